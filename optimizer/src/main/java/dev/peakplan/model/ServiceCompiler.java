package dev.peakplan.model;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServicePoint;
import dev.peakplan.plan.Volume;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles the target on the service level over all real-time contacts. */
final class ServiceCompiler {
    /** Within the checker's allowance on shares. */
    private static final double ALLOWANCE = 5e-7;

    private final PlanRequest request;
    private final ServiceModel[] teams;

    ServiceCompiler(PlanRequest request, Requirement requirement) {
        this.request = request;
        int periods = request.periodCount();
        this.teams = new ServiceModel[request.organisation().teams().size()];
        if (request.goal().serviceLevelTarget().isEmpty()) {
            return;
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < teams.length; i++) {
            positions.put(request.organisation().teams().get(i).id(), i);
            double[][] hours = new double[periods][];
            double[][] levels = new double[periods][];
            for (int t = 0; t < periods; t++) {
                List<ServicePoint> curve =
                        requirement.teams().get(i).periods().get(t).curve();
                hours[t] = curve.stream().mapToDouble(ServicePoint::hours).toArray();
                levels[t] =
                        curve.stream().mapToDouble(ServicePoint::serviceLevel).toArray();
            }
            teams[i] = new ServiceModel(new double[periods], hours, levels);
        }
        count(positions);
    }

    private void count(Map<String, Integer> positions) {
        Map<String, Queue> queues = new HashMap<>();
        request.demand().queues().forEach(queue -> queues.put(queue.id(), queue));
        for (Volume volume : request.demand().volumes()) {
            Queue queue = queues.get(volume.queueId());
            if (queue != null && queue.channel().realTime()) {
                ServiceModel team = teams[positions.get(queue.teamId())];
                int t = request.calendar().getIndex(volume.periodId());
                team.contacts()[t] += team.hours()[t].length > 0 ? volume.contacts() : 0;
            }
        }
    }

    /** What is known of team {@code i}; null where no level is asked for. */
    ServiceModel team(int i) {
        return teams[i];
    }

    /** Thousandths of contacts that may be missed for a target. */
    long most(double target) {
        double offered = Arrays.stream(teams)
                .flatMapToDouble(team -> Arrays.stream(team.contacts()))
                .sum();
        return (long) Math.floor(offered * (1 - target + ALLOWANCE) * ServiceModel.PARTS);
    }
}

package dev.peakplan.model;

import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.SatisfactionTerms;
import dev.peakplan.plan.ServicePoint;
import dev.peakplan.plan.TeamShare;
import dev.peakplan.plan.Volume;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Compiles the targets on the service level over all real-time contacts and on satisfaction. Both limit contacts missed: satisfaction
 * falls in proportion to them, and what initiatives bring makes up for some. Where service has no effect on satisfaction, no contacts
 * count and the unit is a billionth of satisfaction.
 */
final class ServiceCompiler {
    /** Within the checker's allowance on shares. */
    private static final double ALLOWANCE = 5e-7;

    private static final double WITHOUT_CONTACTS = 1e9;

    private final PlanRequest request;
    private final ServiceModel[] teams;

    ServiceCompiler(PlanRequest request, Requirement requirement) {
        this.request = request;
        int periods = request.periodCount();
        this.teams = new ServiceModel[request.organisation().teams().size()];
        if (request.goal().requiredServiceLevel().isEmpty() && wanted().isEmpty()) {
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
                int t = request.calendar().getIndex(volume.periodId());
                for (TeamShare part : queue.parts()) {
                    ServiceModel team = teams[positions.get(part.teamId())];
                    team.contacts()[t] += team.hours()[t].length > 0 ? volume.contacts() * part.share() : 0;
                }
            }
        }
    }

    /** What is known of team {@code i}; null where neither level nor satisfaction is asked for. */
    ServiceModel team(int i) {
        return teams[i];
    }

    private Optional<SatisfactionTerms> wanted() {
        return request.goal().satisfaction().filter(terms -> terms.target().isPresent());
    }

    private double offered() {
        return Arrays.stream(teams)
                .flatMapToDouble(team -> Arrays.stream(team.contacts()))
                .sum();
    }

    /** Thousandths of contacts that may be missed for a target. */
    long most(double target) {
        return (long) Math.floor(offered() * (1 - target + ALLOWANCE) * ServiceModel.PARTS);
    }

    /** Thousandths of contacts that may be missed for the target on satisfaction, before initiatives; empty without one. */
    OptionalLong mostForSatisfaction() {
        if (wanted().isEmpty()) {
            return OptionalLong.empty();
        }
        SatisfactionTerms terms = wanted().get();
        double spare = terms.at(follows(terms) ? 1 : terms.atServiceLevel(), 0)
                - terms.target().getAsDouble()
                + ALLOWANCE;
        return OptionalLong.of((long) Math.floor(spare * perSatisfaction(terms)));
    }

    /** Whether contacts missed take satisfaction away. */
    boolean satisfactionFollows() {
        return wanted().filter(this::follows).isPresent();
    }

    private boolean follows(SatisfactionTerms terms) {
        return terms.perServicePoint() > 0 && offered() > 0;
    }

    /** Thousandths of contacts missed that take away as much satisfaction as there is between 0 and 1. */
    private double perSatisfaction(SatisfactionTerms terms) {
        return follows(terms) ? offered() * ServiceModel.PARTS / terms.perServicePoint() : WITHOUT_CONTACTS;
    }

    /** [start] what an initiative's effect on satisfaction makes up for, thousandths of contacts missed. */
    long[] madeUp(Initiative initiative, int earliest, int latest) {
        int periods = request.periodCount();
        long[] parts = new long[periods];
        double points = initiative.satisfactionPoints().orElse(0);
        for (int start = earliest; wanted().isPresent() && start <= latest; start++) {
            int inForce = Math.max(0, periods - start - initiative.window().leadPeriods());
            parts[start] = (long) Math.floor(points * inForce / periods * perSatisfaction(wanted().get()));
        }
        return parts;
    }
}

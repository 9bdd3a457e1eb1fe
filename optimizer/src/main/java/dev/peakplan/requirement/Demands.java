package dev.peakplan.requirement;

import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demand of a request by team and period. */
final class Demands {
    private final PlanRequest request;
    private final Map<String, List<Queue>> queuesByTeam = new HashMap<>();
    private final Map<Cell, Double> contacts = new HashMap<>();
    private final Map<Cell, Double> directHours = new HashMap<>();
    private final Map<ProfileKey, Profile> profiles = new HashMap<>();

    private record Cell(String id, String periodId) {}

    private record ProfileKey(String id, Optional<Season> season) {}

    Demands(PlanRequest request) {
        this.request = request;
        for (Queue queue : request.demand().queues()) {
            queuesByTeam
                    .computeIfAbsent(queue.teamId(), id -> new ArrayList<>())
                    .add(queue);
        }
        for (Volume volume : request.demand().volumes()) {
            contacts.merge(new Cell(volume.queueId(), volume.periodId()), volume.contacts(), Double::sum);
        }
        for (RequiredHours hours : request.demand().requiredHours()) {
            directHours.merge(new Cell(hours.teamId(), hours.periodId()), hours.hours(), Double::sum);
        }
        for (Profile profile : request.demand().profiles()) {
            profiles.put(new ProfileKey(profile.id(), profile.season()), profile);
        }
    }

    /** Required hours that are given directly. */
    double directHours(String teamId, Period period) {
        return directHours.getOrDefault(new Cell(teamId, period.id()), 0.0);
    }

    double contacts(Queue queue, Period period) {
        return contacts.getOrDefault(new Cell(queue.id(), period.id()), 0.0);
    }

    /**
     * The profile of a queue in a period: that of the period's season if there is one, else the one for every season.
     *
     * @throws IllegalArgumentException when there is neither
     */
    Profile profile(Queue queue, Period period) {
        Profile own = profiles.get(new ProfileKey(queue.profileId(), Optional.of(period.season())));
        Profile any = own != null ? own : profiles.get(new ProfileKey(queue.profileId(), Optional.empty()));
        if (any == null) {
            throw new IllegalArgumentException(
                    "no profile is called " + queue.profileId() + " in season " + period.season());
        }
        return any;
    }

    /** The queues of a team with contacts in a period, on the finest interval of their profiles. */
    Week week(String teamId, Period period) {
        List<Queue> busy = queuesByTeam.getOrDefault(teamId, List.of()).stream()
                .filter(queue -> contacts(queue, period) > 0)
                .toList();
        int minutes = busy.stream()
                .mapToInt(queue -> profile(queue, period).intervalMinutes())
                .min()
                .orElse(60);
        double intervalHours = minutes / 60.0;
        List<QueueFlow> realTime = new ArrayList<>();
        List<QueueFlow> deferrable = new ArrayList<>();
        for (Queue queue : busy) {
            double perWeek = contacts(queue, period) / period.weeks();
            (queue.channel().realTime() ? realTime : deferrable)
                    .add(new QueueFlow(
                            queue,
                            request.goal()
                                    .requiredServiceLevel()
                                    .orElse(queue.goal().share()),
                            queue.valuePerLostContact().orElse(request.goal().valuePerLostContact()),
                            rates(profile(queue, period), minutes, perWeek / intervalHours)));
        }
        return new Week(intervalHours, period.weeks(), realTime, deferrable);
    }

    /** Weights of a coarser profile are spread evenly over the finer intervals. */
    private static double[] rates(Profile profile, int minutes, double factor) {
        int parts = profile.intervalMinutes() / minutes;
        double[] rates = new double[profile.weights().size() * parts];
        for (int k = 0; k < rates.length; k++) {
            rates[k] = profile.weights().get(k / parts) / parts * factor;
        }
        return rates;
    }
}

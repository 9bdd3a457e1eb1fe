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
import java.util.function.ToDoubleFunction;

/** The demand of a request by team and period; teams that share queues have the week of their pool. */
final class Demands {
    private final PlanRequest request;
    private final Map<String, List<Queue>> queuesByTeam = new HashMap<>();
    private final TeamPools pools;
    private final Map<Cell, Double> contacts = new HashMap<>();
    private final Map<Cell, Double> directHours = new HashMap<>();
    private final Map<ProfileKey, Profile> profiles = new HashMap<>();

    private record Cell(String id, String periodId) {}

    private record ProfileKey(String id, Optional<Season> season) {}

    Demands(PlanRequest request) {
        this.request = request;
        this.pools = new TeamPools(request);
        for (Queue queue : request.demand().queues()) {
            queue.parts().forEach(part -> queuesByTeam
                    .computeIfAbsent(part.teamId(), id -> new ArrayList<>())
                    .add(queue));
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

    /** The teams that a team shares its queues with, directly or through others, itself included. */
    List<String> pool(String teamId) {
        return pools.of(teamId);
    }

    /** All queues of a team's pool with contacts in a period, on the finest interval of their profiles. */
    Week week(String teamId, Period period) {
        List<String> pool = pool(teamId);
        List<Queue> queues = request.demand().queues().stream()
                .filter(queue -> pool.contains(queue.teamId()) && contacts(queue, period) > 0)
                .toList();
        return week(queues, period, finest(queues, period), queue -> 1);
    }

    /** What is planned for a team alone, as if it had to do it without its pool, on the intervals of the pool. */
    Week ownWeek(String teamId, Period period) {
        int minutes = (int) Math.round(week(teamId, period).intervalHours() * 60);
        List<Queue> queues = queuesByTeam.getOrDefault(teamId, List.of()).stream()
                .filter(queue -> contacts(queue, period) > 0)
                .toList();
        return week(queues, period, minutes, queue -> queue.shareOf(teamId));
    }

    private int finest(List<Queue> queues, Period period) {
        return queues.stream()
                .mapToInt(queue -> profile(queue, period).intervalMinutes())
                .min()
                .orElse(60);
    }

    /** The share of the work of its pool that is planned for a team in a period; 1 for a team that shares no queue. */
    double shareOfPool(String teamId, Period period) {
        List<String> pool = pool(teamId);
        if (pool.size() == 1) {
            return 1;
        }
        double own = 0;
        double all = 0;
        for (Queue queue : request.demand().queues()) {
            if (pool.contains(queue.teamId())) {
                own += work(queue, period) * queue.shareOf(teamId);
                all += work(queue, period);
            }
        }
        return all > 0 ? own / all : 0;
    }

    /**
     * How far the teams of a pool can stand in for each other: 1 where each takes every queue, 0 where none takes another's. In between it is
     * the share of the pool's people who may take a contact, as a mean over the contacts' work, on the scale from teams apart to one team.
     */
    double overlap(String teamId, Period period) {
        double all = 0;
        double reach = 0;
        for (Queue queue : request.demand().queues()) {
            if (pool(teamId).contains(queue.teamId())) {
                double takers = queue.parts().stream()
                        .mapToDouble(part -> shareOfPool(part.teamId(), period))
                        .sum();
                all += work(queue, period);
                reach += work(queue, period) * takers;
            }
        }
        double apart = pool(teamId).stream()
                .mapToDouble(team -> Math.pow(shareOfPool(team, period), 2))
                .sum();
        return all > 0 && apart < 1 ? Math.max(0, Math.min(1, (reach / all - apart) / (1 - apart))) : 1;
    }

    private double work(Queue queue, Period period) {
        return contacts(queue, period) * queue.handleTimeSeconds() / queue.concurrency();
    }

    private Week week(List<Queue> busy, Period period, int minutes, ToDoubleFunction<Queue> share) {
        double intervalHours = minutes / 60.0;
        List<QueueFlow> realTime = new ArrayList<>();
        List<QueueFlow> deferrable = new ArrayList<>();
        for (Queue queue : busy) {
            double perWeek = contacts(queue, period) * share.applyAsDouble(queue) / period.weeks();
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

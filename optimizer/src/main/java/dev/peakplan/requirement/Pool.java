package dev.peakplan.requirement;

import dev.peakplan.queueing.ErlangA;
import dev.peakplan.queueing.Station;
import java.util.List;

/**
 * The real-time queues of a team in a period seen as one stream that any agent serves: mean handle time and mean abandonment rate weighted
 * by contacts, every goal to be met by the whole stream (so the strictest decides).
 *
 * @param handleTimeSeconds agent's time per contact
 * @param patienceSeconds mean patience; infinite when nobody abandons
 * @param goals the distinct goals
 * @param occupancyCeiling largest share of their time that agents may be busy
 */
record Pool(double handleTimeSeconds, double patienceSeconds, List<Target> goals, double occupancyCeiling) {
    private static final double SECONDS_PER_HOUR = 3600;

    /**
     * A service goal.
     *
     * @param share share to be answered in time
     * @param thresholdSeconds acceptable wait
     */
    record Target(double share, double thresholdSeconds) {}

    /**
     * What a number of agents gives.
     *
     * @param abandonment share of contacts that abandon (or are never answered)
     * @param inTime by goal: share of contacts answered within its threshold, of those offered
     */
    record Figures(double abandonment, double[] inTime) {}

    static Pool of(Week week, double occupancyCeiling) {
        double contacts = 0;
        double seconds = 0;
        double abandons = 0;
        for (QueueFlow flow : week.realTime()) {
            double weight = flow.contactsPerWeek(week.intervalHours());
            contacts += weight;
            seconds += weight * flow.agentSecondsPerContact();
            abandons += weight * flow.abandonsPerSecond();
        }
        List<Target> goals =
                week.realTime().stream().map(Pool::target).distinct().toList();
        return new Pool(seconds / contacts, contacts / abandons, goals, occupancyCeiling);
    }

    static Target target(QueueFlow flow) {
        return new Target(flow.goalShare(), flow.queue().goal().thresholdSeconds());
    }

    int goalOf(QueueFlow flow) {
        return goals.indexOf(target(flow));
    }

    /**
     * The figures at a load and a number of agents. Fewer than one agent is one agent for that share of the time, and nobody for the rest.
     */
    Figures figures(double loadErlangs, double agents) {
        ErlangA queue = ErlangA.of(new Station(
                loadErlangs * SECONDS_PER_HOUR / handleTimeSeconds,
                handleTimeSeconds,
                patienceSeconds,
                Math.max(1, agents)));
        double present = Math.min(1, agents);
        double[] inTime = new double[goals.size()];
        for (int g = 0; g < inTime.length; g++) {
            inTime[g] = present
                    * queue.serviceLevel(goals.get(g).thresholdSeconds()).answeredInTimeOverOffered();
        }
        return new Figures(1 - present * (1 - queue.abandonment()), inTime);
    }

    boolean abandons() {
        return !Double.isInfinite(patienceSeconds);
    }
}

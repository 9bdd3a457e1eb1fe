package dev.peakplan.simulation;

import java.util.List;

/**
 * Agents and queues of a team, or of teams that share queues, in a cycle of intervals (a typical week) that repeats.
 *
 * @param intervalSeconds length of an interval
 * @param intervalsPerDay after so many intervals a new day factor is drawn
 * @param queues the queues
 * @param groups the agents, a group for each team
 * @param absence share of rostered agents absent at random in an interval (breaks, unplanned shrinkage), beyond what the groups
 *     already lack: the mean stays theirs, the spread is that of independent absences
 * @param reserveShare share of the agents' time that deferrable work must leave free (1 - occupancy ceiling)
 * @param dayVariation standard deviation over mean of the gamma factor on each day's arrivals; 0 for none
 */
record SimulatedDesk(
        double intervalSeconds,
        int intervalsPerDay,
        List<SimulatedQueue> queues,
        List<AgentGroup> groups,
        double absence,
        double reserveShare,
        double dayVariation) {
    SimulatedDesk {
        queues = List.copyOf(queues);
        groups = List.copyOf(groups);
    }

    /** A desk of one group that takes every contact. */
    SimulatedDesk(
            double intervalSeconds,
            int intervalsPerDay,
            List<SimulatedQueue> queues,
            double[] agents,
            double absence,
            double reserveShare,
            double dayVariation) {
        this(
                intervalSeconds,
                intervalsPerDay,
                queues,
                List.of(AgentGroup.ofAll(agents, queues.size())),
                absence,
                reserveShare,
                dayVariation);
    }

    /** Intervals of a cycle. */
    int intervals() {
        return groups.get(0).agents().length;
    }

    double cycleSeconds() {
        return intervalSeconds * intervals();
    }

    /** Whether anybody is scheduled in interval {@code k} of the cycle. */
    boolean staffed(int k) {
        return groups.stream().anyMatch(group -> group.agents()[k] > 0);
    }

    /** Capacity units of an agent: the least number that every concurrency divides. */
    int unitsPerAgent() {
        int units = 1;
        for (SimulatedQueue queue : queues) {
            int a = units;
            int b = queue.concurrency();
            while (b != 0) {
                int rest = a % b;
                a = b;
                b = rest;
            }
            units = units / a * queue.concurrency();
        }
        return units;
    }
}

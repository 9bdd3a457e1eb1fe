package dev.peakplan.simulation;

import java.util.List;

/**
 * Agents and queues of a team in a cycle of intervals (a typical week) that repeats.
 *
 * @param intervalSeconds length of an interval
 * @param intervalsPerDay after so many intervals a new day factor is drawn
 * @param queues the queues
 * @param agents mean number of agents present by interval of the cycle; a fraction is one agent more for that share of the days
 * @param absence share of rostered agents absent at random in an interval (breaks, unplanned shrinkage), beyond what {@code agents}
 *     already lacks: the mean stays {@code agents}, the spread is that of independent absences
 * @param reserveShare share of the agents' time that deferrable work must leave free (1 - occupancy ceiling)
 * @param dayVariation standard deviation over mean of the gamma factor on each day's arrivals; 0 for none
 */
record SimulatedDesk(
        double intervalSeconds,
        int intervalsPerDay,
        List<SimulatedQueue> queues,
        double[] agents,
        double absence,
        double reserveShare,
        double dayVariation) {
    SimulatedDesk {
        queues = List.copyOf(queues);
    }

    double cycleSeconds() {
        return intervalSeconds * agents.length;
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

package dev.peakplan.queueing;

/**
 * Erlang's delay formula (M/M/n): contacts wait as long as it takes; nobody abandons.
 *
 * <p>C(n, a) = 1 / (a / n + (1 - a / n) / B(n, a)). At a load of n or more the queue grows without end: everybody waits, nobody is answered
 * within any threshold, and the mean wait is infinite. Source: A. K. Erlang (1917).
 */
public final class ErlangC {
    private ErlangC() {}

    /**
     * Share of contacts that wait at all.
     *
     * @param loadErlangs offered load, at least 0
     * @param agents number of agents, at least 0, fractional allowed
     */
    public static double waitProbability(double loadErlangs, double agents) {
        Domain.atLeast(loadErlangs, 0, "loadErlangs");
        Domain.atLeast(agents, 0, "agents");
        if (loadErlangs >= agents) {
            return 1;
        }
        if (loadErlangs == 0) {
            return 0;
        }
        double occupancy = loadErlangs / agents;
        double blocking = ErlangB.blocking(loadErlangs, agents);
        return blocking / (1 - occupancy + occupancy * blocking);
    }

    /** Service level at a threshold; all definitions agree, since nobody abandons. */
    public static ServiceLevel serviceLevel(Station station, double thresholdSeconds) {
        Domain.atLeast(thresholdSeconds, 0, "thresholdSeconds");
        double spare = station.agents() - station.loadErlangs();
        if (!(spare > 0)) {
            return new ServiceLevel(0, 0, 0);
        }
        double waits = waitProbability(station.loadErlangs(), station.agents());
        double late = waits * Math.exp(-spare * thresholdSeconds / station.handleTimeSeconds());
        return new ServiceLevel(1 - late, 0, 0);
    }

    /** Mean wait over all contacts in seconds (average speed of answer); infinite at a load of {@code agents} or more. */
    public static double meanWaitSeconds(Station station) {
        double spare = station.agents() - station.loadErlangs();
        if (!(spare > 0)) {
            return station.loadErlangs() == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return waitProbability(station.loadErlangs(), station.agents()) * station.handleTimeSeconds() / spare;
    }

    /** Share of their time that agents are busy, at most 1. */
    public static double occupancy(Station station) {
        return station.loadErlangs() == 0 ? 0 : Math.min(1, station.loadErlangs() / station.agents());
    }

    /**
     * The least whole number of agents at which {@code share} of the contacts are answered within {@code thresholdSeconds}.
     *
     * @param station the station; its own number of agents does not matter
     */
    public static int minAgents(Station station, double share, double thresholdSeconds) {
        Domain.openShare(share, "share");
        return LeastAgents.whole(agents ->
                serviceLevel(station.withAgents(agents), thresholdSeconds).answeredInTimeOverOffered() >= share);
    }
}

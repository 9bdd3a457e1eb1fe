package dev.peakplan.queueing;

/**
 * Contacts that arrive at random and the agents who serve them.
 *
 * @param arrivalsPerHour mean number of contacts per hour (Poisson), at least 0
 * @param handleTimeSeconds mean time an agent spends on one contact (exponential), above 0
 * @param patienceSeconds mean time a contact waits before it abandons (exponential), above 0; infinite when nobody abandons
 * @param agents number of agents, at least 0, fractional allowed
 */
public record Station(double arrivalsPerHour, double handleTimeSeconds, double patienceSeconds, double agents) {
    private static final double SECONDS_PER_HOUR = 3600;

    public Station {
        Domain.atLeast(arrivalsPerHour, 0, "arrivalsPerHour");
        Domain.above(handleTimeSeconds, 0, "handleTimeSeconds");
        Domain.aboveOrInfinite(patienceSeconds, 0, "patienceSeconds");
        Domain.atLeast(agents, 0, "agents");
    }

    /** A station at which nobody abandons. */
    public static Station patient(double arrivalsPerHour, double handleTimeSeconds, double agents) {
        return new Station(arrivalsPerHour, handleTimeSeconds, Double.POSITIVE_INFINITY, agents);
    }

    public Station withAgents(double otherAgents) {
        return new Station(arrivalsPerHour, handleTimeSeconds, patienceSeconds, otherAgents);
    }

    /** Offered load in erlangs: arrivals per hour times mean handle time in hours. */
    public double loadErlangs() {
        return arrivalsPerHour * handleTimeSeconds / SECONDS_PER_HOUR;
    }
}

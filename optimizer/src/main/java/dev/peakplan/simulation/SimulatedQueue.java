package dev.peakplan.simulation;

/**
 * A queue as the simulation sees it.
 *
 * @param id key of its random streams
 * @param realTime whether its contacts go before deferrable ones
 * @param priority smaller goes first among queues of the same kind; equals are served in order of arrival
 * @param arrivalsPerSecond by interval of the run's cycle
 * @param handleTime time from start to end of a contact
 * @param patienceSeconds mean time until a waiting contact abandons (exponential); infinite when it never does
 * @param dueSeconds for a deferrable contact, working time within which it must be started; ignored for real-time ones
 * @param thresholdSeconds acceptable wait
 * @param concurrency contacts one agent serves at once
 */
record SimulatedQueue(
        String id,
        boolean realTime,
        int priority,
        double[] arrivalsPerSecond,
        HandleTime handleTime,
        double patienceSeconds,
        double dueSeconds,
        double thresholdSeconds,
        int concurrency) {

    /** A phone queue with constant arrivals, exponential handle times and patience: the classic model. */
    static SimulatedQueue classic(
            double arrivalsPerHour, double handleTimeSeconds, double patienceSeconds, double thresholdSeconds) {
        return new SimulatedQueue(
                "classic",
                true,
                0,
                new double[] {arrivalsPerHour / 3600},
                HandleTime.exponential(handleTimeSeconds),
                patienceSeconds,
                0,
                thresholdSeconds,
                1);
    }
}

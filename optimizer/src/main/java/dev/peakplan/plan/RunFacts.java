package dev.peakplan.plan;

/**
 * How a result came about, for its manifest.
 *
 * @param seed the seed used
 * @param steps the step limit that ended the search, 0 when time ended it
 * @param seconds wall time
 * @param evaluations number of changes of the plan that the search worked out
 * @param evaluationsPerSecond the same per wall second of the search, all threads together
 * @param productVersion version of PeakPlan
 * @param requestHash SHA-256 of the request
 * @param planHash SHA-256 of the decisions
 */
public record RunFacts(
        long seed,
        long steps,
        double seconds,
        long evaluations,
        double evaluationsPerSecond,
        String productVersion,
        String requestHash,
        String planHash) {}

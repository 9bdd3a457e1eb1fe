package dev.peakplan.solver;

import java.util.function.BooleanSupplier;

/**
 * How long and how wide to search.
 *
 * @param nanos wall time; ignored when {@code evaluations} is above 0
 * @param evaluations number of schedules to try in all, or 0; with it the same start and seed give the same plan to the last cell, whatever
 *     the number of threads
 * @param seed seed of all random choices
 * @param threads threads to use, at least 1
 * @param enough an objective (minor units) that is good enough to stop at
 * @param stop asked often; once true the search ends
 */
public record SearchLimits(long nanos, long evaluations, long seed, int threads, long enough, BooleanSupplier stop) {
    /** The same limits, {@code share} as long. */
    SearchLimits times(double share) {
        return new SearchLimits(
                (long) (nanos * share), (long) Math.ceil(evaluations * share), seed, threads, enough, stop);
    }
}

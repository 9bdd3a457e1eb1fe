package dev.peakplan.solver;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How long and how wide to search.
 *
 * @param nanos wall time; ignored when {@code evaluations} is above 0
 * @param evaluations number of schedules to try in all, or 0; with it the same start and seed give the same plan to the last cell, whatever
 *     the number of threads
 * @param seed seed of all random choices
 * @param threads threads to use, at least 1
 * @param enough an objective (minor units) that is good enough to stop at; it may change while the search runs
 * @param between called between the rounds of a search, when no thread of it runs, with the best objective so far (or the largest number);
 *     what it does must depend on nothing but its calls where plans have to repeat
 * @param stop asked often; once true the search ends
 */
public record SearchLimits(
        long nanos,
        long evaluations,
        long seed,
        int threads,
        LongSupplier enough,
        LongConsumer between,
        BooleanSupplier stop) {
    /** The same limits, {@code share} as long. */
    SearchLimits times(double share) {
        return new SearchLimits(
                (long) (nanos * share), (long) Math.ceil(evaluations * share), seed, threads, enough, between, stop);
    }

    /** The same limits with another seed. */
    SearchLimits withSeed(long other) {
        return new SearchLimits(nanos, evaluations, other, threads, enough, between, stop);
    }
}

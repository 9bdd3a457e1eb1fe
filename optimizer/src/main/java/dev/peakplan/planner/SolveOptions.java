package dev.peakplan.planner;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How long and how to search.
 *
 * @param timeLimit wall time for everything from request to result; ignored for the search when {@code steps} is given
 * @param steps number of moves to try in all; with it the same request and seed give the same plan to the last cell
 * @param seed seed where it differs from the request's
 * @param threads number of threads, the machine's processors if absent
 */
public record SolveOptions(Duration timeLimit, OptionalLong steps, OptionalLong seed, OptionalInt threads) {
    public static SolveOptions seconds(long seconds) {
        return new SolveOptions(
                Duration.ofSeconds(seconds), OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());
    }

    public static SolveOptions steps(long steps) {
        return new SolveOptions(Duration.ofDays(1), OptionalLong.of(steps), OptionalLong.empty(), OptionalInt.empty());
    }
}

package dev.peakplan.planner;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How long and how to search.
 *
 * @param timeLimit wall time for everything from request to result (up to a fifth more where no plan fits and a way out is looked for); ignored
 *     for the search when {@code steps} is given
 * @param steps number of moves to try in all; with it the same request and seed give the same plan to the last cell
 * @param seed seed where it differs from the request's
 * @param threads number of threads, the machine's processors if absent
 * @param scenarioShare share of the whole time (or steps) for all scenarios together, in [0, 0.9], where it differs from the request's; 0
 *     leaves them out
 */
public record SolveOptions(
        Duration timeLimit, OptionalLong steps, OptionalLong seed, OptionalInt threads, OptionalDouble scenarioShare) {
    /** With scenarios as the request says. */
    public SolveOptions(Duration timeLimit, OptionalLong steps, OptionalLong seed, OptionalInt threads) {
        this(timeLimit, steps, seed, threads, OptionalDouble.empty());
    }

    /** The same with another share for scenarios. */
    public SolveOptions withScenarioShare(OptionalDouble share) {
        return new SolveOptions(timeLimit, steps, seed, threads, share);
    }

    /** A part of these, without scenarios. */
    SolveOptions part(double share) {
        return new SolveOptions(
                Duration.ofNanos((long) (timeLimit.toNanos() * share)),
                steps.isPresent() ? OptionalLong.of((long) Math.ceil(steps.getAsLong() * share)) : steps,
                seed,
                threads,
                OptionalDouble.of(0));
    }

    public static SolveOptions seconds(long seconds) {
        return new SolveOptions(
                Duration.ofSeconds(seconds), OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());
    }

    public static SolveOptions steps(long steps) {
        return new SolveOptions(Duration.ofDays(1), OptionalLong.of(steps), OptionalLong.empty(), OptionalInt.empty());
    }
}

package dev.peakplan.planner;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.solver.SearchLimits;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The time of one run: what is used of it, what is left for the search. */
final class Clock {
    private static final double NANOS = 1e9;
    /** Shares of the whole time by which initiatives are chosen, pricing is done, and the search is over. */
    static final double CHOSEN = 0.35;

    static final double PRICED = 0.50;
    private static final double SEARCHED = 0.85;
    /** Share by which the proof is over; what is left goes to what easing limits buys. */
    static final double PROVEN = 0.92;
    /** Share by which binding limits are priced; what is left goes to the caps-to-service curve. */
    static final double EASED = 1;
    /** Share by which the curve is over: a little beyond the limit rather than no curve on a busy machine. */
    static final double CURVED = 1.15;

    /** A gap that is not worth further search. */
    private static final double SMALL_GAP = 1e-4;

    private final long startNanos = System.nanoTime();
    private final SolveOptions options;
    private final SolveMonitor monitor;
    private final long seed;

    private Clock(SolveOptions options, SolveMonitor monitor, long seed) {
        this.options = options;
        this.monitor = monitor;
        this.seed = seed;
    }

    static Clock start(PlanRequest request, SolveOptions options, SolveMonitor monitor) {
        return new Clock(
                options, monitor, options.seed().orElse(request.settings().seed()));
    }

    double seconds() {
        return (System.nanoTime() - startNanos) / NANOS;
    }

    /** Whether the share {@code share} of the whole time is used up; never where steps limit the run. */
    boolean past(double share) {
        return options.steps().isEmpty()
                && seconds() * NANOS > options.timeLimit().toNanos() * share;
    }

    BooleanSupplier stopAt(double share) {
        return () -> monitor.cancelled() || past(share);
    }

    /** An objective (minor units) that is close enough to {@code bound} to stop at. */
    static long enough(long bound) {
        return bound == Long.MIN_VALUE ? bound : bound + (long) (Math.abs((double) bound) * SMALL_GAP);
    }

    /** Limits for a search from now on; it may stop at an objective close to {@code bound}. */
    SearchLimits searchLimits(long bound) {
        long left = (long) (options.timeLimit().toNanos() * SEARCHED - seconds() * NANOS);
        return new SearchLimits(
                Math.max(0, left),
                options.steps().orElse(0),
                seed,
                Math.max(1, options.threads().orElse(Runtime.getRuntime().availableProcessors())),
                enough(bound),
                monitor::cancelled);
    }

    boolean cancelled() {
        return monitor.cancelled();
    }

    /** Limits for a search for any plan that keeps all limits: a share of the whole time or steps, over when there is one. */
    SearchLimits anyPlan(double share) {
        return new SearchLimits(
                (long) (options.timeLimit().toNanos() * share),
                (long) Math.ceil(options.steps().orElse(0) * share),
                seed,
                Math.max(1, options.threads().orElse(Runtime.getRuntime().availableProcessors())),
                Long.MAX_VALUE,
                monitor::cancelled);
    }

    /** The clock of a run anew within this one: a share of its time, or all of its steps, so that it goes as that run will go. */
    Clock trial(double share) {
        Duration time = Duration.ofNanos((long) (options.timeLimit().toNanos() * share));
        return new Clock(
                new SolveOptions(time, options.steps(), options.seed(), options.threads(), options.scenarioShare()),
                monitor,
                seed);
    }

    /** What the manifest tells of a run whose search took {@code searched} seconds. */
    RunFacts facts(long evaluations, double searched, String requestHash, String planHash) {
        return new RunFacts(
                seed,
                options.steps().orElse(0),
                seconds(),
                evaluations,
                evaluations / Math.max(1e-3, searched),
                Version.current(),
                requestHash,
                planHash);
    }
}

package dev.peakplan.planner;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.solver.SearchLimits;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The time of one run: what is used of it, what is left for the search. */
final class Clock {
    private static final double NANOS = 1e9;
    /** Share of the whole time by which there is a first plan. */
    static final double FIRST = 0.02;
    /** Shares of the whole time by which initiatives are chosen and pricing is done. */
    static final double CHOSEN = 0.35;

    static final double PRICED = 0.50;
    /** Share by which branch and bound on a small problem has ended, or is given up. */
    static final double EXACT = 0.5;

    /** Share by which the search is over when it is proven that no plan fits: what is left goes to the way out. */
    private static final double HOPELESS = 0.4;

    private static final double SEARCHED = 0.90;
    private static final double PROVEN = 0.92;
    private static final double BEGUN = 0.95;
    private static final double EASED = 0.965;
    /** Share by which the curve is over: what is left is for handing over. */
    static final double CURVED = 0.99;

    /** What a large request takes of the search's share for the caps-to-service curve at most. */
    private static final double MOST_FOR_CURVE = 0.08;

    /** Teams times periods up to which the curve needs none of it, and from which it gets the most. */
    private static final double SMALL = 300;

    private static final double LARGE = 3_000;

    /** Share of the whole time that looking for a way out takes at least. */
    private static final double LEAST_LEFT = 0.1;

    /** Nanoseconds that handing over a large plan takes, and the most of a run that is set aside for it. */
    private static final double HANDED_OVER = 0.25e9;

    private static final double HANDED_OVER_AT_MOST = 0.05;

    /** A gap that is not worth further search. */
    private static final double SMALL_GAP = 1e-4;

    private final long startNanos = System.nanoTime();
    private final SolveOptions options;
    private final SolveMonitor monitor;
    private final long seed;
    /** Share of the whole time that the search leaves to the curve. */
    private final double forCurve;

    private Clock(SolveOptions options, SolveMonitor monitor, long seed, double forCurve) {
        this.options = options;
        this.monitor = monitor;
        this.seed = seed;
        this.forCurve = forCurve;
    }

    /** @param curve whether the caps-to-service curve is asked for */
    static Clock start(PlanRequest request, SolveOptions options, SolveMonitor monitor, boolean curve) {
        int cells = request.organisation().teams().size()
                * request.calendar().periods().size();
        double size = Math.max(0, Math.min(1, (cells - SMALL) / (LARGE - SMALL)));
        return new Clock(
                options, monitor, options.seed().orElse(request.settings().seed()), curve ? size * MOST_FOR_CURVE : 0);
    }

    /** Share of the whole time by which the search is over. */
    double searched() {
        return SEARCHED - forCurve;
    }

    /** Share by which the proof is over; what is left goes to what easing limits buys. */
    double proven() {
        return PROVEN - forCurve;
    }

    /** Share by which the plan's initiatives are priced, for what follows. */
    double begun() {
        return BEGUN - forCurve;
    }

    /** Share by which binding limits are priced; what is left goes to the caps-to-service curve. */
    double eased() {
        return EASED - forCurve;
    }

    /** The time of the run but for what handing over takes, of which the shares are shares. */
    private double nanos() {
        double whole = options.timeLimit().toNanos();
        return whole - Math.min(HANDED_OVER, HANDED_OVER_AT_MOST * whole);
    }

    double seconds() {
        return (System.nanoTime() - startNanos) / NANOS;
    }

    /** Whether the share {@code share} of the whole time is used up; never where steps limit the run. */
    boolean past(double share) {
        return options.steps().isEmpty() && seconds() * NANOS > nanos() * share;
    }

    BooleanSupplier stopAt(double share) {
        return () -> monitor.cancelled() || past(share);
    }

    /** An objective (minor units) that is close enough to {@code bound} to stop at. */
    static long enough(long bound) {
        return bound == Long.MIN_VALUE ? bound : bound + (long) (Math.abs((double) bound) * SMALL_GAP);
    }

    /**
     * Limits for a search from now on, a share of the time left or of all steps; it may stop at an objective close to the bound. It is short
     * where nothing can fit.
     *
     * @param known whether there is a plan that keeps all limits: then no search, nor another after it, lasts longer than it may
     */
    SearchLimits searchLimits(Groundwork groundwork, double share, boolean known) {
        double until = groundwork.hopeless() ? HOPELESS : searched();
        double left = nanos() * until - seconds() * NANOS;
        return new SearchLimits(
                (long) Math.max(0, left * share),
                (long) Math.ceil(steps() * share),
                seed,
                Math.max(1, options.threads().orElse(Runtime.getRuntime().availableProcessors())),
                () -> enough(groundwork.bound()),
                best -> groundwork.goOn(best, this),
                known ? stopAt(proven()) : monitor::cancelled);
    }

    /** Whether steps limit the run, and not time. */
    boolean stepwise() {
        return options.steps().isPresent();
    }

    /** Seconds of the whole run. */
    double limitSeconds() {
        return nanos() / NANOS;
    }

    /** Steps of the whole run, 0 where time limits it. */
    long steps() {
        return options.steps().orElse(0);
    }

    boolean cancelled() {
        return monitor.cancelled();
    }

    /** Limits for a search for any plan that keeps all limits: a share of the time that is left, or of all steps. */
    SearchLimits anyPlan(double share) {
        return new SearchLimits(
                (long) (left() * share),
                (long) Math.ceil(options.steps().orElse(0) * share),
                seed,
                Math.max(1, options.threads().orElse(Runtime.getRuntime().availableProcessors())),
                () -> Long.MAX_VALUE,
                best -> {},
                monitor::cancelled);
    }

    /** Nanoseconds until the time is up; where nothing fits, a tenth of the whole time at least. */
    private double left() {
        double whole = nanos();
        return Math.max(whole * LEAST_LEFT, whole * CURVED - seconds() * NANOS);
    }

    /** The clock of a run anew within this one: a share of the time left, or all of its steps, so that it goes as that run will go. */
    Clock trial(double share) {
        Duration time = Duration.ofNanos((long) (left() * share));
        return new Clock(
                new SolveOptions(time, options.steps(), options.seed(), options.threads(), options.scenarioShare()),
                monitor,
                seed,
                forCurve);
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

package dev.peakplan.planner;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.solver.SearchLimits;
import java.util.Optional;

/** The time of one run: what is used of it, what is left for the search. */
final class Clock {
    private static final double NANOS = 1e9;
    /** Share of the time left that the search leaves for checking and reporting. */
    private static final double RESERVE = 0.02;

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

    /** Limits for a search from now to the end; {@code enough} is the objective that is good enough to stop at. */
    SearchLimits searchLimits(long enough) {
        long left = Math.max(0, options.timeLimit().toNanos() - (System.nanoTime() - startNanos));
        return new SearchLimits(
                (long) (left * (1 - RESERVE)),
                options.steps().orElse(0),
                seed,
                Math.max(1, options.threads().orElse(Runtime.getRuntime().availableProcessors())),
                enough,
                monitor::cancelled);
    }

    RunFacts facts(String requestHash, String planHash) {
        String version = Optional.ofNullable(Clock.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new RunFacts(seed, options.steps().orElse(0), seconds(), version, requestHash, planHash);
    }
}

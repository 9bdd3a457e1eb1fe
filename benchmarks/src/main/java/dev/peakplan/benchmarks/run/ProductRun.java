package dev.peakplan.benchmarks.run;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.benchmarks.instance.Score;
import dev.peakplan.benchmarks.instance.Scorer;
import dev.peakplan.benchmarks.instance.StaffingPlan;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.planner.Planner;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The product's own planner on an instance. */
public final class ProductRun implements Solver {
    private static final double MINOR = 100;
    private static final double MILLIS = 1e3;
    private final SolveMonitor monitor;

    public ProductRun() {
        this(SolveMonitor.SILENT);
    }

    /** Tells {@code monitor} how it goes. */
    public ProductRun(SolveMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public Outcome solve(Instance instance, double seconds, long seed) {
        Stopwatch watch = new Stopwatch();
        PlanRequest request = RequestMapping.toRequest(instance, seed);
        SolveOptions options = new SolveOptions(
                Duration.ofMillis(Math.round(seconds * MILLIS)),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty());
        PlanResult result = Planner.plan(request, options, monitor);
        Effort cost = Effort.since(watch, result.run().evaluationsPerSecond());
        StaffingPlan plan = StaffingPlan.of(instance, result.plan());
        Proof proof = result.proof();
        double bound = proof.bounds() ? proof.bound().minor() / MINOR : Double.NaN;
        int levels = (int) result.frontier().stream()
                .filter(point -> point.basis() == FrontierPoint.Basis.BOUND)
                .count();
        Score score = Scorer.score(instance, plan);
        return new Outcome("PeakPlan", Optional.of(plan), Optional.of(score), bound, cost, levels);
    }
}

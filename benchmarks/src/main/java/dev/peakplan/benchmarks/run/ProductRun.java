package dev.peakplan.benchmarks.run;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.benchmarks.instance.Scorer;
import dev.peakplan.benchmarks.instance.StaffingPlan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.planner.Planner;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import java.util.Optional;

/** The product's own planner on an instance. */
public final class ProductRun {
    private static final double MINOR = 100;

    private ProductRun() {}

    public static Outcome of(Instance instance, long seconds, long seed) {
        Stopwatch watch = new Stopwatch();
        PlanRequest request = RequestMapping.toRequest(instance, seed);
        PlanResult result = Planner.plan(request, SolveOptions.seconds(seconds), SolveMonitor.SILENT);
        double wall = watch.seconds();
        double processor = watch.cpuSeconds();
        StaffingPlan plan = StaffingPlan.of(instance, result.plan());
        Proof proof = result.proof();
        double bound = proof.covers() == Proof.Covers.NOTHING
                ? Double.NaN
                : proof.bound().minor() / MINOR;
        return new Outcome(
                "PeakPlan",
                Optional.of(plan),
                Optional.of(Scorer.score(instance, plan)),
                bound,
                wall,
                processor,
                result.run().evaluationsPerSecond());
    }
}

package dev.peakplan.benchmarks.kernels;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.bound.BoundSearch;
import dev.peakplan.bound.PricedStart;
import dev.peakplan.bound.Pricing;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.requirement.Requirements;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pricing a choice of initiatives from nothing, and ten steps of the bound. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PricingKernel {
    private static final int STEPS = 10;

    @Param({"S", "M"})
    public String name;

    private PlanningModel model;
    private int[] starts;

    @Setup
    public void compile() throws IOException {
        Instance instance = InstanceFiles.published(name);
        PlanRequest request = RequestMapping.toRequest(instance, 1);
        model = ModelCompiler.compile(request, Requirements.of(request));
        starts = InstanceFiles.publishedBest(name).start();
    }

    @Benchmark
    public PricedStart price() {
        return Pricing.of(model).price(starts, () -> false);
    }

    @Benchmark
    public long tenStepsOfTheBound() {
        BoundSearch search = BoundSearch.of(model);
        for (int step = 0; step < STEPS; step++) {
            search.step(() -> false);
        }
        return search.bound();
    }
}

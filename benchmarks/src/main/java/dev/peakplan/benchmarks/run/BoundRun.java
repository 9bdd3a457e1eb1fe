package dev.peakplan.benchmarks.run;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.bound.BoundSearch;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.requirement.Requirements;
import java.util.function.BooleanSupplier;

/** The product's bound alone: over all choices of initiatives, in yuan. */
public final class BoundRun {
    private static final double MINOR = 100;

    private BoundRun() {}

    /** The bound after at most {@code steps} steps or when {@code stop} says so. */
    public static double of(Instance instance, int steps, BooleanSupplier stop) {
        PlanRequest request = RequestMapping.toRequest(instance, 1);
        PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
        BoundSearch search = BoundSearch.of(model);
        int step = 0;
        while (step < steps && !stop.getAsBoolean() && search.step(stop)) {
            step++;
        }
        return search.bound() / MINOR;
    }
}

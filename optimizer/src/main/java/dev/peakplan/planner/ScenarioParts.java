package dev.peakplan.planner;

import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.requirement.Requirements;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * {@link Planner#plan} in parts: the request's own plan, each scenario by itself, and both together. Scenarios may be planned on any
 * machine; with steps given they come to the same plans as in one run.
 */
public final class ScenarioParts {
    private ScenarioParts() {}

    /** How many scenarios are to be planned; none where they get no time. */
    public static int count(PlanRequest request, SolveOptions options) {
        return ScenarioRun.share(request, options) == 0
                ? 0
                : request.scenarios().size();
    }

    /** The request's own plan, made in the share of the time that is its own. */
    public static PlanResult base(PlanRequest request, SolveOptions options, SolveMonitor monitor) {
        double share = ScenarioRun.share(request, options);
        return Planner.make(request, options.part(1 - share), monitor, Planner.Extent.whole(request))
                .result();
    }

    /**
     * The plan of a scenario.
     *
     * @param base the request's own plan
     * @param scenario which one, from 0
     * @param cancelled whether to end early, with the best plan so far
     */
    public static ScenarioResult plan(
            PlanRequest request, Plan base, int scenario, SolveOptions options, BooleanSupplier cancelled) {
        return new ScenarioRun(request, Requirements.of(request), base, options, cancelled)
                .plan(request.scenarios().get(scenario));
    }

    /**
     * All together.
     *
     * @param scenarios results in the order of the request
     * @param seconds wall time that the scenarios took
     */
    public static PlanResult join(
            PlanRequest request,
            PlanResult base,
            List<ScenarioResult> scenarios,
            SolveOptions options,
            double seconds) {
        return ScenarioRun.joined(request, base, scenarios, options, seconds);
    }
}

package dev.peakplan.planner;

import dev.peakplan.check.Checker;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.planner.SolveMonitor.Phase;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.solver.Found;
import dev.peakplan.solver.Search;
import java.util.List;

/** From request to result. */
public final class Planner {
    private Planner() {}

    /**
     * Makes the best plan it finds within the options' limits.
     *
     * @throws IllegalArgumentException when a reference of the request leads nowhere
     */
    public static PlanResult plan(PlanRequest request, SolveOptions options, SolveMonitor monitor) {
        Clock clock = Clock.start(request, options, monitor);

        monitor.phase(Phase.REQUIRE);
        Requirement requirement = Requirements.of(request);
        PlanningModel model = ModelCompiler.compile(request, requirement);

        monitor.phase(Phase.PRICE);
        Prices prices = Prices.zero(model);
        Decisions start = Decisions.none(model);

        monitor.phase(Phase.SEARCH);
        Found found = Search.solve(
                model,
                prices,
                start,
                clock.searchLimits(Long.MIN_VALUE),
                objective -> monitor.improved(clock.seconds(), Money.ofMinor(objective), Money.ZERO));

        monitor.phase(Phase.CHECK);
        Plan plan = found.decisions().toPlan(request);
        Assessment assessment = Checker.check(request, requirement, plan);
        RunFacts run = clock.facts(Fingerprint.of(request), Fingerprint.of(plan));
        return new PlanResult(plan, requirement, assessment, Proof.NONE, List.of(), List.of(), run);
    }
}

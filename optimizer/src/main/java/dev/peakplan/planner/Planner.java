package dev.peakplan.planner;

import dev.peakplan.check.Checker;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BindingLimit;
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
        Groundwork groundwork = Groundwork.lay(model, clock);
        Money bound = Money.ofMinor(Math.max(0, groundwork.bound()));

        monitor.phase(Phase.SEARCH);
        double before = clock.seconds();
        Found found = Search.solve(
                model,
                groundwork.prices(),
                groundwork.start(),
                clock.searchLimits(groundwork.bound()),
                !groundwork.priced(),
                objective -> monitor.improved(clock.seconds(), Money.ofMinor(objective), bound));
        double searched = clock.seconds() - before;
        Plan plan = found.decisions().toPlan(request);

        monitor.phase(Phase.CHECK);
        Assessment assessment = Checker.check(request, requirement, plan);

        monitor.phase(Phase.PROVE);
        Proof proof = groundwork.prove(assessment, clock);
        List<BindingLimit> binding = groundwork.binding(requirement, found.decisions(), assessment, clock);
        RunFacts run = clock.facts(found.evaluations(), searched, Fingerprint.of(request), Fingerprint.of(plan));
        return new PlanResult(plan, requirement, assessment, proof, binding, WayOut.of(assessment), run);
    }
}

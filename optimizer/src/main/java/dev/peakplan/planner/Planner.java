package dev.peakplan.planner;

import dev.peakplan.check.Checker;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.RunTerms;
import dev.peakplan.planner.SolveMonitor.Phase;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.solver.Found;
import java.util.List;
import java.util.Optional;

/** From request to result. */
public final class Planner {
    private Planner() {}

    /**
     * A plan with its decisions as arrays.
     *
     * @param result the plan
     * @param decisions the same decisions
     */
    record Made(PlanResult result, Decisions decisions) {}

    /**
     * How much is worked out for a plan.
     *
     * @param known decisions that the search may begin with, if any
     * @param advice whether binding limits and the caps-to-service curve are worked out
     * @param frontier whether the curve is
     */
    record Extent(Optional<Decisions> known, boolean advice, boolean frontier) {
        static Extent whole(PlanRequest request) {
            boolean frontier = request.run().orElse(RunTerms.USUAL).frontier().orElse(true);
            return new Extent(Optional.empty(), true, frontier);
        }

        static Extent startingAt(Decisions known) {
            return new Extent(Optional.of(known), false, false);
        }
    }

    /**
     * Makes the best plan it finds within the options' limits, and one for every scenario.
     *
     * @throws IllegalArgumentException when a reference of the request leads nowhere
     */
    public static PlanResult plan(PlanRequest request, SolveOptions options, SolveMonitor monitor) {
        double share = ScenarioRun.share(request, options);
        Made made = make(request, share == 0 ? options : options.part(1 - share), monitor, Extent.whole(request));
        return share == 0 ? made.result() : ScenarioRun.join(request, made.result(), options, monitor);
    }

    static Made make(PlanRequest request, SolveOptions options, SolveMonitor monitor, Extent extent) {
        Clock clock = Clock.start(request, options, monitor, extent.frontier());

        monitor.phase(Phase.REQUIRE);
        Requirement requirement = Requirements.of(request);
        PlanningModel model = ModelCompiler.compile(request, requirement);

        // not at the end, when time is up
        String requestHash = Fingerprint.of(request);

        monitor.phase(Phase.PRICE);
        Optional<Decisions> known = extent.known().or(() -> approved(request, model));
        EarlyPlan early = EarlyPlan.make(request, requirement, model, known, clock, monitor);
        Groundwork groundwork = Groundwork.lay(model, known, early.starts(), clock);

        monitor.phase(Phase.SEARCH);
        double before = clock.seconds();
        Found found = new PlanSearch(request, requirement, model, groundwork, early, clock, monitor).from(known);
        double searched = clock.seconds() - before;
        Plan plan = found.decisions().toPlan(request);

        monitor.phase(Phase.CHECK);
        Assessment assessment = Checker.check(request, requirement, plan);

        monitor.phase(Phase.PROVE);
        Proof proof = groundwork.prove(assessment, clock);
        Advice advice = Advice.of(request, requirement, groundwork, found.decisions(), assessment, clock, extent);
        List<Relaxation> wayOut =
                WayOut.of(request, requirement, model, groundwork, found.decisions(), assessment, clock);
        RunFacts run = clock.facts(found.evaluations(), searched, requestHash, Fingerprint.of(plan));
        PlanResult result = new PlanResult(
                plan, requirement, assessment, proof, advice.binding(), advice.frontier(), wayOut, List.of(), run);
        return new Made(result, found.decisions());
    }

    /** The approved plan is a start, too. */
    static Optional<Decisions> approved(PlanRequest request, PlanningModel model) {
        return model.changes()
                .map(changes -> new Decisions(
                        changes.hires(),
                        changes.releases(),
                        new int[model.staffCount()][request.periodCount()],
                        changes.starts()));
    }
}

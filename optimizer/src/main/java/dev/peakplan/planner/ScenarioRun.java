package dev.peakplan.planner;

import dev.peakplan.model.Decisions;
import dev.peakplan.plan.BridgeStep;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.RunTerms;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.planner.SolveMonitor.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** Plans all scenarios of a request in one run: each begins from the request's own plan where that is the better start. */
final class ScenarioRun {
    /** Share of the whole time for all scenarios together, where nobody says otherwise. */
    static final double USUAL_SHARE = 0.4;

    private final PlanRequest request;
    private final Requirement requirement;
    private final Plan base;
    private final SolveOptions each;
    private final BooleanSupplier cancelled;

    /**
     * Scenarios of one request.
     *
     * @param requirement the request's
     * @param base the request's own plan
     * @param options for all of the run; each scenario gets its part
     */
    ScenarioRun(
            PlanRequest request, Requirement requirement, Plan base, SolveOptions options, BooleanSupplier cancelled) {
        this.request = request;
        this.requirement = requirement;
        this.base = base;
        this.each = options.part(share(request, options) / request.scenarios().size());
        this.cancelled = cancelled;
    }

    /** The share of the whole time that the scenarios get; 0 when none is planned. */
    static double share(PlanRequest request, SolveOptions options) {
        OptionalDouble asked = options.scenarioShare().isPresent()
                ? options.scenarioShare()
                : request.run().orElse(RunTerms.USUAL).scenarioShare();
        return request.scenarios().isEmpty() ? 0 : asked.orElse(USUAL_SHARE);
    }

    /** The base's result with its scenarios; those that a cancelled run did not come to are left out. */
    static PlanResult join(PlanRequest request, PlanResult base, SolveOptions options, SolveMonitor monitor) {
        long begun = System.nanoTime();
        ScenarioRun run = new ScenarioRun(request, base.requirement(), base.plan(), options, monitor::cancelled);
        monitor.phase(Phase.SCENARIOS);
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : request.scenarios()) {
            if (!monitor.cancelled()) {
                results.add(run.plan(scenario));
            }
        }
        return joined(request, base, results, options, (System.nanoTime() - begun) / 1e9);
    }

    /**
     * The base's result with those of its scenarios.
     *
     * @param seconds wall time that the scenarios took
     */
    static PlanResult joined(
            PlanRequest request,
            PlanResult made,
            List<ScenarioResult> scenarios,
            SolveOptions options,
            double seconds) {
        List<ScenarioResult> results = new ArrayList<>();
        results.add(result(ScenarioResult.BASE, request.settings().title(), List.of(), request, made, List.of()));
        results.addAll(scenarios);
        RunFacts facts = new RunFacts(
                made.run().seed(),
                options.steps().orElse(0),
                made.run().seconds() + seconds,
                made.run().evaluations(),
                made.run().evaluationsPerSecond(),
                made.run().productVersion(),
                made.run().requestHash(),
                made.run().planHash());
        return new PlanResult(
                made.plan(),
                made.requirement(),
                made.assessment(),
                made.proof(),
                made.binding(),
                made.frontier(),
                made.wayOut(),
                results,
                facts);
    }

    ScenarioResult plan(Scenario scenario) {
        PlanRequest changed = Scenarios.apply(request, scenario).withScenarios(List.of());
        SolveMonitor quiet = new SolveMonitor() {
            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
        PlanResult made = Planner.make(changed, each, quiet, Planner.Extent.startingAt(Decisions.of(request, base)))
                .result();
        List<BridgeStep> bridge =
                Bridge.steps(request, requirement, base, scenario, changed, made.requirement(), made.plan());
        return result(scenario.id(), scenario.name(), scenario.changes(), changed, made, bridge);
    }

    private static ScenarioResult result(
            String id,
            String name,
            List<ScenarioChange> changes,
            PlanRequest request,
            PlanResult made,
            List<BridgeStep> bridge) {
        PlanTotalsOf totals = new PlanTotalsOf(request, made.assessment());
        return new ScenarioResult(
                id,
                name,
                changes,
                totals.whole(made.plan()),
                totals.seasons(),
                totals.categories(),
                bridge,
                made.plan(),
                made.proof(),
                made.wayOut());
    }
}

package dev.peakplan.planner;

import dev.peakplan.plan.BridgeStep;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.RunTerms;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.planner.SolveMonitor.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Plans all scenarios of a request in one run: each begins from the request's own plan where that is the better start. */
final class ScenarioRun {
    /** Share of the whole time for all scenarios together, where nobody says otherwise. */
    static final double USUAL_SHARE = 0.4;

    private final PlanRequest request;
    private final Planner.Made base;
    private final SolveOptions each;
    private final SolveMonitor monitor;

    private ScenarioRun(PlanRequest request, Planner.Made base, SolveOptions each, SolveMonitor monitor) {
        this.request = request;
        this.base = base;
        this.each = each;
        this.monitor = monitor;
    }

    /** The share of the whole time that the scenarios get; 0 when none is planned. */
    static double share(PlanRequest request, SolveOptions options) {
        OptionalDouble asked = options.scenarioShare().isPresent()
                ? options.scenarioShare()
                : request.run().orElse(RunTerms.USUAL).scenarioShare();
        return request.scenarios().isEmpty() ? 0 : asked.orElse(USUAL_SHARE);
    }

    /** The base's result with its scenarios; those that a cancelled run did not come to are left out. */
    static PlanResult join(PlanRequest request, Planner.Made base, SolveOptions options, SolveMonitor monitor) {
        long begun = System.nanoTime();
        List<Scenario> scenarios = request.scenarios();
        SolveOptions each = options.part(share(request, options) / scenarios.size());
        ScenarioRun run = new ScenarioRun(request, base, each, monitor);
        monitor.phase(Phase.SCENARIOS);
        List<ScenarioResult> results = new ArrayList<>();
        results.add(
                result(ScenarioResult.BASE, request.settings().title(), List.of(), request, base.result(), List.of()));
        for (Scenario scenario : scenarios) {
            if (!monitor.cancelled()) {
                results.add(run.plan(scenario));
            }
        }
        PlanResult made = base.result();
        RunFacts facts = new RunFacts(
                made.run().seed(),
                options.steps().orElse(0),
                made.run().seconds() + (System.nanoTime() - begun) / 1e9,
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

    private ScenarioResult plan(Scenario scenario) {
        PlanRequest changed = Scenarios.apply(request, scenario).withScenarios(List.of());
        SolveMonitor quiet = new SolveMonitor() {
            @Override
            public boolean cancelled() {
                return monitor.cancelled();
            }
        };
        PlanResult made = Planner.make(changed, each, quiet, Planner.Extent.startingAt(base.decisions()))
                .result();
        Plan before = base.result().plan();
        List<BridgeStep> bridge = Bridge.steps(
                request, base.result().requirement(), before, scenario, changed, made.requirement(), made.plan());
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

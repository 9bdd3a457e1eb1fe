package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.check.Checker;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BridgeStep;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.PlanTotals;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.ScenarioChange.Kind;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.plan.Scope;
import dev.peakplan.requirement.Requirements;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** All scenarios in one run, side by side with the plan, their differences explained to the last minor unit. */
class ScenarioRunTest {
    private static PlanRequest request() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.caps.add(new BudgetCap("cap", "cap", Scope.of(CostCategory.LABOUR), Money.ofMinor(55_000_00)));
        tiny.initiatives.add(TinyRequest.initiative("bot", 0, 2, 0, TinyRequest.costs(1_000_00, 0, 0, 0), 0.2));
        return tiny.needs(1_000, 1_300, 1_300, 1_300)
                .build()
                .withScenarios(List.of(
                        scenario("busy", change(Kind.VOLUME_FACTOR, 1.2), change(Kind.WAGE_FACTOR, 1.05)),
                        scenario("tight", change(Kind.CAP_FACTOR, 0.9)),
                        scenario(
                                "without",
                                new ScenarioChange(Kind.FORBID_INITIATIVE, Optional.empty(), Optional.of("bot"), 1))));
    }

    private static ScenarioChange change(Kind kind, double value) {
        return new ScenarioChange(kind, Optional.empty(), Optional.empty(), value);
    }

    private static Scenario scenario(String id, ScenarioChange... changes) {
        return new Scenario(id, id, List.of(changes));
    }

    private static PlanResult plan(double share) {
        SolveOptions options = SolveOptions.steps(60_000).withScenarioShare(OptionalDouble.of(share));
        return Planner.plan(request(), options, SolveMonitor.SILENT);
    }

    @Test
    void everyScenarioIsPlannedAndPassesTheCheckerOnItsOwnInputs() {
        PlanResult result = plan(0.5);
        assertEquals(
                List.of("", "busy", "tight", "without"),
                result.scenarios().stream().map(ScenarioResult::scenarioId).toList());
        assertEquals(result.plan(), result.scenarios().get(0).plan());
        for (int k = 1; k < result.scenarios().size(); k++) {
            ScenarioResult each = result.scenarios().get(k);
            PlanRequest changed =
                    Scenarios.apply(request(), request().scenarios().get(k - 1));
            Assessment assessment = Checker.check(changed, Requirements.of(changed), each.plan());
            assertTrue(assessment.feasible(), each.name() + assessment.violations());
            assertEquals(assessment.cost(), each.figures().cost());
            assertEquals(assessment.objective(), each.figures().objective());
            assertTrue(each.proof().bound().minor() <= assessment.objective().minor());
        }
        assertTrue(result.scenarios().get(3).plan().initiatives().isEmpty());
    }

    @Test
    void stepsOfTheBridgeAddUpExactly() {
        PlanResult result = plan(0.5);
        PlanTotals base = result.scenarios().get(0).figures();
        for (ScenarioResult each : result.scenarios().subList(1, 4)) {
            long cost = each.bridge().stream()
                    .mapToLong(step -> step.cost().minor())
                    .sum();
            assertEquals(each.figures().cost().minor() - base.cost().minor(), cost, each.name());
            assertEquals(
                    each.figures().meanHeads() - base.meanHeads(),
                    each.bridge().stream().mapToDouble(BridgeStep::meanHeads).sum(),
                    1e-9);
            assertEquals(
                    each.figures().shortfallHours() - base.shortfallHours(),
                    each.bridge().stream()
                            .mapToDouble(BridgeStep::shortfallHours)
                            .sum(),
                    1e-6);
        }
        // at unchanged decisions the first change, more work, costs nothing; the second, wages, does
        List<BridgeStep> busy = result.scenarios().get(1).bridge();
        assertEquals(Kind.VOLUME_FACTOR, busy.get(0).change().orElseThrow().kind());
        assertEquals(0, busy.get(0).cost().minor());
        assertTrue(busy.get(0).shortfallHours() > 0);
        assertTrue(busy.get(1).cost().minor() > 0);
    }

    @Test
    void sameStepsGiveTheSameScenarios() {
        assertEquals(plan(0.5).scenarios(), plan(0.5).scenarios());
    }

    @Test
    void scenariosCanBeLeftOut() {
        assertEquals(List.of(), plan(0).scenarios());
    }

    @Test
    void seasonsAddUpToTheWhole() {
        PlanResult result = plan(0.5);
        for (ScenarioResult each : result.scenarios()) {
            long cost = each.seasons().stream()
                    .mapToLong(season -> season.cost().minor())
                    .sum();
            long categories = each.spending().stream()
                    .mapToLong(part -> part.amount().minor())
                    .sum();
            assertEquals(each.figures().cost().minor(), cost);
            assertEquals(each.figures().cost().minor(), categories);
        }
    }
}

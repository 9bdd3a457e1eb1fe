package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What each goal makes of the same team: ten heads, work for thirteen, a missing hour worth less than an hour of pay. */
class GoalsTest {
    private final TinyRequest tiny = TinyRequest.ofOneTeam();

    private static PlanResult plan(PlanRequest request) {
        PlanResult result = Planner.plan(request, SolveOptions.steps(40_000), SolveMonitor.SILENT);
        assertTrue(result.proof().bound().minor()
                <= result.assessment().objective().minor());
        return result;
    }

    private PlanRequest cheapHours() {
        tiny.overtimePerHead = 0;
        tiny.shortfall = new dev.peakplan.plan.ShortfallTerms(Money.ofMinor(5_00), 0.05, 1);
        return tiny.needs(1_000, 1_300, 1_300, 1_300).build();
    }

    @Test
    void theSameTeamUnderEveryPreset() {
        PlanRequest request = cheapHours();
        PlanResult balanced = plan(request);
        PlanResult cheapest = plan(request.with(request.goal().with(GoalKind.LEAST_COST)));
        PlanResult best = plan(request.with(request.goal().with(GoalKind.MOST_SERVICE)));
        // a head costs 10.00 an hour and a missing hour 5.00: alone it is not worth a hire
        assertTrue(balanced.assessment().shortfallHours() > 0);
        assertEquals(0, cheapest.assessment().shortfallHours(), 1e-9);
        assertEquals(0, best.assessment().shortfallHours(), 1e-9);
        assertTrue(
                cheapest.assessment().cost().minor() <= best.assessment().cost().minor());
    }

    @Test
    void mostServiceUsesTheCapAndDoesNotBreakIt() {
        tiny.caps.add(new BudgetCap("cap", "cap", Scope.ALL, Money.ofMinor(45_000_00)));
        PlanRequest request = cheapHours();
        PlanResult best = plan(request.with(request.goal().with(GoalKind.MOST_SERVICE)));
        assertTrue(best.assessment().feasible());
        assertTrue(best.assessment().cost().minor() > 43_000_00);
        assertTrue(best.assessment().shortfallHours() > 0);
    }

    @Test
    void costIsCutByTheShareAsked() {
        PlanRequest request = cheapHours();
        Goal goal = request.goal();
        PlanResult cut = plan(request.with(new Goal(
                GoalKind.MOST_SERVICE,
                goal.valuePerLostContact(),
                Optional.of(Money.ofMinor(50_000_00)),
                OptionalDouble.of(0.1),
                OptionalDouble.empty(),
                OptionalDouble.empty())));
        assertTrue(cut.assessment().feasible());
        assertTrue(cut.assessment().cost().minor() <= 45_000_00);
    }

    @Test
    void serviceOfTheComparisonYearIsKeptWhereSpendingIsCut() {
        Goal cut = new Goal(
                GoalKind.LEAST_COST,
                Money.ofMinor(1_00),
                Optional.of(Money.ofMinor(50_000_00)),
                OptionalDouble.of(0.1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0.8),
                Optional.empty());
        assertEquals(OptionalDouble.of(0.8), cut.requiredServiceLevel());
    }

    @Test
    void floorsAreSpentThoughNothingIsGainedByThem() {
        tiny.initiatives.add(TinyRequest.initiative("course", 0, 3, 0, TinyRequest.costs(2_000_00, 0, 0, 0), 0));
        tiny.floors.add(new BudgetFloor(
                "floor",
                "floor",
                Scope.of(CostCategory.SOFTWARE),
                Optional.of(Money.ofMinor(1_500_00)),
                OptionalDouble.empty()));
        PlanResult result = plan(cheapHours());
        assertTrue(result.assessment().feasible());
        assertEquals(1, result.plan().initiatives().size());
    }

    /** Two quiet periods and two busy ones, each pair with a cap of its own: only carried over does what the first leaves help the second. */
    @Test
    void savingsOfTheQuietPeriodsAreReinvestedOnlyWhereTheyCarryOver() {
        tiny.overtimePerHead = 0;
        PlanRequest request = tiny.needs(1_000, 1_000, 1_300, 1_300).build();
        Scope quiet = Scope.ALL.inPeriods("P1", "P2");
        Scope busy = Scope.ALL.inPeriods("P3", "P4");
        BudgetCap first = new BudgetCap("quiet", "quiet", quiet, Money.ofMinor(24_000_00));
        BudgetCap lapsing = new BudgetCap("busy", "busy", busy, Money.ofMinor(24_200_00));
        BudgetCap carrying = new BudgetCap(
                "busy", "busy", busy, Money.ofMinor(24_200_00), Optional.of(BudgetCap.Unspent.CARRIED_OVER));
        PlanResult without = plan(request.with(request.budget().withCaps(List.of(first, lapsing))));
        PlanResult with = plan(request.with(request.budget().withCaps(List.of(first, carrying))));
        assertTrue(without.assessment().feasible());
        assertTrue(with.assessment().feasible());
        assertTrue(without.assessment().shortfallHours() > 0);
        assertEquals(0, with.assessment().shortfallHours(), 1e-9);
        LimitUse use = with.assessment().limits().stream()
                .filter(limit ->
                        limit.kind() == LimitKind.BUDGET_CAP && limit.subject().equals("busy"))
                .findFirst()
                .orElseThrow();
        assertEquals(48_200_00, use.limit());
        assertFalse(use.broken());
    }
}

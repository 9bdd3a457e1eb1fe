package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A target on the service level is sought by the search and not only checked afterwards. */
class ServiceTargetTest {
    private static final long SEED = 3;

    /** Two teams, one of them with a phone queue whose lost contacts are worth next to nothing. */
    private static PlanRequest request(double target) {
        PlanRequest random = RandomRequests.of(SEED, 2, 6);
        Goal goal = new Goal(
                GoalKind.BALANCED,
                Money.ofMinor(1),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(target));
        return random.with(goal);
    }

    private static PlanResult plan(double target) {
        return Planner.plan(request(target), SolveOptions.steps(40_000), SolveMonitor.SILENT);
    }

    private static double level(PlanResult result) {
        return result.assessment().limits().stream()
                .filter(use -> use.kind() == LimitKind.SERVICE_GOAL)
                .mapToDouble(LimitUse::used)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void targetAboveWhatServiceIsWorthIsReachedAtLittleMoreThanItTakes() {
        PlanResult free = plan(0.01);
        assertTrue(free.assessment().feasible());
        double target = (level(free) + 1) / 2;
        PlanResult asked = plan(target);
        assertTrue(
                asked.assessment().feasible(), asked.assessment().violations().toString());
        assertTrue(level(asked) >= target - 1e-6);
        assertTrue(level(asked) < target + 0.02, "far more service than asked: " + level(asked) + " for " + target);
        assertTrue(asked.assessment().cost().minor() > free.assessment().cost().minor());
        assertEquals(Proof.Covers.ALL_CHOICES, asked.proof().covers());
        assertTrue(
                asked.proof().bound().minor() <= asked.assessment().objective().minor());
        assertTrue(free.proof().bound().minor() <= free.assessment().objective().minor());
    }

    @Test
    void targetThatACapRulesOutIsToldWithWhatEasesIt() {
        PlanResult free = plan(0.01);
        PlanRequest asked = request((level(free) + 1) / 2);
        Money least = Money.ofMinor(free.assessment().cost().minor() * 6 / 10);
        PlanRequest capped = asked.with(new Budget(
                asked.budget().lines(),
                List.of(new BudgetCap("little", "little", Scope.ALL, least)),
                asked.budget().floors(),
                asked.budget().initiatives()));
        PlanResult result = Planner.plan(capped, SolveOptions.steps(20_000), SolveMonitor.SILENT);
        assertFalse(result.assessment().feasible());
        assertFalse(result.wayOut().isEmpty());
        assertTrue(
                result.wayOut().stream()
                        .allMatch(step -> step.kind() == LimitKind.SERVICE_GOAL
                                || step.subject().equals("little")
                                || step.kind() != LimitKind.BUDGET_CAP),
                result.wayOut().toString());
    }
}

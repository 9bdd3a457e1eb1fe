package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.SatisfactionTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is asked of satisfaction and of unchanged service is sought by the search, within what spending may rise or must fall. */
class SatisfactionTargetTest {
    private static final double BASE = 0.8;

    /** Two teams, one of them with a phone queue whose lost contacts are worth next to nothing. */
    private final PlanRequest open = RandomRequests.of(3, 2, 6);

    private final PlanResult free = plan(open.with(goal(Optional.empty(), 0, Optional.empty())));
    private final double level = free.assessment().serviceLevel().orElseThrow();

    private static PlanResult plan(PlanRequest request) {
        return Planner.plan(request, SolveOptions.steps(15_000), SolveMonitor.SILENT);
    }

    private static Goal goal(Optional<Money> base, double rise, Optional<SatisfactionTerms> satisfaction) {
        return new Goal(
                GoalKind.BALANCED,
                Money.ofMinor(1),
                base,
                OptionalDouble.empty(),
                base.isPresent() ? OptionalDouble.of(rise) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                satisfaction);
    }

    private Optional<SatisfactionTerms> terms(double perPoint, double target) {
        return Optional.of(new SatisfactionTerms(BASE, level, perPoint, OptionalDouble.of(target)));
    }

    private PlanRequest with(Initiative initiative) {
        List<Initiative> all = new ArrayList<>(open.budget().initiatives());
        all.add(initiative);
        return open.with(new Budget(
                open.budget().lines(), open.budget().caps(), open.budget().floors(), all));
    }

    /** Costs money, saves no work, and makes customers content. */
    private static Initiative survey(double points) {
        return new Initiative(
                "survey",
                "survey",
                CostCategory.OTHER,
                Optional.empty(),
                Optional.empty(),
                new Initiative.Window("P1", "P1", 0),
                new Initiative.Costs(Money.ofMinor(5_000_00), Money.ZERO, List.of(), Money.ZERO, Money.ZERO),
                List.of(),
                Initiative.Obligation.OPTIONAL,
                List.of(),
                List.of(),
                "",
                "",
                OptionalDouble.of(points));
    }

    @Test
    void satisfactionIsLiftedWithinTheRiseOfSpending() {
        double target = BASE + 0.5 * (1 - level) / 2;
        Money base = free.assessment().cost();
        PlanResult lifted = plan(open.with(goal(Optional.of(base), 0.5, terms(0.5, target))));
        assertTrue(
                lifted.assessment().feasible(), lifted.assessment().violations().toString());
        assertTrue(lifted.assessment().satisfaction().orElseThrow() >= target - 1e-6);
        assertTrue(lifted.assessment().serviceLevel().orElseThrow() > level);
        assertTrue(lifted.assessment().cost().minor() <= 1.5 * base.minor());
        assertTrue(lifted.proof().bound().minor()
                <= lifted.assessment().objective().minor());
    }

    @Test
    void whatServiceAloneCannotReachIsReachedByAnInitiative() {
        double beyond = BASE + 0.5 * (1 - level) + 0.01;
        PlanRequest request = with(survey(0.2));
        PlanResult asked = plan(request.with(goal(Optional.empty(), 0, terms(0.5, beyond))));
        assertTrue(
                asked.assessment().feasible(), asked.assessment().violations().toString());
        assertTrue(asked.plan().initiatives().stream()
                .anyMatch(each -> each.initiativeId().equals("survey")));
        PlanResult content = plan(request.with(goal(Optional.empty(), 0, terms(0, BASE + 0.15))));
        assertTrue(content.assessment().feasible());
        assertEquals(BASE + 0.2, content.assessment().satisfaction().orElseThrow(), 1e-9);
    }

    @Test
    void targetOutOfReachIsToldWithWhatEasesIt() {
        PlanResult asked = plan(open.with(goal(Optional.empty(), 0, terms(0, BASE + 0.1))));
        assertFalse(asked.assessment().feasible());
        assertFalse(asked.wayOut().isEmpty());
    }

    @Test
    void spendingIsCutAtUnchangedService() {
        double unchanged = (level + 1) / 2;
        Money base = Money.ofMinor(2 * free.assessment().cost().minor());
        PlanResult cut = plan(open.with(new Goal(
                GoalKind.BALANCED,
                Money.ofMinor(1),
                Optional.of(base),
                OptionalDouble.of(0.1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(unchanged),
                Optional.empty())));
        assertTrue(cut.assessment().feasible(), cut.assessment().violations().toString());
        assertTrue(cut.assessment().serviceLevel().orElseThrow() >= unchanged - 1e-6);
        assertTrue(cut.assessment().cost().minor() <= 0.9 * base.minor());
    }
}

package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.Witness;
import dev.peakplan.check.Checker;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.requirement.Requirements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way out names no more than it must, and easing by exactly that lets a plan be found. */
class WayOutMinimalTest {
    private static final int PERIODS = 2;
    private static final int MOST = 2;
    private static final double PAY_OF_A_HEAD = 1_000_00;

    private static PlanResult plan(PlanRequest request) {
        return Planner.plan(request, SolveOptions.steps(20_000), SolveMonitor.SILENT);
    }

    /** Heads that leave only with severance; seats, caps and a goal on spending that do not go together. */
    private static PlanRequest small(double heads, int seats, long labour, long severance, long spending) {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.overtimePerHead = 0;
        tiny.sites.set(0, new Site("site", "Site", seats, 100));
        tiny.staffing.set(
                0,
                new Staffing(
                        "team",
                        "agent",
                        heads,
                        Optional.empty(),
                        OptionalDouble.of(0.05),
                        OptionalInt.of(MOST),
                        OptionalInt.of(MOST),
                        OptionalInt.of(0)));
        tiny.caps.add(new BudgetCap("labour", "labour", Scope.of(CostCategory.LABOUR), Money.ofMinor(labour)));
        tiny.caps.add(
                new BudgetCap("severance", "severance", Scope.of(CostCategory.SEVERANCE), Money.ofMinor(severance)));
        tiny.goal = new Goal(
                GoalKind.BALANCED,
                Money.ofMinor(1_00),
                Optional.of(Money.ofMinor(spending)),
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return tiny.needs(500, 500).build();
    }

    @ParameterizedTest
    @CsvSource({
        "6, 100, 900000, 0, 9000000",
        "6, 4, 9000000, 0, 9000000",
        "6, 4, 850000, 4000, 9000000",
        "5.5, 3, 700000, 8000, 9000000",
        "7, 5, 1000000, 4000, 9000000",
        "6, 100, 9000000, 4000, 800000",
        "6, 4, 9000000, 0, 850000"
    })
    void noPlanThatThereIsNeedsLess(double heads, int seats, long labour, long severance, long spending) {
        PlanRequest request = small(heads, seats, labour, severance, spending);
        PlanResult result = plan(request);
        assertFalse(result.assessment().feasible());
        double named =
                result.wayOut().stream().mapToDouble(WayOutMinimalTest::price).sum();
        assertEquals(cheapest(request, result.requirement()), named, 1e-6);
        assertTrue(plan(Eased.apply(request, result.wayOut())).assessment().feasible());
        List<Double> prices =
                result.wayOut().stream().map(WayOutMinimalTest::price).toList();
        assertEquals(prices.stream().sorted(Comparator.reverseOrder()).toList(), prices, "the costliest first");
    }

    private static double price(Relaxation step) {
        double by = Math.abs(step.to() - step.from());
        return step.kind() == LimitKind.SEATS ? by * PAY_OF_A_HEAD : by;
    }

    /** The least price of what any plan breaks, over every plan that there is. */
    private static double cheapest(PlanRequest request, Requirement requirement) {
        double least = Double.POSITIVE_INFINITY;
        int count = (int) Math.pow(MOST + 1, 2 * PERIODS);
        for (int number = 0; number < count; number++) {
            int rest = number;
            List<Integer> digits = new ArrayList<>();
            for (int d = 0; d < 2 * PERIODS; d++) {
                digits.add(rest % (MOST + 1));
                rest /= MOST + 1;
            }
            Plan plan = new Plan(
                    List.of(new StaffingDecision(
                            "team",
                            "agent",
                            digits.subList(0, PERIODS),
                            digits.subList(PERIODS, 2 * PERIODS),
                            List.of(0, 0))),
                    List.of());
            Assessment found = Checker.check(request, requirement, plan);
            double sum = 0;
            for (LimitUse use : found.violations()) {
                sum += use.kind() == LimitKind.SEATS ? Math.ceil(use.excess() - 1e-6) * PAY_OF_A_HEAD : use.excess();
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    @Test
    void easingByExactlyTheAmountsNamedLetsAPlanBeFound() {
        int tried = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Optional<Witness> witness = Witness.of(seed, 1 + (int) (seed % 3), 4 + (int) (seed % 4));
            if (witness.isEmpty()) {
                continue;
            }
            PlanRequest request = tightened(witness.get().request());
            PlanResult broken = plan(request);
            if (broken.assessment().feasible()) {
                continue;
            }
            tried++;
            assertFalse(broken.wayOut().isEmpty());
            PlanRequest eased = Eased.apply(request, broken.wayOut());
            PlanResult again = plan(eased);
            assertTrue(
                    again.assessment().feasible(),
                    "seed " + seed + ": " + broken.wayOut() + " leaves "
                            + again.assessment().violations());
            assertEquals(Requirements.of(request), Requirements.of(eased));
        }
        assertTrue(tried >= 3, "only " + tried + " of the random requests were infeasible");
    }

    @Test
    void whatAPlanFitsIsNeverCalledImpossible() {
        int tried = 0;
        for (long seed = 1; seed <= 24; seed++) {
            Optional<Witness> witness = Witness.of(seed, 1 + (int) (seed % 3), 3 + (int) (seed % 3));
            if (witness.isPresent()) {
                PlanRequest request = witness.get().request();
                PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
                Clock clock = Clock.start(request, SolveOptions.steps(1), SolveMonitor.SILENT, true);
                assertFalse(
                        Groundwork.lay(model, Optional.empty(), Optional.empty(), clock)
                                .hopeless(),
                        "seed " + seed);
                tried++;
            }
        }
        assertTrue(tried >= 8, "only " + tried + " random requests have a plan");
    }

    /** Every cap at 60 %. */
    private static PlanRequest tightened(PlanRequest request) {
        Budget budget = request.budget();
        return request.with(budget.withCaps(budget.caps().stream()
                .map(cap -> cap.with(cap.amount().times(0.6)))
                .toList()));
    }
}

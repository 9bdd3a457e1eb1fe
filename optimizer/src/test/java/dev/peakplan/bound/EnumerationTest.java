package dev.peakplan.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyPlan;
import dev.peakplan.TinyRequest;
import dev.peakplan.check.Checker;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.Staffing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every plan of small problems, judged by the independent checker, against the bound. */
class EnumerationTest {
    private static final int MOST_HIRES = 2;
    private static final int MOST_RELEASES = 1;
    private static final int MOST_OVERTIME = 2;

    static PlanRequest request(long cap, double attrition) {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.periods = 2;
        tiny.shortfall = new dev.peakplan.plan.ShortfallTerms(Money.ofMinor(15_00), 0.1, 4);
        tiny.staffing.clear();
        tiny.roles.set(0, TinyRequest.role("agent", Seniority.JUNIOR, List.of(0.5), 0, 0, 0, 0));
        tiny.roles.add(TinyRequest.role("senior", Seniority.SENIOR, List.of(0.7), 0, 0, 1, 7));
        tiny.staffing.add(staffing("agent", 3.3, attrition));
        tiny.staffing.add(staffing("senior", 1.2, 0.02));
        tiny.minSeniorShare = 0.2;
        tiny.caps.add(new BudgetCap("all", "all", Scope.ALL, Money.ofMinor(cap)));
        tiny.initiatives.add(TinyRequest.initiative("bot", 0, 1, 0, TinyRequest.costs(300_00, 50_00, 0, 20_00), 0.1));
        return tiny.build();
    }

    private static Staffing staffing(String role, double heads, double attrition) {
        return new Staffing(
                "team",
                role,
                heads,
                Optional.empty(),
                OptionalDouble.of(attrition),
                OptionalInt.of(MOST_HIRES),
                OptionalInt.of(MOST_RELEASES),
                OptionalInt.of(MOST_OVERTIME));
    }

    @ParameterizedTest
    @CsvSource({"1000000, 0.1, 520", "900000, 0.05, 700"})
    void noPlanOfASmallProblemIsBelowTheBound(long cap, double attrition, double hours) {
        PlanRequest request = request(cap, attrition);
        Requirement requirement = TinyPlan.hours(request, hours);
        PlanningModel model = ModelCompiler.compile(request, requirement);
        Pricing pricing = Pricing.of(model);
        for (int start = InitiativeModel.NOT_CHOSEN; start <= 1; start += 2) {
            long bound = pricing.price(new int[] {start}, () -> false).bound();
            long best = best(request, requirement, model, start);

            assertTrue(bound <= best, bound + " is above " + best);
            assertEquals(best, bound, 0.15 * best, "and it says something");
        }
    }

    /** The least objective of all feasible plans with this start. */
    static long best(PlanRequest request, Requirement requirement, PlanningModel model, int start) {
        int[] sizes = new int[3 * model.staffCount() * model.periodCount()];
        long count = 1;
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = 1 + new int[] {MOST_HIRES, MOST_RELEASES, MOST_OVERTIME}[d % 3];
            count *= sizes[d];
        }
        long best = Long.MAX_VALUE;
        for (long number = 0; number < count; number++) {
            Decisions decisions = Decisions.none(model);
            decisions.starts()[0] = start;
            long rest = number;
            boolean sensible = true;
            for (int d = 0; d < sizes.length; d++) {
                int value = (int) (rest % sizes[d]);
                rest /= sizes[d];
                int cell = d / 3;
                int k = cell / model.periodCount();
                int t = cell % model.periodCount();
                switch (d % 3) {
                    case 0 -> decisions.hires()[k][t] = value;
                    case 1 -> decisions.releases()[k][t] = value;
                    default -> decisions.overtime()[k][t] = value;
                }
                // hiring and releasing the same role at once only costs
                sensible &= decisions.hires()[k][t] == 0 || decisions.releases()[k][t] == 0;
            }
            if (sensible) {
                Assessment found = Checker.check(request, requirement, decisions.toPlan(request));
                if (found.feasible()) {
                    best = Math.min(best, found.objective().minor());
                }
            }
        }
        return best;
    }
}

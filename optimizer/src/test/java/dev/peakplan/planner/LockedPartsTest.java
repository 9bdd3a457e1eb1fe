package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.Witness;
import dev.peakplan.check.Checker;
import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.RequiredHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Re-planning in mid-year: what is past or signed stays, and the rest stays close to the approved plan as far as that is asked. */
class LockedPartsTest {
    private final TinyRequest tiny = TinyRequest.ofOneTeam();

    private static PlanResult plan(PlanRequest request) {
        PlanResult result = Planner.plan(request, SolveOptions.steps(40_000), SolveMonitor.SILENT);
        assertEquals(Checker.check(request, result.requirement(), result.plan()), result.assessment());
        assertTrue(result.proof().bound().minor()
                <= result.assessment().objective().minor());
        return result;
    }

    private static PlanRequest near(
            PlanRequest request, PlanResult approved, long perHead, long perInitiative, OptionalInt most) {
        return request.withApproved(Optional.of(new ApprovedPlan(
                approved.plan().staffing(),
                approved.plan().initiatives(),
                Money.ofMinor(perHead),
                Money.ofMinor(perInitiative),
                most)));
    }

    /** Ten heads and work for thirteen: three hires; then the work turns out to be for fifteen. */
    private PlanResult thirteen() {
        return plan(tiny.needs(1_000, 1_300, 1_300, 1_300, 1_300).build());
    }

    private PlanRequest fifteen() {
        tiny.required.clear();
        return tiny.needs(1_000, 1_500, 1_500, 1_500, 1_500).build();
    }

    @Test
    void pastPeriodsAreTheCommitmentsAndNothingElse() {
        tiny.frozenPeriods = 2;
        tiny.commitments.add(new Commitment("team", "agent", "P2", 1, 0, 3));
        PlanResult result = plan(fifteen());
        assertEquals(List.of(0, 1), result.plan().staffing().get(0).hires().subList(0, 2));
        assertEquals(
                List.of(0, 3), result.plan().staffing().get(0).overtimeSteps().subList(0, 2));
        assertEquals(4, result.plan().staffing().get(0).hires().get(2));
        assertTrue(result.assessment().feasible());
    }

    @Test
    void aSignedHireArrivesThoughThereIsNoWorkForIt() {
        tiny.commitments.add(new Commitment("team", "agent", "P3", 4, 0, 0));
        PlanResult result = plan(tiny.needs(1_000, 1_000, 1_000, 1_000).build());
        assertTrue(result.plan().staffing().get(0).hires().get(2) >= 4);
        assertTrue(result.assessment().feasible());
    }

    @Test
    void aStartedInitiativeStaysWhereItStartedAndNoOtherStartsInThePast() {
        tiny.frozenPeriods = 2;
        tiny.initiatives.add(TinyRequest.initiative("running", 0, 4, 0, TinyRequest.costs(900_000_00, 0, 0, 0), 0));
        tiny.initiatives.add(TinyRequest.initiative("good", 0, 4, 0, TinyRequest.costs(100_00, 0, 0, 0), 0.3));
        PlanRequest open = fifteen();
        Budget budget = open.budget();
        PlanRequest request = open.with(new Budget(
                budget.lines(),
                budget.caps(),
                budget.floors(),
                budget.initiatives(),
                List.of(new InitiativeDecision("running", "P2"))));
        PlanResult result = plan(request);
        assertTrue(
                result.assessment().feasible(), result.assessment().violations().toString());
        assertEquals(
                List.of(new InitiativeDecision("running", "P2"), new InitiativeDecision("good", "P3")),
                result.plan().initiatives());
    }

    @Test
    void withoutChargeThePlanFollowsTheNewNeed() {
        PlanResult before = thirteen();
        PlanResult after = plan(near(fifteen(), before, 0, 0, OptionalInt.empty()));
        assertEquals(List.of(0, 5, 0, 0, 0), after.plan().staffing().get(0).hires());
        assertEquals(2, after.assessment().changes());
        assertEquals(0, after.assessment().changeCharge().minor());
    }

    @Test
    void aHighChargeKeepsTheApprovedHires() {
        PlanResult before = thirteen();
        PlanResult after = plan(near(fifteen(), before, 9_000_000_00L, 0, OptionalInt.empty()));
        assertEquals(
                before.plan().staffing().get(0).hires(),
                after.plan().staffing().get(0).hires());
        assertEquals(0, after.assessment().changes());
    }

    @Test
    void aChargeIsPartOfTheObjective() {
        PlanResult before = thirteen();
        PlanResult after = plan(near(fifteen(), before, 10_00, 0, OptionalInt.empty()));
        assertEquals(2, after.assessment().changes());
        assertEquals(20_00, after.assessment().changeCharge().minor());
        assertEquals(
                after.assessment().cost().minor() + after.assessment().penalty().minor() + 20_00,
                after.assessment().objective().minor());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void noMoreIsChangedThanTheLimitAllows(int most) {
        PlanResult before = thirteen();
        PlanResult after = plan(near(fifteen(), before, 0, 0, OptionalInt.of(most)));
        assertTrue(
                after.assessment().feasible(), after.assessment().violations().toString());
        assertEquals(most, after.assessment().changes());
    }

    @Test
    void anApprovedInitiativeIsDroppedOnlyWhenThatIsWorthItsCharge() {
        tiny.initiatives.add(TinyRequest.initiative("poor", 0, 4, 0, TinyRequest.costs(500_00, 0, 0, 0), 0));
        PlanRequest request = fifteen();
        PlanResult free = plan(request);
        assertEquals(List.of(), free.plan().initiatives());
        for (long charge : new long[] {100_00, 900_00}) {
            PlanResult after = plan(request.withApproved(Optional.of(new ApprovedPlan(
                    free.plan().staffing(),
                    List.of(new InitiativeDecision("poor", "P1")),
                    Money.ZERO,
                    Money.ofMinor(charge),
                    OptionalInt.empty()))));
            assertEquals(charge > 500_00 ? 1 : 0, after.plan().initiatives().size());
        }
    }

    @Test
    void randomPlansStayWithinTheirLimitOnChanges() {
        for (long seed = 1; seed <= 4; seed++) {
            Optional<Witness> witness = Witness.of(seed, 2, 5);
            if (witness.isEmpty()) {
                continue;
            }
            PlanRequest request = witness.get().request();
            PlanRequest more = request.with(new dev.peakplan.plan.Demand(
                    request.demand().queues(),
                    request.demand().volumes(),
                    request.demand().profiles(),
                    grown(request.demand().requiredHours())));
            PlanRequest near = more.withApproved(Optional.of(new ApprovedPlan(
                    witness.get().plan().staffing(),
                    witness.get().plan().initiatives(),
                    Money.ofMinor(50_00),
                    Money.ofMinor(500_00),
                    OptionalInt.of(3))));
            PlanResult result = plan(near);
            assertTrue(
                    result.assessment().feasible(),
                    "seed " + seed + result.assessment().violations());
            assertTrue(result.assessment().changes() <= 3);
        }
    }

    private static List<RequiredHours> grown(List<RequiredHours> hours) {
        List<RequiredHours> grown = new ArrayList<>();
        hours.forEach(each -> grown.add(new RequiredHours(each.teamId(), each.periodId(), each.hours() * 1.1)));
        return grown;
    }
}

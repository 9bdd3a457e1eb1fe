package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RunTerms;
import dev.peakplan.plan.SatisfactionTerms;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is decided, approved, aimed at and carried over survives the workbook. */
class LockRoundTripTest {
    private static PlanRequest request() {
        PlanRequest full = Requests.full();
        int periods = full.periodCount();
        String first = full.calendar().periods().get(0).id();
        String last = full.calendar().periods().get(periods - 1).id();
        Budget budget = full.budget();
        List<BudgetCap> caps = new ArrayList<>(budget.caps());
        caps.add(new BudgetCap("early", "early", Scope.ALL.inPeriods(first, first), Money.ofMinor(90_000_000_00L)));
        caps.add(new BudgetCap(
                "late",
                "late",
                Scope.ALL.inPeriods(full.calendar().periods().get(1).id(), last),
                Money.ofMinor(90_000_000_00L),
                Optional.of(BudgetCap.Unspent.CARRIED_OVER)));
        InitiativeDecision started =
                new InitiativeDecision(budget.initiatives().get(0).id(), first);
        Staffing staffing = full.workforce().staffing().get(0);
        List<Integer> hires = new ArrayList<>(Collections.nCopies(periods, 0));
        hires.set(periods - 1, 3);
        List<Integer> none = Collections.nCopies(periods, 0);
        Goal goal = full.goal();
        return new PlanRequest(
                full.settings(),
                new Goal(
                        goal.kind(),
                        goal.valuePerLostContact(),
                        Optional.of(Money.ofMinor(90_000_000_00L)),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.05),
                        goal.serviceLevelTarget(),
                        OptionalDouble.of(0.75),
                        Optional.of(new SatisfactionTerms(0.82, 0.75, 0.3, OptionalDouble.of(0.85)))),
                full.calendar(),
                full.organisation(),
                full.workforce(),
                full.demand(),
                new Budget(budget.lines(), caps, budget.floors(), budget.initiatives(), List.of(started)),
                full.scenarios(),
                Optional.of(new ApprovedPlan(
                        List.of(new StaffingDecision(staffing.teamId(), staffing.roleId(), hires, none, none)),
                        List.of(started),
                        Money.ofMinor(500_00),
                        Money.ofMinor(5_000_00),
                        OptionalInt.of(12))),
                Optional.of(new RunTerms(OptionalDouble.of(0.25), Optional.of(false))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void locksGoalsAndCarriedOverCapsAreReadAsTheyWereWritten(Language language) {
        ReadResult result = WorkbookReader.read(RequestWriter.write(request(), language));

        assertEquals(List.of(), result.issues());
        assertEquals(request(), result.request().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCapThatCarriesOverFromNothingIsToldAtItsRow(Language language) {
        PlanRequest request = request();
        Budget budget = request.budget();
        List<BudgetCap> caps = new ArrayList<>(budget.caps());
        caps.remove(caps.size() - 2);
        ReadResult result = WorkbookReader.read(RequestWriter.write(request.with(budget.withCaps(caps)), language));

        assertEquals(1, result.issues().size());
        assertEquals("late", result.issues().get(0).found().en());
    }
}

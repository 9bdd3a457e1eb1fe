package dev.peakplan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.TinyPlan;
import dev.peakplan.TinyRequest;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.ServicePoint;
import dev.peakplan.plan.Staffing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class CheckerArithmeticTest {
    private final TinyRequest tiny = TinyRequest.ofOneTeam();

    private Assessment check(double hours, TinyPlan plan) {
        PlanRequest request = tiny.build();
        return Checker.check(request, TinyPlan.hours(request, hours), plan.build());
    }

    private static long spent(Assessment assessment, LedgerLine line) {
        return assessment.ledger().stream()
                .filter(entry -> entry.line() == line)
                .mapToLong(entry -> entry.amount().minor())
                .sum();
    }

    @Test
    void headsFollowAttritionHiresAndReleases() {
        tiny.roles.set(0, TinyRequest.role("agent", Seniority.JUNIOR, List.of(0.5), 0.1, 0, 0, 0));
        Assessment assessment =
                check(0, new TinyPlan(tiny.build()).hires(0, 1, 2).releases(0, 2, 1));
        assertEquals(9, assessment.heads().get(0).heads(), 1e-12);
        assertEquals(0.9 * 9 + 2, assessment.heads().get(1).heads(), 1e-12);
        assertEquals(0.9 * 10.1 - 1, assessment.heads().get(2).heads(), 1e-12);
        assertEquals(10.1 - 0.5 * 2, assessment.heads().get(1).productiveHeads(), 1e-12);
    }

    @Test
    void traineesEarnTrainingPayAndTakeTrainersHoursBeforeTheyArrive() {
        tiny.roles.set(0, TinyRequest.role("agent", Seniority.JUNIOR, List.of(), 0, 0, 2, 7));
        Assessment assessment = check(0, new TinyPlan(tiny.build()).hires(0, 2, 3));
        assertEquals(2 * 3 * 50_00, spent(assessment, LedgerLine.TRAINING_PAY));
        assertEquals(
                List.of(1_000 - 21.0, 1_000 - 21.0, 1_300.0),
                assessment.service().stream().map(ServiceOutcome::capacityHours).toList());
    }

    @Test
    void everyDecisionIsPaidOnItsLine() {
        Assessment assessment = check(
                0, new TinyPlan(tiny.build()).hires(0, 0, 2).releases(0, 2, 1).overtime(0, 1, 5));
        assertEquals((12 + 12 + 11) * 1_000_00, spent(assessment, LedgerLine.BASE_PAY));
        assertEquals(2 * 30_00, spent(assessment, LedgerLine.RECRUITING));
        assertEquals(2 * 20_00, spent(assessment, LedgerLine.ONBOARDING));
        assertEquals(40_00, spent(assessment, LedgerLine.SEVERANCE));
        assertEquals(5 * 150_00, spent(assessment, LedgerLine.OVERTIME));
        assertEquals(
                assessment.cost(),
                Money.ofMinor(assessment.ledger().stream()
                        .mapToLong(entry -> entry.amount().minor())
                        .sum()));
    }

    @Test
    void headsTimesRatesIsRoundedOnceAndTheLastLineTakesTheRemainder() {
        Role plain = tiny.roles.get(0);
        PayTerms pay = new PayTerms(
                Money.ofMinor(101),
                Money.ofMinor(101),
                Money.ofMinor(101),
                Money.ZERO,
                Optional.of(Money.ZERO),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
        tiny.periods = 1;
        tiny.staffing.set(
                0,
                new Staffing(
                        "team",
                        plain.id(),
                        0.5,
                        Optional.of(pay),
                        java.util.OptionalDouble.empty(),
                        java.util.OptionalInt.empty(),
                        java.util.OptionalInt.empty(),
                        java.util.OptionalInt.empty()));
        Assessment assessment = check(0, new TinyPlan(tiny.build()));
        // 0.5 * 303 = 151.5, rounded to 152; 0.5 * 101 = 50.5, rounded to 51 twice; 50 are left for the last line
        assertEquals(152, assessment.cost().minor());
        assertEquals(
                List.of(51L, 51L, 50L),
                assessment.ledger().stream()
                        .map(entry -> entry.amount().minor())
                        .toList());
    }

    @Test
    void missingHoursCostMoreBeyondTheKnee() {
        Assessment assessment = check(1_100, new TinyPlan(tiny.build()));
        // 100 hours are missing: 55 up to the knee of 5 %, 45 beyond it at four times the price
        assertEquals(
                100_000_00L * 55 / 100 + 4 * 100_000_00L * 45 / 100,
                assessment.service().get(0).penalty().minor());
    }

    @Test
    void initiativesCutTheHoursFromTheirLeadOnAndLeaveTheKnee() {
        tiny.initiatives.add(TinyRequest.initiative("bot", 0, 2, 1, TinyRequest.costs(500, 30, 50, 70), 0.05));
        Assessment assessment = check(1_100, new TinyPlan(tiny.build()).start("bot", 0));
        assertEquals(995, assessment.service().get(0).capacityHours(), 1e-9);
        assertEquals(1_045, assessment.service().get(1).requiredHours(), 1e-9);
        assertEquals(45, assessment.service().get(1).shortfallHours(), 1e-9);
        assertEquals(45_000_00, assessment.service().get(1).penalty().minor());
        assertEquals(
                List.of(530L, -20L, -20L),
                assessment.ledger().stream()
                        .filter(entry -> entry.category() == CostCategory.SOFTWARE)
                        .map(LedgerEntry::amount)
                        .map(Money::minor)
                        .toList());
        assertEquals(70, assessment.statedBenefit().minor());
        assertEquals(
                assessment.cost().plus(assessment.penalty()).minor() - 70,
                assessment.objective().minor());
    }

    @Test
    void serviceIsReadOffTheCurveAtTheHoursThatTheCutMakesOfTheCapacity() {
        tiny.initiatives.add(TinyRequest.initiative("bot", 0, 2, 1, TinyRequest.costs(0, 0, 0, 0), 0.2));
        PlanRequest request = tiny.build();
        PeriodRequirement need = new PeriodRequirement(
                1_500,
                2_000,
                List.of(new PenaltyPiece(2_000, Money.ofMinor(1), 1)),
                List.of(new ServicePoint(500, 0.2, 90), new ServicePoint(1_500, 0.8, 10)));
        Assessment assessment = Checker.check(
                request,
                TinyPlan.every(request, need),
                new TinyPlan(request).start("bot", 0).build());
        // 995 hours, no cut yet: 0.495 of the way; then 1000 / 0.8 = 1250 hours: 0.75 of the way
        assertEquals(
                0.2 + 0.6 * 0.495, assessment.service().get(0).serviceLevel().getAsDouble(), 1e-12);
        assertEquals(0.65, assessment.service().get(1).serviceLevel().getAsDouble(), 1e-12);
        assertEquals(30, assessment.service().get(1).lostContacts(), 1e-9);
        assertEquals(2_000 * 0.8 - 1_000, assessment.service().get(1).penalty().minor());
    }
}

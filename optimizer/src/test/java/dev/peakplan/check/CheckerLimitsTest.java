package dev.peakplan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyPlan;
import dev.peakplan.TinyRequest;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Initiative.Obligation;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.ServiceGoal;
import dev.peakplan.plan.ServicePoint;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.SiteLimit;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.plan.Volume;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One test per kind of limit: the least step beyond it is found, and nothing else is. */
class CheckerLimitsTest {
    private final TinyRequest tiny = TinyRequest.ofOneTeam();

    private static void onlyBroken(LimitKind kind, PlanRequest request, TinyPlan plan) {
        assertEquals(Set.of(kind), broken(request, plan.build()));
    }

    private static void nothingBroken(PlanRequest request, TinyPlan plan) {
        assertEquals(Set.of(), broken(request, plan.build()));
    }

    private static Set<LimitKind> broken(PlanRequest request, Plan plan) {
        Assessment assessment = Checker.check(request, TinyPlan.hours(request, 500), plan);
        return assessment.violations().stream()
                .map(LimitUse::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LimitKind.class)));
    }

    @Test
    void capIsKeptAtItsAmountAndBrokenOneFenBelow() {
        tiny.caps.add(new BudgetCap("cap", "cap", Scope.of(CostCategory.LABOUR), Money.ofMinor(30_000_00)));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()));
        tiny.caps.set(0, new BudgetCap("cap", "cap", Scope.of(CostCategory.LABOUR), Money.ofMinor(29_999_99)));
        onlyBroken(LimitKind.BUDGET_CAP, tiny.build(), new TinyPlan(tiny.build()));
    }

    @Test
    void floorByAmountIsBrokenOneFenAbove() {
        floor(Optional.of(Money.ofMinor(30_000_00)), OptionalDouble.empty());
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()));
        floor(Optional.of(Money.ofMinor(30_000_01)), OptionalDouble.empty());
        onlyBroken(LimitKind.BUDGET_FLOOR, tiny.build(), new TinyPlan(tiny.build()));
    }

    @Test
    void floorByShareIsOfAllSpending() {
        floor(Optional.empty(), OptionalDouble.of(0.99));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()));
        onlyBroken(LimitKind.BUDGET_FLOOR, tiny.build(), new TinyPlan(tiny.build()).hires(0, 0, 20));
    }

    private void floor(Optional<Money> amount, OptionalDouble share) {
        tiny.floors.clear();
        tiny.floors.add(new BudgetFloor("floor", "floor", Scope.of(CostCategory.LABOUR), amount, share));
    }

    @Test
    void seatsOfThePeriodCount() {
        tiny.sites.set(0, new Site("site", "Site", 10, 100));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()));
        tiny.siteLimits.add(new SiteLimit("site", "P2", OptionalInt.of(9), OptionalInt.empty()));
        onlyBroken(LimitKind.SEATS, tiny.build(), new TinyPlan(tiny.build()));
    }

    @Test
    void hiresAtTheSiteCount() {
        tiny.siteLimits.add(new SiteLimit("site", "P2", OptionalInt.empty(), OptionalInt.of(2)));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).hires(0, 1, 2));
        onlyBroken(LimitKind.HIRES_AT_SITE, tiny.build(), new TinyPlan(tiny.build()).hires(0, 1, 3));
    }

    @Test
    void releasesOfAPeriodCount() {
        tiny.maxReleases = OptionalInt.of(2);
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).releases(0, 1, 2));
        onlyBroken(LimitKind.RELEASES_IN_PERIOD, tiny.build(), new TinyPlan(tiny.build()).releases(0, 1, 3));
    }

    @Test
    void seniorsMustBeEnough() {
        tiny.roles.add(TinyRequest.role("senior", Seniority.SENIOR, List.of(), 0, 0, 0, 0));
        tiny.staffing.add(Staffing.of("team", "senior", 10));
        tiny.minSeniorShare = 0.5;
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()));
        onlyBroken(LimitKind.SENIOR_SHARE, tiny.build(), new TinyPlan(tiny.build()).hires(0, 2, 1));
    }

    @Test
    void temporaryStaffMustNotBeTooMany() {
        tiny.roles.add(TinyRequest.role("temp", Seniority.TEMPORARY, List.of(), 0, 0, 0, 0));
        tiny.staffing.add(Staffing.of("team", "temp", 10));
        tiny.maxTemporaryShare = 0.5;
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()));
        onlyBroken(LimitKind.TEMPORARY_SHARE, tiny.build(), new TinyPlan(tiny.build()).hires(1, 2, 1));
    }

    @Test
    void overtimeIsLimitedByHead() {
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).overtime(0, 0, 20));
        onlyBroken(LimitKind.OVERTIME_PER_HEAD, tiny.build(), new TinyPlan(tiny.build()).overtime(0, 0, 21));
    }

    @Test
    void stepsHiresAndReleasesOfARoleAreLimited() {
        OptionalInt one = OptionalInt.of(1);
        tiny.staffing.set(
                0, new Staffing("team", "agent", 10, Optional.empty(), OptionalDouble.empty(), one, one, one));
        nothingBroken(
                tiny.build(),
                new TinyPlan(tiny.build()).hires(0, 0, 1).releases(0, 0, 1).overtime(0, 0, 1));
        onlyBroken(LimitKind.OVERTIME_STEPS, tiny.build(), new TinyPlan(tiny.build()).overtime(0, 0, 2));
        onlyBroken(LimitKind.HIRES_OF_ROLE, tiny.build(), new TinyPlan(tiny.build()).hires(0, 0, 2));
        onlyBroken(LimitKind.RELEASES_OF_ROLE, tiny.build(), new TinyPlan(tiny.build()).releases(0, 0, 2));
    }

    @Test
    void nobodyArrivesBeforeRecruitingAndTrainingAreDone() {
        tiny.roles.set(0, TinyRequest.role("agent", Seniority.JUNIOR, List.of(), 0, 1, 1, 0));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).hires(0, 2, 1));
        onlyBroken(LimitKind.ARRIVAL_LEAD, tiny.build(), new TinyPlan(tiny.build()).hires(0, 1, 1));
        tiny.commitments.add(new Commitment("team", "agent", "P2", 1, 0, 0));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).hires(0, 1, 1));
    }

    @Test
    void headsDoNotFallBelowZero() {
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).releases(0, 0, 10));
        Set<LimitKind> broken = broken(
                tiny.build(), new TinyPlan(tiny.build()).releases(0, 0, 11).build());
        assertTrue(broken.contains(LimitKind.HEADS_NOT_NEGATIVE), broken::toString);
    }

    @Test
    void commitmentsAreTheLeastAndInFrozenPeriodsAll() {
        tiny.commitments.add(new Commitment("team", "agent", "P1", 2, 0, 0));
        onlyBroken(LimitKind.COMMITMENT, tiny.build(), new TinyPlan(tiny.build()).hires(0, 0, 1));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).hires(0, 0, 3));
        tiny.frozenPeriods = 1;
        onlyBroken(LimitKind.COMMITMENT, tiny.build(), new TinyPlan(tiny.build()).hires(0, 0, 3));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).hires(0, 0, 2).hires(0, 1, 3));
    }

    @Test
    void initiativesStartInTheirWindow() {
        tiny.initiatives.add(TinyRequest.initiative("bot", 1, 1, 0, TinyRequest.costs(1, 0, 0, 0), 0.1));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).start("bot", 1));
        onlyBroken(LimitKind.INITIATIVE_WINDOW, tiny.build(), new TinyPlan(tiny.build()).start("bot", 0));
        onlyBroken(LimitKind.INITIATIVE_WINDOW, tiny.build(), new TinyPlan(tiny.build()).start("bot", 2));
    }

    @Test
    void initiativesExcludeAndRequireEachOther() {
        tiny.initiatives.add(TinyRequest.initiative("a", 0, 2, 0, TinyRequest.costs(1, 0, 0, 0), 0));
        tiny.initiatives.add(TinyRequest.with(
                TinyRequest.initiative("b", 0, 2, 0, TinyRequest.costs(1, 0, 0, 0), 0),
                Obligation.OPTIONAL,
                List.of("a"),
                List.of()));
        tiny.initiatives.add(TinyRequest.with(
                TinyRequest.initiative("c", 0, 2, 0, TinyRequest.costs(1, 0, 0, 0), 0),
                Obligation.OPTIONAL,
                List.of(),
                List.of("a")));
        PlanRequest request = tiny.build();
        onlyBroken(
                LimitKind.INITIATIVE_EXCLUSION,
                request,
                new TinyPlan(request).start("a", 0).start("b", 0));
        nothingBroken(request, new TinyPlan(request).start("a", 1).start("c", 1));
        onlyBroken(
                LimitKind.INITIATIVE_PREREQUISITE,
                request,
                new TinyPlan(request).start("a", 2).start("c", 1));
        onlyBroken(LimitKind.INITIATIVE_PREREQUISITE, request, new TinyPlan(request).start("c", 1));
    }

    @Test
    void forcedAndForbiddenInitiativesAreNoChoice() {
        var initiative = TinyRequest.initiative("a", 0, 2, 0, TinyRequest.costs(1, 0, 0, 0), 0);
        tiny.initiatives.add(TinyRequest.with(initiative, Obligation.FORCED, List.of(), List.of()));
        onlyBroken(LimitKind.INITIATIVE_OBLIGATION, tiny.build(), new TinyPlan(tiny.build()));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).start("a", 0));
        tiny.initiatives.set(0, TinyRequest.with(initiative, Obligation.FORBIDDEN, List.of(), List.of()));
        onlyBroken(LimitKind.INITIATIVE_OBLIGATION, tiny.build(), new TinyPlan(tiny.build()).start("a", 0));
    }

    @Test
    void goalOnSpendingIsACap() {
        tiny.goal =
                TinyRequest.goal(OptionalDouble.empty(), OptionalDouble.of(0.1), Optional.of(Money.ofMinor(40_000_00)));
        nothingBroken(tiny.build(), new TinyPlan(tiny.build()).hires(0, 2, 5));
        onlyBroken(LimitKind.COST_GOAL, tiny.build(), new TinyPlan(tiny.build()).hires(0, 2, 6));
    }

    @Test
    void goalOnServiceWeighsTheLevelsByRealTimeContacts() {
        tiny.queues.add(new Queue(
                "q",
                "q",
                "team",
                Channel.PHONE,
                300,
                new ServiceGoal(0.8, 20),
                OptionalDouble.empty(),
                1,
                0,
                Optional.empty(),
                "p"));
        tiny.volumes.add(new Volume("q", "P1", 300));
        tiny.volumes.add(new Volume("q", "P2", 100));
        tiny.goal = TinyRequest.goal(OptionalDouble.of(0.74), OptionalDouble.empty(), Optional.empty());
        PlanRequest request = tiny.build();
        PeriodRequirement need = new PeriodRequirement(
                800,
                1_000,
                List.of(new PenaltyPiece(1_000, Money.ofMinor(1), 1)),
                List.of(new ServicePoint(0, 0, 1_000), new ServicePoint(1_000, 1, 0)));
        TinyPlan plan = new TinyPlan(request).releases(0, 1, 10);
        Assessment assessment = Checker.check(request, TinyPlan.every(request, need), plan.build());
        LimitUse goal = assessment.limits().stream()
                .filter(use -> use.kind() == LimitKind.SERVICE_GOAL)
                .findFirst()
                .orElseThrow();
        assertEquals(0.75, goal.used(), 1e-12);
        assertTrue(assessment.feasible());
        tiny.goal = TinyRequest.goal(OptionalDouble.of(0.76), OptionalDouble.empty(), Optional.empty());
        assertEquals(
                List.of(LimitKind.SERVICE_GOAL),
                Checker.check(tiny.build(), TinyPlan.every(request, need), plan.build()).violations().stream()
                        .map(LimitUse::kind)
                        .toList());
    }

    @Test
    void aMalformedPlanIsAFindingAndNoFailure() {
        PlanRequest request = tiny.build();
        assertEquals(Set.of(LimitKind.SHAPE), broken(request, new Plan(List.of(), List.of())));
        List<Integer> three = List.of(0, 0, 0);
        for (StaffingDecision wrong : List.of(
                new StaffingDecision("other", "agent", three, three, three),
                new StaffingDecision("team", "other", three, three, three),
                new StaffingDecision("team", "agent", List.of(0), three, three),
                new StaffingDecision("team", "agent", three, List.of(0, -1, 0), three))) {
            assertEquals(Set.of(LimitKind.SHAPE), broken(request, new Plan(List.of(wrong), List.of())));
        }
        Plan fine = new TinyPlan(request).build();
        for (InitiativeDecision wrong :
                List.of(new InitiativeDecision("none", "P1"), new InitiativeDecision("none", "P9"))) {
            assertEquals(Set.of(LimitKind.SHAPE), broken(request, new Plan(fine.staffing(), List.of(wrong))));
        }
    }
}

package dev.peakplan.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyPlan;
import dev.peakplan.TinyRequest;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.ServiceGoal;
import dev.peakplan.plan.ServicePoint;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Volume;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One test of the same name per constraint. */
class PlanConstraintsTest {
    private final TinyRequest tiny = TinyRequest.ofOneTeam();
    private Decisions decisions;

    private PlanConstraints constraints(double hours, int hires, int releases) {
        PlanRequest request = tiny.build();
        PlanningModel model = ModelCompiler.compile(request, TinyPlan.hours(request, hours));
        Problem problem = Problem.of(model, Prices.zero(model));
        decisions = Decisions.none(model);
        decisions.hires()[0][1] = hires;
        decisions.releases()[0][1] = releases;
        return new PlanConstraints(problem, problem.position(decisions));
    }

    private static void says(String sentence, List<? extends Justification> justifications) {
        assertEquals(
                List.of(sentence),
                justifications.stream().map(Justification::sentence).toList());
        assertTrue(justifications.get(0).amount() > 0);
    }

    @Test
    void everyConstraintHasItsTest() {
        Set<String> tests = Arrays.stream(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
        Arrays.stream(PlanConstraints.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == List.class && method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !name.equals("all") && !name.contains("$"))
                .forEach(name -> assertTrue(tests.contains(name), "no test is called " + name));
    }

    @Test
    void spendingLimits() {
        tiny.caps.add(new BudgetCap("cap", "cap", Scope.of(CostCategory.LABOUR), Money.ofMinor(31_999_99)));
        says("spending misses limit cap by 1 minor units", constraints(0, 1, 0).spendingLimits());
        assertEquals(List.of(), constraints(0, 0, 0).spendingLimits());
    }

    @Test
    void serviceGoal() {
        tiny.goal = TinyRequest.goal(OptionalDouble.of(0.8), OptionalDouble.empty(), Optional.empty());
        tiny.queues.add(new Queue(
                "phone",
                "Phone",
                "team",
                Channel.PHONE,
                180,
                new ServiceGoal(0.8, 20),
                OptionalDouble.of(120),
                1,
                0,
                Optional.empty(),
                "office"));
        tiny.volumes.add(new Volume("phone", "P1", 1_000));
        List<ServicePoint> curve = List.of(new ServicePoint(500, 0.5, 400), new ServicePoint(1_500, 0.9, 50));
        // ten heads staff 1,000 hours: 70 % of 1,000 contacts, 100 short of the target
        says(
                "100.0 contacts more than the target allows are not answered in time",
                onCurve(curve, 10).serviceGoal());
        assertEquals(List.of(), onCurve(curve, 13).serviceGoal());
    }

    private PlanConstraints onCurve(List<ServicePoint> curve, double heads) {
        tiny.overtimePerHead = 0;
        tiny.staffing.set(0, Staffing.of("team", "agent", heads));
        PlanRequest request = tiny.build();
        List<PeriodRequirement> periods = new ArrayList<>(
                Collections.nCopies(request.periodCount(), new PeriodRequirement(0, 0, List.of(), List.of())));
        periods.set(0, new PeriodRequirement(1_500, 1_500, List.of(), curve));
        PlanningModel model = ModelCompiler.compile(
                request, new Requirement(List.of(new Requirement.TeamRequirement("team", periods))));
        Problem problem = Problem.of(model, Prices.zero(model));
        return new PlanConstraints(problem, problem.position(Decisions.none(model)));
    }

    @Test
    void seats() {
        tiny.sites.set(0, new Site("site", "Site", 10, 100));
        assertEquals(List.of(), constraints(0, 0, 0).seats());
        assertEquals(2, constraints(0, 1, 0).seats().size());
        assertEquals(
                "site site has 10 seats for 11.00 heads in period 2",
                constraints(0, 1, 0).seats().get(0).sentence());
    }

    @Test
    void hiresAtSite() {
        tiny.sites.set(0, new Site("site", "Site", 100, 2));
        says(
                "3 hires arrive at site site in period 2, 2 can",
                constraints(0, 3, 0).hiresAtSite());
        assertEquals(List.of(), constraints(0, 2, 0).hiresAtSite());
    }

    @Test
    void releasesInPeriod() {
        tiny.maxReleases = OptionalInt.of(2);
        says("3 heads are released in period 2, 2 may be", constraints(0, 0, 3).releasesInPeriod());
        assertEquals(List.of(), constraints(0, 0, 2).releasesInPeriod());
    }

    @Test
    void teamLimits() {
        tiny.roles.add(TinyRequest.role("senior", Seniority.SENIOR, List.of(), 0, 0, 0, 0));
        tiny.staffing.add(Staffing.of("team", "senior", 10));
        tiny.minSeniorShare = 0.5;
        assertEquals(List.of(), constraints(0, 0, 0).teamLimits());
        says(
                "team team misses its shares or has heads below zero by 1.00 heads",
                constraints(0, 1, 0).teamLimits());
    }

    @Test
    void missingHours() {
        tiny.overtimePerHead = 0;
        assertEquals(List.of(), constraints(1_000, 0, 0).missingHours());
        says(
                "missing hours of team team are valued at 3000000 minor units",
                constraints(1_010, 0, 0).missingHours());
    }

    @Test
    void teamPay() {
        says(
                "team team costs 3205000 minor units",
                constraints(0, 1, 0).teamPay().stream()
                        .filter(paid -> paid.amount() > 0)
                        .toList());
    }

    @Test
    void otherSpending() {
        tiny.initiatives.add(TinyRequest.with(
                TinyRequest.initiative("a", 0, 2, 0, TinyRequest.costs(500, 0, 0, 100), 0),
                dev.peakplan.plan.Initiative.Obligation.FORCED,
                List.of(),
                List.of()));
        says(
                "fixed lines and initiatives less stated benefits come to 400 minor units",
                constraints(0, 0, 0).otherSpending());
    }
}

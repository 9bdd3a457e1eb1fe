package dev.peakplan.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Quantiles;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.planner.Scenarios;
import dev.peakplan.requirement.Requirements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RiskAnalysisTest {
    private static final PlanRequest REQUEST = RandomRequests.of(5, 6, 6);
    private static final Requirement REQUIREMENT = Requirements.of(REQUEST);
    private static final RiskTerms CERTAIN = new RiskTerms(0, 0, 0, 0, 0, 0, 0, 0, 100);
    private static final RiskTerms USUAL = new RiskTerms(0.06, 0.05, 0.06, 0.03, 0.2, 0.1, 0.02, 0, 200);

    private static Plan hiring(int hires) {
        List<StaffingDecision> decisions = new ArrayList<>();
        List<Integer> none = Collections.nCopies(REQUEST.periodCount(), 0);
        for (Staffing staffing : REQUEST.workforce().staffing()) {
            decisions.add(new StaffingDecision(
                    staffing.teamId(),
                    staffing.roleId(),
                    Collections.nCopies(REQUEST.periodCount(), hires),
                    none,
                    none));
        }
        return new Plan(decisions, List.of());
    }

    private static Assessment assess(PlanRequest request, int hires) {
        return Checker.check(request, REQUIREMENT, hiring(hires));
    }

    private static RiskReport risk(PlanRequest request, int hires, RiskTerms terms) {
        return RiskAnalysis.of(request, REQUIREMENT, assess(request, hires), terms, Progress.SILENT);
    }

    private static RiskReport.PeriodRisk whole(RiskReport report) {
        return report.periods().get(report.periods().size() - 1);
    }

    private static PlanRequest withCap(long minor) {
        Budget old = REQUEST.budget();
        Budget capped = new Budget(
                old.lines(),
                List.of(new BudgetCap("year", "Year", Scope.ALL, Money.ofMinor(minor))),
                old.floors(),
                old.initiatives());
        return new PlanRequest(
                REQUEST.settings(),
                REQUEST.goal(),
                REQUEST.calendar(),
                REQUEST.organisation(),
                REQUEST.workforce(),
                REQUEST.demand(),
                capped,
                List.of());
    }

    @Test
    void meanSpendingIsThatOfThePlan() {
        Quantiles spending = whole(risk(REQUEST, 1, CERTAIN)).spending();
        double planned = assess(REQUEST, 1).cost().minor();
        assertEquals(planned, spending.mean(), 0.01 * planned);
        assertTrue(spending.p10() < spending.p90(), "who leaves is chance");
    }

    @Test
    void quantilesWidenWithWhatMayTurnOutOtherwise() {
        Quantiles certain = whole(risk(REQUEST, 1, CERTAIN)).spending();
        Quantiles usual = whole(risk(REQUEST, 1, USUAL)).spending();
        assertTrue(usual.p90() - usual.p10() > 1.5 * (certain.p90() - certain.p10()));
        assertTrue(usual.p10() < usual.p50() && usual.p50() < usual.p90());
    }

    @Test
    void morePeopleServeBetterInEveryQuantile() {
        RiskReport few = risk(REQUEST, 0, USUAL);
        RiskReport many = risk(REQUEST, 1, USUAL);
        for (int t = 0; t < REQUEST.periodCount(); t++) {
            Quantiles less = few.periods().get(t).serviceLevel().orElseThrow();
            Quantiles more = many.periods().get(t).serviceLevel().orElseThrow();
            assertTrue(less.p10() <= more.p10() + 1e-6 && less.p50() <= more.p50() + 1e-6);
            assertTrue(few.periods().get(t).staffedShare().mean()
                    <= many.periods().get(t).staffedShare().mean() + 1e-9);
        }
    }

    @Test
    void aCapAtTheMedianIsKeptHalfTheTime() {
        double median = whole(risk(REQUEST, 1, USUAL)).spending().p50();
        RiskReport.Chance chance =
                risk(withCap(Math.round(median)), 1, USUAL).chances().get(0);
        assertEquals("year", chance.subject());
        assertEquals(0.5, chance.kept(), 0.02);
        assertTrue(chance.meanExcess() > 0);
        assertEquals(
                1,
                risk(withCap(Math.round(2 * median)), 1, USUAL).chances().get(0).kept());
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        assertEquals(risk(REQUEST, 1, USUAL), risk(REQUEST, 1, USUAL));
    }

    @Test
    void itStopsWhenExactEnoughOrTold() {
        RiskTerms coarse = new RiskTerms(0.06, 0.05, 0.06, 0.03, 0.2, 0.02, 0.02, 0.05, 1_000);
        assertEquals(100, risk(REQUEST, 1, coarse).replications());
        RiskTerms fine = new RiskTerms(0.06, 0.05, 0.06, 0.03, 0.2, 0.02, 0.02, 0, 330);
        assertEquals(330, risk(REQUEST, 1, fine).replications());
        AtomicInteger told = new AtomicInteger();
        RiskReport stopped = RiskAnalysis.of(
                REQUEST, REQUIREMENT, assess(REQUEST, 1), fine, (done, total) -> told.incrementAndGet() < 2);
        assertEquals(200, stopped.replications());
    }

    @Test
    void binomialNumbersHaveTheirMean() {
        double sum = 0;
        for (int k = 0; k < 10_000; k++) {
            sum += Binomial.of(40, 0.03, (k + 0.5) / 10_000);
        }
        assertEquals(1.2, sum / 10_000, 0.01);
        assertEquals(40, Binomial.of(40, 1, 0.3));
        assertEquals(0, Binomial.of(40, 0, 0.3));
        assertEquals(700, Binomial.of(1_000, 0.7, 0.5), 1);
    }

    @Test
    void teamsWithoutQueuesAreJudgedByTheirHours() {
        RiskReport.TeamRisk direct = risk(REQUEST, 1, USUAL).teams().get(0);
        assertEquals(Optional.empty(), direct.serviceLevel());
        assertTrue(direct.chanceOfGoal() >= 0 && direct.chanceOfGoal() <= 1);
        assertTrue(direct.staffedShare().p10() <= direct.staffedShare().p90());
    }

    private static PlanRequest seeded(PlanRequest request, long seed) {
        Settings old = request.settings();
        return request.with(new Settings(
                old.title(),
                old.language(),
                old.currency(),
                old.periodKind(),
                old.firstDay(),
                seed,
                old.work(),
                old.staffLimits(),
                old.defaultShortfall(),
                old.schedulingLoss(),
                old.occupancyCeiling(),
                old.frozenPeriods()));
    }

    /** Mean service level and mean spending of the same decisions with the given seed. */
    private static double[] means(PlanRequest request, long seed) {
        PlanRequest other = seeded(request, seed);
        Requirement need = Requirements.of(other);
        RiskTerms terms = new RiskTerms(0.06, 0.05, 0.06, 0.03, 0.2, 0.1, 0.02, 0, 100);
        RiskReport.PeriodRisk found =
                whole(RiskAnalysis.of(other, need, Checker.check(other, need, hiring(1)), terms, Progress.SILENT));
        return new double[] {
            found.serviceLevel().orElseThrow().mean(), found.spending().mean()
        };
    }

    /** Scenarios meet the same surprises: what differs between them is known far better than with numbers of their own. */
    @Test
    void commonRandomNumbersMakeDifferencesBetweenScenariosSteadier() {
        ScenarioChange busier =
                new ScenarioChange(ScenarioChange.Kind.VOLUME_FACTOR, Optional.empty(), Optional.empty(), 1.1);
        ScenarioChange dearer =
                new ScenarioChange(ScenarioChange.Kind.WAGE_FACTOR, Optional.empty(), Optional.empty(), 1.05);
        PlanRequest scenario = Scenarios.apply(REQUEST, new Scenario("busy", "Busy", List.of(busier, dearer)));
        int seeds = 12;
        double[][] common = new double[2][seeds];
        double[][] apart = new double[2][seeds];
        for (int k = 0; k < seeds; k++) {
            double[] base = means(REQUEST, k);
            double[] same = means(scenario, k);
            double[] other = means(scenario, 1_000 + k);
            for (int figure = 0; figure < 2; figure++) {
                common[figure][k] = same[figure] - base[figure];
                apart[figure][k] = other[figure] - base[figure];
            }
        }
        for (int figure = 0; figure < 2; figure++) {
            double steady = variance(common[figure]);
            double loose = variance(apart[figure]);
            assertTrue(steady < 0.2 * loose, () -> "variance " + steady + " against " + loose);
        }
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum() / (values.length - 1);
    }
}

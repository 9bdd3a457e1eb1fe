package dev.peakplan.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.Witness;
import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.requirement.Requirements;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;

/** Three ways to the same figures: the totals kept from move to move, the named constraints, and the independent checker. */
class SearchAgreementTest {
    @Test
    void totalsConstraintsAndCheckerAgreeOnRandomPlans() {
        for (long seed = 1; seed <= 60; seed++) {
            PlanRequest request = RandomRequests.of(seed, 1 + (int) (seed % 4), 3 + (int) (seed % 10));
            Requirement requirement = Requirements.of(request);
            PlanningModel model = ModelCompiler.compile(request, requirement);
            Problem problem = Problem.of(model, Prices.zero(model));
            Position position = problem.position(Witness.randomDecisions(model, new Random(seed), 0.02 * (seed % 20)));
            Totals totals = problem.totals(position);

            long sum = new PlanConstraints(problem, position)
                    .all().stream().mapToLong(Justification::amount).sum();
            assertEquals(totals.objective() + totals.charge(), sum, "constraints, seed " + seed);

            Assessment assessment = Checker.check(
                    request, requirement, problem.decisions(position).toPlan(request));
            long weight = request.goal().kind().penaltyWeight();
            assertEquals(assessment.objective().minor(), totals.objective(), 2 * weight, "checker, seed " + seed);
            assertEquals(
                    assessment.feasible(),
                    totals.charge() == 0,
                    "feasible, seed " + seed + " " + assessment.violations() + " " + totals.charge());
        }
    }

    @Test
    void theyAgreeOnTheServiceGoalToo() {
        int kept = 0;
        int missed = 0;
        for (long seed = 1; seed <= 40; seed++) {
            PlanRequest request = withTarget(RandomRequests.of(seed, 2, 3 + (int) (seed % 10)), 0.3 + 0.015 * seed);
            Requirement requirement = Requirements.of(request);
            PlanningModel model = ModelCompiler.compile(request, requirement);
            Problem problem = Problem.of(model, Prices.zero(model));
            Position position = problem.position(Witness.randomDecisions(model, new Random(seed), 0.02 * (seed % 20)));
            PlanConstraints constraints = new PlanConstraints(problem, position);
            Totals totals = problem.totals(position);
            long sum =
                    constraints.all().stream().mapToLong(Justification::amount).sum();
            assertEquals(totals.objective() + totals.charge(), sum, "constraints, seed " + seed);
            boolean broken =
                    Checker.check(
                                    request,
                                    requirement,
                                    problem.decisions(position).toPlan(request))
                            .violations()
                            .stream()
                            .anyMatch(use -> use.kind() == LimitKind.SERVICE_GOAL);
            assertEquals(broken, !constraints.serviceGoal().isEmpty(), "seed " + seed);
            kept += broken ? 0 : 1;
            missed += broken ? 1 : 0;
        }
        assertTrue(kept > 3 && missed > 3, kept + " kept, " + missed + " missed");
    }

    private static PlanRequest withTarget(PlanRequest request, double target) {
        Goal old = request.goal();
        Goal goal = new Goal(
                old.kind(),
                old.valuePerLostContact(),
                old.baseSpending(),
                old.costCutShare(),
                old.costRiseShare(),
                OptionalDouble.of(target));
        return request.with(goal);
    }

    @Test
    void everyMoveLeavesTheScoreThatAFreshCalculationGives() {
        PlanRequest request = withTarget(RandomRequests.of(5, 3, 6), 0.9);
        PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
        Problem problem = Problem.of(model, Prices.zero(model));
        Position start = problem.position(Witness.randomDecisions(model, new Random(5), 0.1));
        int[] teams = IntStream.range(0, problem.terms().length).toArray();
        Pace pace = Pace.byEvaluations(1_000_000, 10_000, 2_000, () -> false);
        Run run = new Run(pace, new SplittableRandom(5), teams, true, new Progress(objective -> {}));
        Position found = new Annealing(EnvironmentMode.FULL_ASSERT).from(problem, start, run);
        Totals totals = problem.totals(found);
        long sum = new PlanConstraints(problem, found)
                .all().stream().mapToLong(Justification::amount).sum();
        assertEquals(totals.objective() + totals.charge(), sum);
        assertEquals(
                0,
                Checker.check(
                                request,
                                Requirements.of(request),
                                problem.decisions(found).toPlan(request))
                        .violations()
                        .stream()
                        .filter(use -> use.kind() == LimitKind.SHAPE)
                        .count());
    }
}

package dev.peakplan.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyPlan;
import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.requirement.Requirements;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branch and bound against every plan that there is, and its program against the decomposition. */
class ExactSearchTest {
    private static final int MOST_PARTS = 20_000;

    @ParameterizedTest
    @CsvSource("700000, 0.02, 600")
    void itEndsAtTheBestPlanThereIs(long cap, double attrition, double hours) {
        PlanRequest request = EnumerationTest.request(cap, attrition);
        Requirement requirement = TinyPlan.hours(request, hours);
        PlanningModel model = ModelCompiler.compile(request, requirement);
        long best = IntStream.rangeClosed(-1, 1)
                .mapToLong(start -> EnumerationTest.best(request, requirement, model, start))
                .min()
                .orElseThrow();

        assertTrue(ExactSearch.suits(model));
        ExactSearch exact = ExactSearch.of(model);
        int parts = 0;
        while (exact.step()) {
            assertTrue(++parts < MOST_PARTS, "it does not end");
            assertTrue(exact.bound() <= best, exact.bound() + " is above " + best);
        }
        Assessment found =
                Checker.check(request, requirement, exact.best().orElseThrow().toPlan(request));
        assertTrue(found.feasible(), found.violations().toString());
        assertEquals(best, found.objective().minor(), 2e-5 * best);
        assertEquals(best, exact.bound(), 3e-5 * best);
    }

    @Test
    void withBrokenNumbersItIsTheProgramThatTheDecompositionSolves() {
        for (long seed = 1; seed <= 6; seed++) {
            PlanRequest request = RandomRequests.of(seed, 2, 4);
            PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
            double whole = WholeProgram.solve(model, null, false);
            assertEquals(whole, new JointProgram(model).solve(), 1e-6 * Math.abs(whole), "seed " + seed);
        }
    }

    @Test
    void planThatIsBetterThanAnythingElseLeavesNothingToFind() {
        PlanRequest request = EnumerationTest.request(1_000_000, 0.1);
        PlanningModel model = ModelCompiler.compile(request, TinyPlan.hours(request, 520));
        ExactSearch exact = ExactSearch.of(model);
        exact.planFound(1);
        while (exact.step()) {
            assertTrue(exact.best().isEmpty());
        }
        assertTrue(exact.best().isEmpty());
        assertFalse(ExactSearch.suits(
                ModelCompiler.compile(RandomRequests.of(1, 9, 12), Requirements.of(RandomRequests.of(1, 9, 12)))));
    }
}

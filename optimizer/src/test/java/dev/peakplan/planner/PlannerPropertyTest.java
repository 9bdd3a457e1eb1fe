package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.Witness;
import dev.peakplan.check.Checker;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlannerPropertyTest {
    private static PlanResult plan(PlanRequest request, int threads) {
        SolveOptions options = new SolveOptions(
                Duration.ofDays(1), OptionalLong.of(30_000), OptionalLong.empty(), OptionalInt.of(threads));
        return Planner.plan(request, options, SolveMonitor.SILENT);
    }

    @Test
    void wheneverSomePlanFitsThePlannersPlanFitsAndIsNoWorse() {
        int tried = 0;
        for (long seed = 1; seed <= 10; seed++) {
            Optional<Witness> witness = Witness.of(seed, 1 + (int) (seed % 3), 4 + (int) (seed % 5));
            if (witness.isEmpty()) {
                continue;
            }
            tried++;
            PlanResult result = plan(witness.get().request(), 2);
            assertTrue(
                    result.assessment().feasible(),
                    "seed " + seed + ": " + result.assessment().violations());
            long known = Checker.check(
                            witness.get().request(),
                            witness.get().requirement(),
                            witness.get().plan())
                    .objective()
                    .minor();
            assertTrue(
                    result.assessment().objective().minor() <= known, "seed " + seed + " is worse than a known plan");
        }
        assertTrue(tried >= 4, "only " + tried + " of the random plans fit");
    }

    @Test
    void sameSeedAndStepsGiveTheSamePlanWithAnyNumberOfThreads() {
        PlanRequest request = Witness.of(1, 2, 6).orElseThrow().request();
        PlanResult one = plan(request, 1);
        PlanResult two = plan(request, 2);
        assertEquals(one.plan(), two.plan());
        assertEquals(one.assessment(), two.assessment());
        assertEquals(one.run().planHash(), two.run().planHash());
    }

    @Test
    void aCancelledRunGivesItsBestPlan() {
        PlanRequest request = Witness.of(1, 2, 6).orElseThrow().request();
        SolveMonitor impatient = new SolveMonitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        PlanResult result = Planner.plan(request, SolveOptions.seconds(3_600), impatient);
        assertEquals(result.assessment(), Checker.check(request, result.requirement(), result.plan()));
    }
}

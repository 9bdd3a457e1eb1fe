package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.Witness;
import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
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

    /** Two halves on two threads, the bound between their rounds, scenarios, curve: all of it beside threads that take the processors away. */
    @Test
    void whatElseRunsOnTheMachineChangesNothing() {
        PlanRequest request = RandomRequests.of(8, 4, 6)
                .withScenarios(List.of(new Scenario(
                        "busy",
                        "busy",
                        List.of(new ScenarioChange(
                                ScenarioChange.Kind.VOLUME_FACTOR, Optional.empty(), Optional.empty(), 1.2)))));
        PlanResult alone = plan(request, 2);
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> others = IntStream.range(0, 3)
                .mapToObj(n -> new Thread(() -> spin(n, over)))
                .toList();
        others.forEach(Thread::start);
        PlanResult beside = plan(request, 2);
        over.set(true);
        assertEquals(alone.plan(), beside.plan());
        assertEquals(alone.proof(), beside.proof());
        assertEquals(alone.binding(), beside.binding());
        assertEquals(alone.frontier(), beside.frontier());
        assertEquals(alone.scenarios(), beside.scenarios());
        assertEquals(alone.run().evaluations(), beside.run().evaluations());
    }

    /** Works in bursts, so that threads beside it are held up now and then. */
    private static void spin(int seed, AtomicBoolean over) {
        SplittableRandom random = new SplittableRandom(seed);
        while (!over.get()) {
            long until = System.nanoTime() + random.nextLong(2_000_000);
            while (System.nanoTime() < until && !over.get()) {
                Thread.onSpinWait();
            }
            Thread.yield();
        }
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

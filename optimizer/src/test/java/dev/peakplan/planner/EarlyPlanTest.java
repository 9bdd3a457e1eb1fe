package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Scope;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.solver.FirstPlan;
import dev.peakplan.solver.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A solve that is cancelled before anything is priced hands over a plan that keeps every limit, wherever one is found. */
class EarlyPlanTest {
    private static final int MONTHS = 12;

    /** Cancels once it has heard of so many plans; hears how good they are. */
    private static final class Patience implements SolveMonitor {
        private final int plans;
        private final List<Long> heard = Collections.synchronizedList(new ArrayList<>());

        Patience(int plans) {
            this.plans = plans;
        }

        @Override
        public void improved(double secondsElapsed, Money objective, Money bound) {
            heard.add(objective.minor());
        }

        @Override
        public boolean cancelled() {
            return heard.size() >= plans;
        }
    }

    /** Requests whose caps are a tenth above what they cost where nothing is decided, and where that keeps every other limit. */
    private static PlanRequest possible(int teams) {
        return LongStream.rangeClosed(1, 40)
                .mapToObj(seed -> tight(seed, teams))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<PlanRequest> tight(long seed, int teams) {
        PlanRequest loose = RandomRequests.of(seed, teams, MONTHS);
        Requirement requirement = Requirements.of(loose);
        PlanningModel model = ModelCompiler.compile(loose, requirement);
        Found nothing = FirstPlan.of(model, Optional.empty(), 0, () -> true);
        if (!nothing.feasible()) {
            return Optional.empty();
        }
        Map<String, Double> spent = new HashMap<>();
        Checker.check(loose, requirement, nothing.decisions().toPlan(loose))
                .limits()
                .forEach(use -> spent.put(use.subject(), use.used()));
        return Optional.of(loose.with(loose.budget()
                .withCaps(loose.budget().caps().stream()
                        .map(cap -> cap.with(Money.ofMinor((long) (1.1 * spent.get(cap.id())))))
                        .toList())));
    }

    @Test
    void aSolveCancelledAtItsFirstPlanHandsOverOneThatFits() {
        PlanRequest request = possible(30);
        Patience impatient = new Patience(1);
        PlanResult result = Planner.plan(request, SolveOptions.steps(200_000), impatient);
        assertEquals(
                result.assessment(),
                Checker.check(request, result.requirement(), result.plan()),
                "what is told of the plan is what the checker says");
        assertTrue(
                result.assessment().feasible(),
                () -> "breaks " + result.assessment().violations());
        assertEquals(1, impatient.heard.size(), "nothing was searched");
        assertTrue(result.assessment().objective().minor() <= impatient.heard.get(0));
    }

    @Test
    void laterPlansAreOnlyToldWhereTheyAreBetter() {
        Patience patient = new Patience(Integer.MAX_VALUE);
        PlanResult result = Planner.plan(possible(4), SolveOptions.steps(10_000), patient);
        for (int n = 1; n < patient.heard.size(); n++) {
            assertTrue(patient.heard.get(n) < patient.heard.get(0), "worse than the first: " + patient.heard);
        }
        assertTrue(result.assessment().objective().minor() <= patient.heard.get(0));
    }

    @Test
    void whereNothingFitsNoPlanIsToldAndTheSentenceStays() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.maxReleases = OptionalInt.of(0);
        tiny.caps.add(
                new BudgetCap("pay", "pay", Scope.of(CostCategory.LABOUR).inPeriods("P1", "P1"), Money.ofMinor(1)));
        PlanRequest hopeless = tiny.needs(1_000, 1_000).build();
        Patience patient = new Patience(Integer.MAX_VALUE);
        PlanResult result = Planner.plan(hopeless, SolveOptions.steps(1_500), patient);
        assertFalse(result.assessment().feasible());
        assertEquals(List.of(), patient.heard);
        assertEquals(Proof.NOTHING_FITS, result.proof());
        assertFalse(result.wayOut().isEmpty());

        PlanResult cancelled = Planner.plan(hopeless, SolveOptions.seconds(3_600), new Patience(0));
        assertFalse(cancelled.assessment().feasible());
        assertEquals(Proof.NONE, cancelled.proof());
        assertFalse(cancelled.assessment().violations().isEmpty());
    }
}

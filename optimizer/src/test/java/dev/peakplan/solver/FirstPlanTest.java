package dev.peakplan.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.Witness;
import dev.peakplan.bound.PricedStart;
import dev.peakplan.bound.Pricing;
import dev.peakplan.check.Checker;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FirstPlanTest {
    private static final long STEPS = 20_000;

    private static List<Witness> witnesses(int teams, int periods) {
        return LongStream.rangeClosed(1, 15)
                .mapToObj(seed -> Witness.of(seed, teams, periods))
                .flatMap(Optional::stream)
                .limit(4)
                .toList();
    }

    private static PlanningModel model(Witness witness) {
        return ModelCompiler.compile(witness.request(), witness.requirement());
    }

    private static Assessment check(Witness witness, Decisions decisions) {
        return Checker.check(witness.request(), witness.requirement(), decisions.toPlan(witness.request()));
    }

    @Test
    void whatItCallsFeasibleIsFeasibleAndItsObjectiveIsTheCheckers() {
        int found = 0;
        List<Witness> witnesses = witnesses(4, 8);
        for (Witness witness : witnesses) {
            Found first = FirstPlan.of(model(witness), Optional.empty(), STEPS, () -> false);
            Assessment assessment = check(witness, first.decisions());
            assertEquals(assessment.feasible(), first.feasible(), () -> assessment
                    .violations()
                    .toString());
            assertEquals(assessment.objective().minor(), first.objective());
            found += first.feasible() ? 1 : 0;
        }
        assertTrue(found >= witnesses.size() - 1, found + " of " + witnesses.size());
    }

    @Test
    void aKnownPlanThatFitsIsNotMadeWorse() {
        for (Witness witness : witnesses(3, 6)) {
            PlanningModel model = model(witness);
            Decisions known = Decisions.of(witness.request(), witness.plan());
            Found first = FirstPlan.of(model, Optional.of(known), 0, () -> true);
            Decisions without = known.copy();
            for (int[] overtime : without.overtime()) {
                Arrays.fill(overtime, 0);
            }
            Assessment assessment = check(witness, without);
            assertTrue(first.feasible() || !assessment.feasible());
        }
    }

    @Test
    void theSameStepsGiveTheSamePlan() {
        Witness witness = witnesses(4, 8).get(0);
        Found one = FirstPlan.of(model(witness), Optional.empty(), STEPS / 4, () -> false);
        Found two = FirstPlan.of(model(witness), Optional.empty(), STEPS / 4, () -> false);
        assertEquals(one.objective(), two.objective());
        assertArrayEquals(one.decisions().hires(), two.decisions().hires());
        assertArrayEquals(one.decisions().overtime(), two.decisions().overtime());
        assertEquals(one.evaluations(), two.evaluations());
    }

    @Test
    void moreStepsFindABetterPlan() {
        Witness witness = witnesses(4, 8).get(0);
        Found few = FirstPlan.of(model(witness), Optional.empty(), 0, () -> false);
        Found many = FirstPlan.of(model(witness), Optional.empty(), STEPS, () -> false);
        assertTrue(few.feasible());
        assertTrue(many.objective() < few.objective());
    }

    /** The optimum of the linear programs, rounded, breaks a limit here and there; stopped pricing breaks more. */
    @Test
    void roundedFractionsAreMended() {
        int mended = 0;
        List<Witness> witnesses = witnesses(8, 8);
        for (Witness witness : witnesses) {
            PlanningModel model = model(witness);
            Decisions none = Decisions.none(model);
            PricedStart priced = Pricing.of(model).price(Starts.allowed(model, none.starts()), () -> false);
            Found near = FirstPlan.near(model, priced.prices(), priced.decisions());
            assertEquals(check(witness, near.decisions()).feasible(), near.feasible());
            mended += near.feasible() ? 1 : 0;
        }
        assertTrue(2 * mended > witnesses.size(), mended + " of " + witnesses.size());
    }
}

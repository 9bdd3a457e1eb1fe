package dev.peakplan.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyPlan;
import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundSearchTest {
    private static final int MOST_STEPS = 2_000;

    static BoundSearch finished(PlanningModel model) {
        BoundSearch search = BoundSearch.of(model);
        for (int step = 0; step < MOST_STEPS && search.step(() -> false); step++) {
            assertTrue(search.openParts() >= 0);
        }
        return search;
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 5, 6, 10, 12, 13, 14})
    void isNotBelowTheProgramWithFractionalTeams(long seed) {
        PlanningModel model = PricingTest.tight(seed, 2, 4, 0.95);
        double fractional = WholeProgram.solve(model, null, false);
        BoundSearch search = finished(model);

        if (!Double.isInfinite(fractional)) {
            assertTrue(search.bound() >= fractional - 2e-4 * Math.abs(fractional), search.bound() + " " + fractional);
            assertEquals(fractional, search.choices().get(0).value(), 3e-4 * Math.abs(fractional));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 6, 12})
    void isNotAboveTheProgramInWholeNumbers(long seed) {
        PlanningModel model = PricingTest.tight(seed, 1, 2, 1);
        double whole = WholeProgram.solve(model, null, true);

        assertTrue(finished(model).bound() <= whole + 1e-7 * Math.abs(whole));
    }

    private static BoundSearch begun(PlanningModel model, int steps) {
        BoundSearch search = BoundSearch.of(model);
        for (int step = 0; step < steps; step++) {
            search.step(() -> false);
        }
        return search;
    }

    private static int lifts(BoundSearch search) {
        int lifts = 0;
        for (; lifts < 20 && search.lift(() -> false); lifts++) {
            assertTrue(search.openParts() > 0);
        }
        return lifts;
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 6})
    void liftedItIsHigherThanBeforeAndNotAboveTheProgramInWholeNumbers(long seed) {
        PlanningModel model = PricingTest.tight(seed, 1, 2, 1);
        double whole = WholeProgram.solve(model, null, true);
        BoundSearch search = begun(model, 1);
        long before = search.bound();

        assertTrue(lifts(search) > 0);

        assertTrue(search.bound() > before, search.bound() + " " + before);
        assertTrue(search.bound() <= whole + 1e-7 * Math.abs(whole));
        for (int step = 0; step < MOST_STEPS && search.step(() -> false); step++) {
            assertTrue(search.bound() <= whole + 1e-7 * Math.abs(whole));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8, 12})
    void aLiftThatIsCutShortLeavesAValidBound(int asks) {
        PlanningModel model = PricingTest.tight(3, 1, 2, 1);
        double whole = WholeProgram.solve(model, null, true);
        BoundSearch search = begun(model, 1);
        long before = search.bound();
        AtomicInteger asked = new AtomicInteger();
        search.lift(() -> asked.incrementAndGet() > asks);

        assertTrue(search.bound() >= before);
        assertTrue(search.bound() <= whole + 1e-7 * Math.abs(whole));
    }

    @Test
    void aLiftThatIsNotWantedOrNotWorthItsTimeLeavesTheBoundAsItIs() {
        PlanningModel model = PricingTest.tight(5, 3, 4, 0.95);
        BoundSearch search = begun(model, 2);
        long before = search.bound();

        assertFalse(search.lift(() -> true));
        assertEquals(before, search.bound());

        lifts(search);
        long lifted = search.bound();
        assertFalse(search.lift(() -> false));
        assertEquals(lifted, search.bound());
        assertFalse(finished(model).lift(() -> false), "when all parts are known there is nothing to lift");
    }

    @Test
    void sameLiftsGiveTheSameBound() {
        PlanningModel model = PricingTest.tight(5, 3, 4, 0.95);
        BoundSearch one = begun(model, 2);
        BoundSearch two = begun(model, 2);

        assertEquals(lifts(one), lifts(two));
        assertEquals(one.bound(), two.bound());
    }

    @Test
    void noPlanOfASmallProblemIsBelowTheBoundOverAllChoices() {
        PlanRequest request = EnumerationTest.request(900_000, 0.05);
        Requirement requirement = TinyPlan.hours(request, 700);
        PlanningModel model = ModelCompiler.compile(request, requirement);
        long best = Long.MAX_VALUE;
        for (int start = InitiativeModel.NOT_CHOSEN; start <= 1; start++) {
            best = Math.min(best, EnumerationTest.best(request, requirement, model, start));
        }
        BoundSearch search = finished(model);

        assertTrue(search.bound() <= best, search.bound() + " is above " + best);
        assertTrue(search.bound() > 0.85 * best, "and it says something");
    }

    @Test
    void sameStepsGiveTheSameBound() {
        PlanningModel model = PricingTest.tight(5, 3, 4, 0.95);
        BoundSearch one = BoundSearch.of(model);
        BoundSearch two = BoundSearch.of(model);
        for (int step = 0; step < 15; step++) {
            one.step(() -> false);
            two.step(() -> false);
        }

        assertEquals(one.bound(), two.bound());
        assertEquals(one.openParts(), two.openParts());
    }

    @Test
    void stopsWhenAskedWithAValidBound() {
        PlanningModel model = PricingTest.tight(5, 3, 4, 0.95);
        BoundSearch search = BoundSearch.of(model);
        for (int step = 0; step < 5; step++) {
            search.step(() -> true);
        }

        assertTrue(search.bound() <= finished(model).bound());
    }
}

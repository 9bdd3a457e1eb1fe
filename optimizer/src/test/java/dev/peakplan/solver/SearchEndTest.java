package dev.peakplan.solver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.requirement.Requirements;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What ends a search before its steps are used up. */
class SearchEndTest {
    private static final long STEPS = 400_000;

    private static Found search(long enough, BooleanSupplier stop) {
        PlanRequest request = RandomRequests.of(3, 4, 8);
        PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
        return Search.solve(
                model,
                Prices.zero(model),
                Decisions.none(model),
                new SearchLimits(0, STEPS, 1, 2, () -> enough, best -> {}, stop),
                false,
                objective -> {});
    }

    @Test
    void aPlanThatIsGoodEnoughEndsIt() {
        Found whole = search(Long.MIN_VALUE, () -> false);
        assertTrue(whole.feasible());
        long easy = whole.objective() + Math.abs(whole.objective()) / 5;

        Found early = search(easy, () -> false);

        assertTrue(early.feasible());
        assertTrue(early.objective() <= easy);
        assertTrue(early.evaluations() < whole.evaluations() / 4, early.evaluations() + " of " + whole.evaluations());
    }

    @Test
    void aStoppedSearchAnswersWithinTheNextLookAtTheStop() {
        AtomicInteger looks = new AtomicInteger();
        Found found = search(Long.MIN_VALUE, () -> looks.incrementAndGet() > 100);

        // every look is 128 evaluations after the last; both threads may be between two looks
        assertTrue(found.evaluations() < 128 * 300, found.evaluations() + " evaluations");
    }
}

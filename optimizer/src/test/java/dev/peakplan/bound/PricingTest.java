package dev.peakplan.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.requirement.Requirements;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricingTest {

    /** A model whose caps are {@code share} of what it spends without caps on the whole. */
    static PlanningModel tight(long seed, int teams, int periods, double share) {
        PlanRequest request = RandomRequests.of(seed, teams, periods);
        PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
        PricedStart loose = Pricing.of(model).price(none(model), () -> false);
        SpendingLimit[] limits = model.limits().clone();
        long spending = Math.max(1, loose.bound() / Math.max(1, model.penaltyWeight()));
        for (int l = 0; l < limits.length; l++) {
            if (!limits[l].floor() && limits[l].amount() > spending) {
                long fixed = limits[l].fixed();
                limits[l] = withAmount(limits[l], fixed + Math.round((spending - fixed) * share));
            }
        }
        return new PlanningModel(
                model.periodCount(),
                model.staffCount(),
                model.overtimeStepHours(),
                model.penaltyWeight(),
                model.teams(),
                model.sites(),
                model.initiatives(),
                limits,
                model.maxReleasesPerPeriod(),
                model.fixedSpending(),
                model.changes());
    }

    static SpendingLimit withAmount(SpendingLimit limit, long amount) {
        return new SpendingLimit(
                limit.id(),
                limit.floor(),
                limit.categoryMask(),
                limit.from(),
                limit.to(),
                limit.teams(),
                limit.initiatives(),
                limit.fixed(),
                amount,
                limit.share(),
                limit.fixedOfAllCategories());
    }

    static int[] none(PlanningModel model) {
        int[] starts = new int[model.initiatives().length];
        Arrays.fill(starts, InitiativeModel.NOT_CHOSEN);
        return starts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void mixCostsWhatTheWholeProgramCosts(long seed) {
        PlanningModel model = tight(seed, 3, 5, 0.9);
        Decomposition decomposition = new Decomposition(model);
        PricedBound priced = decomposition.solve(Reduction.weights(model, none(model)), 1e-7, 500, () -> false);
        double expected = WholeProgram.solve(model, none(model), false);

        if (Double.isInfinite(expected)) {
            assertTrue(priced.unkept() > 0);
        } else {
            assertEquals(expected, priced.mixed(), 1e-6 * Math.abs(expected) + 1000);
            assertTrue(priced.bound() <= expected + 1e-7 * Math.abs(expected), "the bound is not above the optimum");
            assertEquals(expected, priced.bound(), 1e-5 * Math.abs(expected) + 1000, "and near it");
        }
    }
}

package dev.peakplan.server.monitoring;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.review.BindingPlan;
import dev.peakplan.server.review.BindingPlans;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binding budgets with their plans; the last few are kept, since a version never changes. */
@Singleton
class BudgetShelf {
    private static final int KEPT = 16;

    /** Jobs need budgets, and budgets come by plans, which come by jobs: found when first asked for. */
    private final BeanProvider<BindingPlans> plans;

    private final FigureBook book;
    private final Map<String, PlannedBudget> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PlannedBudget> eldest) {
            return size() > KEPT;
        }
    };

    BudgetShelf(BeanProvider<BindingPlans> plans, FigureBook book) {
        this.plans = plans;
        this.book = book;
    }

    List<BindingPlan> all(Caller caller) {
        return plans.get().all(caller);
    }

    /** All budgets, for work that nobody asked for. */
    List<BindingPlan> all() {
        return plans.get().all();
    }

    /** The binding version of a budget, if {@code caller} may see it. */
    BindingPlan get(String seriesId, Caller caller) {
        return plans.get().all(caller).stream()
                .filter(plan -> plan.seriesId().equals(seriesId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/budgets/" + seriesId));
    }

    PlannedBudget planned(BindingPlan plan) {
        synchronized (kept) {
            PlannedBudget known = kept.get(plan.versionId());
            if (known != null) {
                return known;
            }
        }
        PlannedBudget read = PlannedBudget.of(plan, plans.get().document(plan));
        synchronized (kept) {
            kept.put(plan.versionId(), read);
        }
        return read;
    }

    /** Where the budget stands now. */
    Position position(BindingPlan plan) {
        return Position.of(planned(plan), book.latest(plan.seriesId()));
    }

    Position position(String seriesId, Caller caller) {
        return position(get(seriesId, caller));
    }
}

package dev.peakplan.check;

import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.CapReach;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Caps, floors and the goal on spending, exact to the minor unit. */
final class BudgetCheck {
    /** Where spending happens. */
    private record Place(Optional<String> siteId, Optional<String> departmentId) {}

    private final PlanCalendar calendar;
    private final Map<Place, long[][]> spending = new HashMap<>();

    private BudgetCheck(PlanRequest request, List<LedgerEntry> ledger) {
        this.calendar = request.calendar();
        for (LedgerEntry entry : ledger) {
            spending.computeIfAbsent(
                                    new Place(entry.siteId(), entry.departmentId()),
                                    place -> new long[CostCategory.values().length][calendar.size()])[
                            entry.category().ordinal()][entry.period()] +=
                    entry.amount().minor();
        }
    }

    static List<LimitUse> limits(PlanRequest request, List<LedgerEntry> ledger) {
        BudgetCheck check = new BudgetCheck(request, ledger);
        List<LimitUse> limits = new ArrayList<>();
        for (BudgetCap cap : request.budget().caps()) {
            CapReach reach = CapReach.of(request.budget().caps(), request.calendar(), cap);
            long spent = check.spent(cap.scope(), reach.from(), reach.to());
            limits.add(Use.of(LimitKind.BUDGET_CAP, cap.id())
                    .exactlyAtMost(spent, reach.amount().minor()));
        }
        for (BudgetFloor floor : request.budget().floors()) {
            limits.add(Use.of(LimitKind.BUDGET_FLOOR, floor.id())
                    .exactlyAtLeast(check.spent(floor.scope()), check.least(floor)));
        }
        request.goal()
                .spendingCap()
                .ifPresent(amount -> limits.add(Use.of(LimitKind.COST_GOAL, "goal:spending")
                        .exactlyAtMost(check.spent(Scope.ALL), amount.minor())));
        return limits;
    }

    /** What a floor asks for; a share is of all spending in the same periods and place, rounded to the minor unit. */
    private long least(BudgetFloor floor) {
        if (floor.amount().isPresent()) {
            return floor.amount().get().minor();
        }
        Scope scope = floor.scope();
        Scope everything =
                new Scope(List.of(), scope.fromPeriodId(), scope.toPeriodId(), scope.siteId(), scope.departmentId());
        return Money.ofMinor(spent(everything))
                .times(floor.shareOfSpending().orElseThrow())
                .minor();
    }

    private long spent(Scope scope) {
        int from = scope.fromPeriodId().map(calendar::getIndex).orElse(0);
        int to = scope.toPeriodId().map(calendar::getIndex).orElse(calendar.size() - 1);
        return spent(scope, from, to);
    }

    private long spent(Scope scope, int from, int to) {
        long sum = 0;
        for (Map.Entry<Place, long[][]> entry : spending.entrySet()) {
            if (!scope.covers(entry.getKey().siteId(), entry.getKey().departmentId())) {
                continue;
            }
            for (CostCategory category : CostCategory.values()) {
                for (int t = from; t <= to && scope.covers(category); t++) {
                    sum += entry.getValue()[category.ordinal()][t];
                }
            }
        }
        return sum;
    }
}

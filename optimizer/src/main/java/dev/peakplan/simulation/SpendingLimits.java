package dev.peakplan.simulation;

import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.CapReach;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scope;
import java.util.ArrayList;
import java.util.List;

/** Caps, floors and the goal on spending: which entries of the ledger count towards which. */
final class SpendingLimits {
    /** Name of the goal on spending. */
    private static final String COST_GOAL = "goal:spending";

    private final PlanRequest request;
    private final List<Limit> limits = new ArrayList<>();

    /**
     * One limit.
     *
     * @param kind its kind
     * @param subject its id
     * @param scope what it covers
     * @param amount minor units; ignored for a share
     * @param share least share of all spending in the same periods and place; 0 for an amount
     */
    record Limit(LimitKind kind, String subject, Scope scope, double amount, double share) {
        /** How far {@code used} breaks the limit; {@code all} is all spending in the same periods and place. */
        double excess(double used, double all) {
            if (kind == LimitKind.BUDGET_FLOOR) {
                return Math.max(0, (share > 0 ? share * all : amount) - used);
            }
            return Math.max(0, used - amount);
        }
    }

    /**
     * Where an entry counts.
     *
     * @param used limits whose spending it is part of
     * @param base floors by share whose whole it is part of
     */
    record Covering(int[] used, int[] base) {}

    SpendingLimits(PlanRequest request) {
        this.request = request;
        for (BudgetCap cap : request.budget().caps()) {
            CapReach reach = CapReach.of(request.budget().caps(), request.calendar(), cap);
            List<Period> periods = request.calendar().periods();
            Scope scope = cap.scope()
                    .inPeriods(
                            periods.get(reach.from()).id(),
                            periods.get(reach.to()).id());
            limits.add(new Limit(
                    LimitKind.BUDGET_CAP, cap.id(), scope, reach.amount().minor(), 0));
        }
        for (BudgetFloor floor : request.budget().floors()) {
            double amount = floor.amount().map(money -> (double) money.minor()).orElse(0.0);
            limits.add(new Limit(
                    LimitKind.BUDGET_FLOOR,
                    floor.id(),
                    floor.scope(),
                    amount,
                    floor.shareOfSpending().orElse(0)));
        }
        request.goal()
                .spendingCap()
                .ifPresent(
                        amount -> limits.add(new Limit(LimitKind.COST_GOAL, COST_GOAL, Scope.ALL, amount.minor(), 0)));
    }

    List<Limit> all() {
        return limits;
    }

    Covering covering(LedgerEntry entry) {
        List<Integer> used = new ArrayList<>();
        List<Integer> base = new ArrayList<>();
        for (int l = 0; l < limits.size(); l++) {
            Scope scope = limits.get(l).scope();
            int from = scope.fromPeriodId().map(request.calendar()::getIndex).orElse(0);
            int to = scope.toPeriodId().map(request.calendar()::getIndex).orElse(request.periodCount() - 1);
            if (entry.period() >= from && entry.period() <= to && scope.covers(entry.siteId(), entry.departmentId())) {
                base.add(l);
                if (scope.covers(entry.category())) {
                    used.add(l);
                }
            }
        }
        return new Covering(
                used.stream().mapToInt(Integer::intValue).toArray(),
                base.stream().mapToInt(Integer::intValue).toArray());
    }
}

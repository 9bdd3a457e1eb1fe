package dev.peakplan.bound;

import dev.peakplan.plan.LimitKind;

/**
 * One limit that teams share, written as usage at most {@code most}.
 *
 * @param kind which kind of limit
 * @param index position of the limit, or of the site; 0 for releases
 * @param period the period, -1 for a limit on spending
 * @param most right-hand side: minor units, heads, hires or releases
 * @param spending [c] what a minor unit spent in category c within {@code from} to {@code to} uses; null when not about spending
 * @param from first period of the spending
 * @param to last period of the spending
 */
record SharedRow(LimitKind kind, int index, int period, double most, double[] spending, int from, int to) {
    /** Whether an amount of money is limited. */
    boolean ofMoney() {
        return kind == LimitKind.BUDGET_CAP || kind == LimitKind.BUDGET_FLOOR || kind == LimitKind.COST_GOAL;
    }

    /** Whether contacts that are not answered in time are limited, in thousandths. */
    boolean ofService() {
        return kind == LimitKind.SERVICE_GOAL || kind == LimitKind.SATISFACTION_GOAL;
    }
}

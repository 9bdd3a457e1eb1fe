package dev.peakplan.execution;

import dev.peakplan.plan.Money;

/**
 * The preset rules by which adjustments are proposed.
 *
 * @param demandDeviation a queue whose contacts stray from plan by this share over {@code lastPeriods} asks for a new forecast, above 0
 * @param lastPeriods number of reported periods that are looked at, at least 1
 * @param overrun expected spending above plan by this share asks for a new plan of the rest of the year, above 0
 * @param leastSaving smallest saving of an off-season worth moving
 * @param movedShare share of a saving that is proposed to be moved, in (0, 1]
 */
public record AdjustmentRules(
        double demandDeviation, int lastPeriods, double overrun, Money leastSaving, double movedShare) {
    /** Ten per cent of demand over two periods; three per cent of spending; savings from 1,000.00 on, moved whole. */
    public static final AdjustmentRules USUAL = new AdjustmentRules(0.10, 2, 0.03, Money.ofMinor(1_000_00), 1);

    public AdjustmentRules {
        if (!(demandDeviation > 0 && overrun > 0 && movedShare > 0 && movedShare <= 1)
                || lastPeriods < 1
                || leastSaving.minor() < 0) {
            throw new IllegalArgumentException(
                    "demandDeviation and overrun must be above 0, lastPeriods at least 1, leastSaving at least 0, movedShare in (0, 1]");
        }
    }
}

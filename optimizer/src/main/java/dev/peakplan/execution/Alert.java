package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.OptionalInt;

/**
 * Something to be warned of.
 *
 * @param level how far it has come
 * @param limit the limit it is about
 * @param amount spent so far, or expected at the end for {@link Level#RUN_RATE}
 * @param period index of the period that reaches the limit, for {@link Level#RUN_RATE}
 */
public record Alert(Level level, Limit limit, Money amount, OptionalInt period) {
    /** How far it has come, from least to most. */
    public enum Level {
        /** Four fifths are spent. */
        USED_80,
        USED_90,
        /** All is spent. */
        USED_100,
        /** Not yet spent, but at the present run rate it will be more than spent. */
        RUN_RATE
    }

    public double share() {
        return limit.amount().minor() > 0
                ? (double) amount.minor() / limit.amount().minor()
                : 0;
    }
}

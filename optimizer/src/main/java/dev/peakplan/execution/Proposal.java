package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.OptionalInt;

/**
 * An adjustment that a rule proposes; a person adopts or refuses it.
 *
 * @param kind what is proposed
 * @param subject what it is about: a queue, a limit's subject, or category and site of a saving as {@code TRAINING@site}
 * @param amount money it is about: overrun, or saving to be moved; zero for a new forecast
 * @param deviation by which share the cause strays from plan
 * @param from last off-season period whose saving is moved
 * @param to peak period it is moved to
 */
public record Proposal(Kind kind, String subject, Money amount, double deviation, OptionalInt from, OptionalInt to) {
    /** What is proposed. */
    public enum Kind {
        /** Forecast demand and spending again: demand has left its plan. */
        REFORECAST,
        /** Plan the rest of the year again: spending will break the budget or a cap. */
        REPLAN,
        /** Move what the off-season saved to the peak. */
        MOVE_SAVINGS
    }
}

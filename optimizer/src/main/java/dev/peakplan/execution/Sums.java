package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.Collection;

/** Sums of money. */
final class Sums {
    private Sums() {}

    static Money of(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}

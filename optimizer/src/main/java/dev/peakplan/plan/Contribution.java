package dev.peakplan.plan;

import java.util.Optional;

/**
 * One kind of employer contribution (pension, medical, unemployment, work injury, housing fund): rate times the pay of the period,
 * the pay taken no lower than the floor and no higher than the ceiling.
 *
 * @param name such as pension 养老保险
 * @param siteId the site whose city it holds for; all sites if absent
 * @param rate share of the contribution base, in [0, 1]
 * @param floor least contribution base per period
 * @param ceiling largest contribution base per period
 */
public record Contribution(
        String name, Optional<String> siteId, double rate, Optional<Money> floor, Optional<Money> ceiling) {
    public Contribution {
        Require.text(name, "name");
        Require.share(rate, "rate");
    }

    /** The contribution due on {@code pay} of one head and period. */
    public Money on(Money pay) {
        long base = pay.minor();
        if (ceiling.isPresent()) {
            base = Math.min(base, ceiling.get().minor());
        }
        if (floor.isPresent()) {
            base = Math.max(base, floor.get().minor());
        }
        return Money.ofMinor(base).times(rate);
    }
}

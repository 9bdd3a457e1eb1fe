package dev.peakplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The least that must be spent in a scope: an amount, or a share of all spending in the scope's periods, site and department.
 *
 * @param id unique among floors
 * @param name what people call it
 * @param scope what it covers
 * @param amount the least amount, if so given
 * @param shareOfSpending the least share, if so given, in [0, 1)
 */
public record BudgetFloor(String id, String name, Scope scope, Optional<Money> amount, OptionalDouble shareOfSpending) {
    public BudgetFloor {
        Require.text(id, "id");
        amount.ifPresent(value -> Require.notNegative(value, "amount"));
        shareOfSpending.ifPresent(value -> Require.within(value, 0, 0.99, "shareOfSpending"));
        if (amount.isPresent() == shareOfSpending.isPresent()) {
            throw new UnfitValue("a floor has either an amount or a share of spending", "下限须且只须填金额或占支出的比例之一");
        }
    }
}

package dev.peakplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * A line of the cost structure that is not a role's pay.
 *
 * @param id unique
 * @param name what people call it
 * @param category its category
 * @param siteId site it is spent at; none for central spending
 * @param departmentId department that bears it; none for central spending
 * @param driver what the amounts are multiplied by
 * @param amounts one amount per period, before the price index
 * @param priceIndexed whether the amounts follow {@link Period#priceIndex()}
 * @param basis how the amount came about
 * @param effect what the spending is expected to bring
 */
public record BudgetLine(
        String id,
        String name,
        CostCategory category,
        Optional<String> siteId,
        Optional<String> departmentId,
        CostDriver driver,
        List<Money> amounts,
        boolean priceIndexed,
        String basis,
        String effect) {
    public BudgetLine {
        Require.text(id, "id");
        amounts = List.copyOf(amounts);
    }

    /** The amount of period {@code t}, price index applied. */
    public Money amountIn(int t, Period period) {
        return priceIndexed ? amounts.get(t).times(period.priceIndex()) : amounts.get(t);
    }
}

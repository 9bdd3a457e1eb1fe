package dev.peakplan.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Past spending of one line of the cost structure.
 *
 * @param id id of the budget line that it becomes
 * @param name what people call it
 * @param category its category
 * @param siteId site it was spent at; none for central spending
 * @param departmentId department that bore it; none for central spending
 * @param growth which index its amounts follow
 * @param amounts amounts by month or quarter, any order, no month twice
 */
public record SpendingHistory(
        String id,
        String name,
        CostCategory category,
        Optional<String> siteId,
        Optional<String> departmentId,
        Growth growth,
        List<Amount> amounts) {
    public SpendingHistory {
        Require.text(id, "id");
        amounts = List.copyOf(amounts);
        if (amounts.stream().map(Amount::firstMonth).distinct().count() != amounts.size()) {
            throw new UnfitValue("two amounts of " + id + " start in the same month", id + " 的两笔金额从同一个月开始");
        }
    }

    /**
     * One amount.
     *
     * @param firstMonth first month it covers
     * @param months number of months it covers: 1, or 3 for a quarter
     * @param amount spending in these months together
     */
    public record Amount(YearMonth firstMonth, int months, Money amount) {
        public Amount {
            if (months != 1 && months != 3) {
                throw new UnfitValue("months must be 1 or 3, not " + months, "months 须为 1 或 3，而不是 " + months);
            }
        }
    }

    /** What makes a line grow from year to year. */
    public enum Growth {
        WAGES,
        PRICES,
        NONE
    }
}

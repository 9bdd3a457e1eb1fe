package dev.peakplan.spending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.peakplan.TinyRequest;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.SpendingHistory;
import dev.peakplan.plan.SpendingHistory.Amount;
import dev.peakplan.plan.SpendingHistory.Growth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpendingOutlookTest {
    private static final GrowthTerms TERMS = new GrowthTerms(0.06, 0.02);
    // a plan from January 2027
    private static final Settings SETTINGS = TinyRequest.ofOneTeam().build().settings();

    @Test
    void theSameMonthOfLastYearGrowsByAYear() {
        List<Amount> amounts = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            amounts.add(new Amount(YearMonth.of(2026, month), 1, Money.ofMinor(month * 1_000_00)));
        }
        BudgetLine line = SpendingOutlook.line(history(Growth.WAGES, amounts), TERMS, SETTINGS, 12);
        assertEquals(Money.ofMinor(1_060_00), line.amounts().get(0));
        assertEquals(Money.ofMinor(12_720_00), line.amounts().get(11));
    }

    @Test
    void quartersAreSpreadAndMissingMonthsTakeTheMeanMonth() {
        List<Amount> amounts = List.of(new Amount(YearMonth.of(2026, 1), 3, Money.ofMinor(300_00)));
        BudgetLine line = SpendingOutlook.line(history(Growth.NONE, amounts), TERMS, SETTINGS, 6);
        line.amounts().forEach(amount -> assertEquals(Money.ofMinor(100_00), amount));
    }

    @Test
    void spendingWithinThePlanIsNotItsOwnBasis() {
        List<Amount> amounts = List.of(new Amount(YearMonth.of(2027, 2), 1, Money.ofMinor(5)));
        SpendingHistory history = history(Growth.PRICES, amounts);
        assertThrows(IllegalArgumentException.class, () -> SpendingOutlook.line(history, TERMS, SETTINGS, 3));
    }

    @Test
    void twoYearsAheadGrowsTwice() {
        List<Amount> amounts = List.of(new Amount(YearMonth.of(2025, 1), 1, Money.ofMinor(1_000_00)));
        BudgetLine line = SpendingOutlook.line(history(Growth.PRICES, amounts), TERMS, SETTINGS, 1);
        assertEquals(Money.ofMinor(1_040_40), line.amounts().get(0));
    }

    private static SpendingHistory history(Growth growth, List<Amount> amounts) {
        return new SpendingHistory(
                "rent", "Rent", CostCategory.OPERATING, Optional.empty(), Optional.empty(), growth, amounts);
    }
}

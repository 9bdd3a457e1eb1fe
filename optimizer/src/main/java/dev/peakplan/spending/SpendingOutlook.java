package dev.peakplan.spending;

import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.SpendingHistory;
import dev.peakplan.plan.SpendingHistory.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Turns the history of a line into the amounts of a plan's periods: the amount of the same month in the last year that has one, else the mean
 * month of the last year known, times growth ^ (months between / 12). Quarters are spread evenly over their months, weeks take their days'
 * share of the month. The amounts carry all growth, so the line is not indexed again.
 */
public final class SpendingOutlook {
    private static final int YEAR = 12;

    private SpendingOutlook() {}

    /**
     * The budget line that {@code history} becomes.
     *
     * @param periods number of planning periods
     * @throws IllegalArgumentException when the history has no amount before the plan
     */
    public static BudgetLine line(SpendingHistory history, GrowthTerms growth, Settings settings, int periods) {
        TreeMap<YearMonth, Double> months = months(history, YearMonth.from(settings.firstDay()));
        if (months.isEmpty()) {
            throw new IllegalArgumentException("line " + history.id() + " has no amount before the plan");
        }
        double rate =
                switch (history.growth()) {
                    case WAGES -> growth.wageGrowthPerYear();
                    case PRICES -> growth.inflationPerYear();
                    case NONE -> 0;
                };
        List<Money> amounts = new ArrayList<>();
        for (int t = 0; t < periods; t++) {
            boolean month = settings.periodKind() == PeriodKind.MONTH;
            LocalDate first = settings.firstDay();
            LocalDate from = month ? first.plusMonths(t) : first.plusWeeks(t);
            LocalDate end = month ? first.plusMonths(t + 1L) : first.plusWeeks(t + 1L);
            double sum = 0;
            for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
                YearMonth of = YearMonth.from(day);
                sum += expected(months, of, rate) / of.lengthOfMonth();
            }
            amounts.add(Money.ofMinor(Math.round(sum)));
        }
        YearMonth last = months.lastKey();
        return new BudgetLine(
                history.id(),
                history.name(),
                history.category(),
                history.siteId(),
                history.departmentId(),
                CostDriver.FIXED,
                amounts,
                false,
                basis(months.size(), last, rate),
                "");
    }

    /** Amounts by month in minor units, of the time before the plan. */
    private static TreeMap<YearMonth, Double> months(SpendingHistory history, YearMonth plan) {
        TreeMap<YearMonth, Double> months = new TreeMap<>();
        for (Amount amount : history.amounts()) {
            for (int k = 0; k < amount.months(); k++) {
                YearMonth month = amount.firstMonth().plusMonths(k);
                if (month.isBefore(plan)) {
                    months.merge(month, (double) amount.amount().minor() / amount.months(), Double::sum);
                }
            }
        }
        return months;
    }

    private static double expected(TreeMap<YearMonth, Double> months, YearMonth month, double rate) {
        YearMonth last = months.lastKey();
        YearMonth same = month;
        do {
            same = same.minusYears(1);
        } while (same.isAfter(last));
        if (months.containsKey(same)) {
            return grown(months.get(same), same, month, rate);
        }
        double sum = 0;
        int count = 0;
        for (int back = 0; back < YEAR; back++) {
            YearMonth past = last.minusMonths(back);
            if (months.containsKey(past)) {
                sum += grown(months.get(past), past, month, rate);
                count++;
            }
        }
        return sum / count;
    }

    private static double grown(double amount, YearMonth from, YearMonth to, double rate) {
        return amount * Math.pow(1 + rate, ChronoUnit.MONTHS.between(from, to) / (double) YEAR);
    }

    private static String basis(int months, YearMonth last, double rate) {
        return "%d 个月历史（至 %s），年增长 %s%% / history of %d months (to %s), growth %s %% a year"
                .formatted(months, last, percent(rate), months, last, percent(rate));
    }

    private static String percent(double rate) {
        return BigDecimal.valueOf(Math.round(rate * 1000) / 10.0)
                .stripTrailingZeros()
                .toPlainString();
    }
}

package dev.peakplan.forecast;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Values of consecutive months.
 *
 * @param first the first month
 * @param values one value a month; NaN where nothing is known
 */
record MonthSeries(YearMonth first, double[] values) {
    int size() {
        return values.length;
    }

    YearMonth month(int index) {
        return first.plusMonths(index);
    }

    int index(YearMonth month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, month));
    }

    /** Month of the year, 0 for January, of the value at {@code index}, which may lie beyond the end. */
    int season(int index) {
        return month(index).getMonthValue() - 1;
    }

    /** The first {@code size} months alone. */
    MonthSeries head(int size) {
        return new MonthSeries(first, Arrays.copyOf(values, size));
    }

    int known() {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /**
     * The last value that is known.
     *
     * @throws IllegalArgumentException when none is
     */
    double lastKnown() {
        for (int i = size() - 1; i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("no value is known");
    }
}

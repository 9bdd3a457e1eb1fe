package dev.peakplan.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Values of consecutive days.
 *
 * @param first the first day
 * @param values one value a day; NaN where nothing is known
 */
record DaySeries(LocalDate first, double[] values) {
    int size() {
        return values.length;
    }

    LocalDate day(int index) {
        return first.plusDays(index);
    }

    LocalDate end() {
        return first.plusDays(values.length);
    }

    /** The value of {@code day}; NaN outside the series. */
    double at(LocalDate day) {
        long index = ChronoUnit.DAYS.between(first, day);
        return index >= 0 && index < values.length ? values[(int) index] : Double.NaN;
    }

    /** The days before {@code end} alone. */
    DaySeries before(LocalDate end) {
        long size = Math.max(0, Math.min(values.length, ChronoUnit.DAYS.between(first, end)));
        return new DaySeries(first, Arrays.copyOf(values, (int) size));
    }
}

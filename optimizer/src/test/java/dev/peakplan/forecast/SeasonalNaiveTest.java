package dev.peakplan.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class SeasonalNaiveTest {
    @Test
    void nextYearRepeatsTheLastYear() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        MonthSeries series = new MonthSeries(YearMonth.of(2024, 1), values);
        assertArrayEquals(new double[] {12, 13, 14}, SeasonalNaive.forecast(series, 3));
    }

    @Test
    void aMissingMonthIsTakenFromTheYearBefore() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[13] = Double.NaN;
        MonthSeries series = new MonthSeries(YearMonth.of(2024, 1), values);
        assertArrayEquals(new double[] {12, 1, 14}, SeasonalNaive.forecast(series, 3));
    }

    @Test
    void aMonthNeverSeenTakesTheLastValue() {
        MonthSeries series = new MonthSeries(YearMonth.of(2024, 1), new double[] {5, 7});
        assertArrayEquals(new double[] {7}, SeasonalNaive.forecast(series, 1));
    }
}

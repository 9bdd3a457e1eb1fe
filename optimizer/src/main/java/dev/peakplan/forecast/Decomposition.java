package dev.peakplan.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A month series as level plus season plus rest. The level never averages over a break: it is smoothed within each piece between breaks
 * alone. Seasonal factors are means over the years of what is left, recent years counting more.
 *
 * @param seasons factor by month of the year (logarithm), adding to 0
 * @param level smoothed level by month
 * @param deseasonalised values less seasons, gaps filled
 * @param breaks indices at which a new level begins
 */
record Decomposition(double[] seasons, double[] level, double[] deseasonalised, List<Integer> breaks) {
    private static final int YEAR = 12;
    private static final int PASSES = 3;
    private static final int REACH = 4;
    private static final double YEARLY_MEMORY = 0.8;

    static Decomposition of(MonthSeries series) {
        double[] seasons = new double[YEAR];
        double[] level = centredYear(filled(series, seasons));
        List<Integer> breaks = List.of();
        double[] clean = level;
        for (int pass = 0; pass < PASSES; pass++) {
            seasons = seasons(series, level);
            clean = filled(series, seasons);
            breaks = LevelBreaks.find(clean);
            level = smooth(clean, breaks);
        }
        return new Decomposition(seasons, level, clean, breaks);
    }

    /** Index of the first month of the present level. */
    int lastBreak() {
        return breaks.isEmpty() ? 0 : breaks.get(breaks.size() - 1);
    }

    /** The present level: a mean since the last break in which a month counts {@code memory} times the next. */
    double levelNow(double memory) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int i = deseasonalised.length - 1; i >= lastBreak(); i--) {
            sum += weight * deseasonalised[i];
            weights += weight;
            weight *= memory;
        }
        return sum / weights;
    }

    /** Change per month since the last break, over at most two years: the median of all slopes between months a quarter apart or more. */
    double slope() {
        int from = Math.max(lastBreak(), deseasonalised.length - 2 * YEAR);
        List<Double> slopes = new ArrayList<>();
        for (int i = from; i < deseasonalised.length; i++) {
            for (int j = i + 3; j < deseasonalised.length; j++) {
                slopes.add((deseasonalised[j] - deseasonalised[i]) / (j - i));
            }
        }
        // a young level has not shown a trend yet
        double trust = Math.min(1, (deseasonalised.length - from) / (double) YEAR);
        return slopes.isEmpty() ? 0 : MonthEffects.median(slopes) * trust;
    }

    private static double[] seasons(MonthSeries series, double[] level) {
        double[] sums = new double[YEAR];
        double[] weights = new double[YEAR];
        for (int i = 0; i < series.size(); i++) {
            if (!Double.isNaN(series.values()[i])) {
                double weight = Math.pow(YEARLY_MEMORY, (series.size() - 1 - i) / (double) YEAR);
                sums[series.season(i)] += weight * (series.values()[i] - level[i]);
                weights[series.season(i)] += weight;
            }
        }
        double mean = 0;
        for (int m = 0; m < YEAR; m++) {
            // half an observation without season: one year alone is not believed to the full
            sums[m] = sums[m] / (weights[m] + 0.25);
            mean += sums[m] / YEAR;
        }
        for (int m = 0; m < YEAR; m++) {
            sums[m] -= mean;
        }
        return sums;
    }

    /** Values less seasons; gaps take the last known one. */
    private static double[] filled(MonthSeries series, double[] seasons) {
        double[] clean = new double[series.size()];
        double last = Double.NaN;
        for (int i = 0; i < clean.length; i++) {
            double value = series.values()[i] - seasons[series.season(i)];
            last = Double.isNaN(value) ? last : value;
            clean[i] = last;
        }
        for (int i = clean.length - 1; i >= 0; i--) {
            if (Double.isNaN(clean[i])) {
                clean[i] = i + 1 < clean.length ? clean[i + 1] : series.lastKnown();
            }
        }
        return clean;
    }

    private static double[] centredYear(double[] values) {
        double[] level = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, Math.min(i - YEAR / 2, values.length - YEAR));
            int to = Math.min(values.length, Math.max(i + YEAR / 2, YEAR));
            level[i] = Arrays.stream(values, from, to).average().orElse(0);
        }
        return level;
    }

    private static double[] smooth(double[] values, List<Integer> breaks) {
        double[] level = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int start = 0;
            int end = values.length;
            for (int at : breaks) {
                start = at <= i ? at : start;
                end = at > i ? Math.min(end, at) : end;
            }
            int from = Math.max(start, i - REACH);
            int to = Math.min(end, i + REACH + 1);
            level[i] = Arrays.stream(values, from, to).average().orElse(values[i]);
        }
        return level;
    }
}

package dev.peakplan.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where the level of a series breaks: the cut into pieces with straight lines of their own that has the least sum of absolute
 * residuals plus a penalty a piece, by dynamic programming over all cuts (optimal partitioning). Residuals are measured in units of the
 * usual month-to-month noise (from the median absolute second difference), so that the penalty has one meaning in every series. Absolute,
 * not squared: one wild month is no break.
 */
final class LevelBreaks {
    private static final int SHORTEST = 6;
    private static final double PENALTY = 7;
    private static final double LEAST_JUMP = 0.12;

    private LevelBreaks() {}

    /**
     * Indices at which a new level begins, in order; a mere change of slope is none.
     *
     * @param values deseasonalised logarithms without NaN
     */
    static List<Integer> find(double[] values) {
        int n = values.length;
        double noise = noise(values);
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -PENALTY;
        for (int end = SHORTEST; end <= n; end++) {
            for (int start = 0; start <= end - SHORTEST; start++) {
                if (best[start] < Double.POSITIVE_INFINITY) {
                    double cost = best[start] + PENALTY + misfit(values, start, end) / noise;
                    if (cost < best[end]) {
                        best[end] = cost;
                        from[end] = start;
                    }
                }
            }
        }
        List<Integer> breaks = new ArrayList<>();
        for (int end = n; end >= SHORTEST && from[end] > 0; end = from[end]) {
            int at = from[end];
            double before = line(values, from[at], at, at - 0.5);
            double after = line(values, at, end, at - 0.5);
            if (Math.abs(after - before) >= LEAST_JUMP) {
                breaks.add(0, at);
            }
        }
        return breaks;
    }

    private static double noise(double[] values) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 2; i < values.length; i++) {
            seconds.add(Math.abs(values[i] - 2 * values[i - 1] + values[i - 2]));
        }
        return Math.max(0.01, MonthEffects.median(seconds) / 2);
    }

    private static double misfit(double[] values, int start, int end) {
        double[] fit = fit(values, start, end);
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += Math.abs(values[i] - fit[0] - fit[1] * i);
        }
        return sum;
    }

    private static double line(double[] values, int start, int end, double at) {
        double[] fit = fit(values, start, end);
        return fit[0] + fit[1] * at;
    }

    private static double[] fit(double[] values, int start, int end) {
        double n = end - start;
        double meanIndex = (start + end - 1) / 2.0;
        double mean = 0;
        for (int i = start; i < end; i++) {
            mean += values[i] / n;
        }
        double cross = 0;
        double spread = 0;
        for (int i = start; i < end; i++) {
            cross += (i - meanIndex) * (values[i] - mean);
            spread += (i - meanIndex) * (i - meanIndex);
        }
        double slope = spread > 0 ? cross / spread : 0;
        return new double[] {mean - slope * meanIndex, slope};
    }
}

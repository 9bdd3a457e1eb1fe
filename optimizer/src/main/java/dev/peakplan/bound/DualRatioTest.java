package dev.peakplan.bound;

import java.util.Arrays;

/**
 * Which column may enter in the dual simplex method: of those that no reduced cost stands in the way of, within a tolerance, the one with the
 * largest pivot (P. M. J. Harris, "Pivot selection methods of the Devex LP code", Mathematical Programming 5, 1973).
 */
final class DualRatioTest {
    private static final int ROOM = 64;

    private final double tolerance;
    private int[] columns = new int[ROOM];
    private double[] rates = new double[ROOM];
    private double[] reduced = new double[ROOM];
    private int count;

    /** @param tolerance violation of a reduced cost that counts as none */
    DualRatioTest(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Takes a column that could enter: the size of its pivot and of its reduced cost. */
    void add(int column, double rate, double cost) {
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, 2 * count);
            rates = Arrays.copyOf(rates, 2 * count);
            reduced = Arrays.copyOf(reduced, 2 * count);
        }
        columns[count] = column;
        rates[count] = rate;
        reduced[count++] = cost;
    }

    /** The column to enter, -1 when there is none. */
    int entering() {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            least = Math.min(least, (reduced[k] + tolerance) / rates[k]);
        }
        int best = -1;
        for (int k = 0; k < count; k++) {
            if (reduced[k] <= least * rates[k] && (best < 0 || rates[k] > rates[best])) {
                best = k;
            }
        }
        return best < 0 ? -1 : columns[best];
    }
}

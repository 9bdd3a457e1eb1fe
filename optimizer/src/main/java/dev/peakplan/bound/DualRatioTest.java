package dev.peakplan.bound;

/**
 * Which column may enter in the dual simplex method: of those that no reduced cost stands in the way of, within a tolerance, the one with the
 * largest pivot (P. M. J. Harris, "Pivot selection methods of the Devex LP code", Mathematical Programming 5, 1973). It keeps the reduced
 * costs from one exchange to the next.
 */
final class DualRatioTest {
    private final double tolerance;
    private final double[] reduced;
    private final double[] rates;
    private final int[] candidates;
    private int count;

    /**
     * @param tolerance violation of a reduced cost that counts as none
     * @param columns number of columns
     */
    DualRatioTest(double tolerance, int columns) {
        this.tolerance = tolerance;
        this.reduced = new double[columns];
        this.rates = new double[columns];
        this.candidates = new int[columns];
    }

    /** Sets the reduced cost of column j. */
    void reduced(int j, double value) {
        reduced[j] = value;
    }

    /** Begins with another row. */
    void begin() {
        count = 0;
    }

    /** Sets the entry of column j in the row that leaves. */
    void rate(int j, double value) {
        rates[j] = value;
    }

    /** Column j may enter. */
    void candidate(int j) {
        candidates[count++] = j;
    }

    /** The column to enter, -1 when there is none. */
    int entering() {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            int j = candidates[k];
            least = Math.min(least, (Math.abs(reduced[j]) + tolerance) / Math.abs(rates[j]));
        }
        int best = -1;
        for (int k = 0; k < count; k++) {
            int j = candidates[k];
            double rate = Math.abs(rates[j]);
            if (Math.abs(reduced[j]) <= least * rate && (best < 0 || rate > Math.abs(rates[best]))) {
                best = j;
            }
        }
        return best;
    }

    /** Reduced costs after {@code entering} has taken the row. */
    void exchange(int entering) {
        double by = reduced[entering] / rates[entering];
        for (int j = 0; j < reduced.length; j++) {
            reduced[j] -= by * rates[j];
        }
        reduced[entering] = 0;
    }
}

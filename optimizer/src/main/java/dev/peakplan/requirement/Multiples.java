package dev.peakplan.requirement;

/**
 * The multiples of the agents needed at which service is computed, rising. The first of them make the service curve; the others are for
 * intervals with more agents than real-time contacts need.
 */
final class Multiples {
    private static final double[] ALL = {0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.35, 1.5, 2, 3};
    private static final int ON_CURVE = 14;

    private Multiples() {}

    static int count() {
        return ALL.length;
    }

    /** How many of them make the service curve. */
    static int onCurve() {
        return ON_CURVE;
    }

    static double at(int j) {
        return ALL[j];
    }

    /** The value at any multiple, straight between those computed; that of the largest one beyond it. */
    static double between(double[] values, double multiple) {
        int j = 1;
        while (j < ALL.length - 1 && multiple > ALL[j]) {
            j++;
        }
        double share = Math.min(1, (multiple - ALL[j - 1]) / (ALL[j] - ALL[j - 1]));
        return values[j - 1] + share * (values[j] - values[j - 1]);
    }
}

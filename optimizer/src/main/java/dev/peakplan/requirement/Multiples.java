package dev.peakplan.requirement;

/** The multiples of the required hours at which the service curve is computed, rising. */
final class Multiples {
    private static final double[] ALL = {0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.35, 1.5};

    private Multiples() {}

    static int count() {
        return ALL.length;
    }

    static double at(int j) {
        return ALL[j];
    }
}

package dev.peakplan.plan;

/** The checks of compact constructors; written so that NaN fails every one of them. */
final class Require {
    private Require() {}

    static String text(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return value;
    }

    static double atLeast(double value, double least, String name) {
        if (!(value >= least) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a number of at least " + least + ", not " + value);
        }
        return value;
    }

    static double share(double value, String name) {
        return within(value, 0, 1, name);
    }

    static double within(double value, double least, double most, String name) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must lie between " + least + " and " + most + ", not " + value);
        }
        return value;
    }

    static int atLeast(int value, int least, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
        }
        return value;
    }

    static Money notNegative(Money value, String name) {
        if (value.minor() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, not " + value);
        }
        return value;
    }
}

package dev.peakplan.queueing;

/** The checks of arguments; written so that NaN fails every one of them. */
final class Domain {
    private Domain() {}

    static boolean isAtLeast(double value, double least) {
        return value >= least && !Double.isInfinite(value);
    }

    static boolean isAbove(double value, double limit) {
        return value > limit && !Double.isInfinite(value);
    }

    static boolean isOpenShare(double value) {
        return value > 0 && value < 1;
    }

    static double atLeast(double value, double least, String name) {
        if (!isAtLeast(value, least)) {
            throw new IllegalArgumentException(name + " must be a number of at least " + least + ", not " + value);
        }
        return value;
    }

    static double above(double value, double limit, String name) {
        if (!isAbove(value, limit)) {
            throw new IllegalArgumentException(name + " must be a number above " + limit + ", not " + value);
        }
        return value;
    }

    /** As {@link #above}, but infinity is allowed. */
    static double aboveOrInfinite(double value, double limit, String name) {
        if (!(value > limit)) {
            throw new IllegalArgumentException(name + " must be above " + limit + ", not " + value);
        }
        return value;
    }

    static double openShare(double value, String name) {
        if (!isOpenShare(value)) {
            throw new IllegalArgumentException(name + " must lie strictly between 0 and 1, not " + value);
        }
        return value;
    }
}

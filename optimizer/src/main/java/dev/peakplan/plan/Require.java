package dev.peakplan.plan;

/** The checks of compact constructors; written so that NaN fails every one of them. */
final class Require {
    private Require() {}

    static String text(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new UnfitValue(name + " must not be empty", name + " 不能为空");
        }
        return value;
    }

    static double atLeast(double value, double least, String name) {
        if (!(value >= least) || Double.isInfinite(value)) {
            throw new UnfitValue(
                    name + " must be a number of at least " + least + ", not " + value,
                    name + " 须为不小于 " + least + " 的数，而不是 " + value);
        }
        return value;
    }

    static double share(double value, String name) {
        return within(value, 0, 1, name);
    }

    static double within(double value, double least, double most, String name) {
        if (!(value >= least && value <= most)) {
            throw new UnfitValue(
                    name + " must lie between " + least + " and " + most + ", not " + value,
                    name + " 须在 " + least + " 与 " + most + " 之间，而不是 " + value);
        }
        return value;
    }

    static int atLeast(int value, int least, String name) {
        if (value < least) {
            throw new UnfitValue(
                    name + " must be at least " + least + ", not " + value, name + " 至少为 " + least + "，而不是 " + value);
        }
        return value;
    }

    static Money notNegative(Money value, String name) {
        if (value.minor() < 0) {
            throw new UnfitValue(name + " must not be negative, not " + value, name + " 不能为负，而不是 " + value);
        }
        return value;
    }
}

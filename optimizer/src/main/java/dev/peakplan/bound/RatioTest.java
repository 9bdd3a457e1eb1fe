package dev.peakplan.bound;

/** How far a basic variable may move before it blocks, with the tolerances of the simplex method. */
final class RatioTest {
    static final double INFEASIBLE = 1e-7;
    static final double PIVOT = 1e-8;

    private RatioTest() {}

    /** Violation of a bound that counts as none for a variable of value x. */
    static double slack(double x) {
        return INFEASIBLE * (1 + Math.abs(x) * 1e-3);
    }

    /** Room of a variable of value x that moves at {@code rate}; while infeasibilities are repaired, to the bound it has broken. */
    static double room(double x, double lower, double upper, double rate, boolean repairing) {
        if (Math.abs(rate) <= PIVOT) {
            return Double.POSITIVE_INFINITY;
        }
        boolean above = repairing && x > upper + slack(x);
        boolean below = repairing && x < lower - slack(x);
        if (rate < 0) {
            return above ? x - upper : below ? Double.POSITIVE_INFINITY : Math.max(0, x - lower);
        }
        return below ? lower - x : above ? Double.POSITIVE_INFINITY : Math.max(0, upper - x);
    }
}

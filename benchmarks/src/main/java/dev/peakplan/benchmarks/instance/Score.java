package dev.peakplan.benchmarks.instance;

/**
 * What a plan is worth, in yuan.
 *
 * @param objective penalty + cost
 * @param penalty value of all missing hours
 * @param cost all spending
 * @param shortfallHours missing hours
 * @param violation largest relative violation of a hard limit
 * @param totalViolation all relative violations added
 * @param where which limit that is, empty when none is broken
 */
public record Score(
        double objective,
        double penalty,
        double cost,
        double shortfallHours,
        double violation,
        double totalViolation,
        String where) {
    /** Largest relative violation that counts as none. */
    public static final double TOLERANCE = 1e-6;

    public boolean feasible() {
        return violation <= TOLERANCE;
    }

    /** Relative distance of the objective from {@code bound}. */
    public double gapTo(double bound) {
        return objective / bound - 1;
    }
}

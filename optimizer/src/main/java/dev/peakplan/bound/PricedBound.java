package dev.peakplan.bound;

/**
 * The dual bound of the staffing problem for given weights of initiatives, and what came with it.
 *
 * @param bound no staffing has a lower objective (initiatives' costs included), minor units
 * @param prices [row] prices that prove it
 * @param teams [i] the teams' solutions under these prices
 * @param mixed value of the best mix of columns, at least {@code bound}
 * @param unkept money at ceiling prices for limits that no mix keeps; 0 when the limits can be kept
 */
record PricedBound(double bound, double[] prices, TeamSolution[] teams, double mixed, double unkept) {
    /** Limits are kept where what is paid for breaking them is no more than this share of the objective. */
    private static final double KEPT = 1e-6;

    /** Whether the mix keeps every limit. */
    boolean kept() {
        return kept(unkept, mixed);
    }

    /** Whether a mix of this value keeps every limit. */
    static boolean kept(double unkept, double mixed) {
        return unkept <= KEPT * Math.abs(mixed);
    }
}

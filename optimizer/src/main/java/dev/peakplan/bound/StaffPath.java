package dev.peakplan.bound;

/**
 * Whole decisions of one staff, and the heads that follow.
 *
 * @param hires [t]
 * @param releases [t]
 * @param overtime [t] steps
 * @param heads [t]
 */
record StaffPath(int[] hires, int[] releases, int[] overtime, double[] heads) {

    /** What it costs at the given rates. */
    double cost(StaffRates rates) {
        double sum = 0;
        for (int t = 0; t < heads.length; t++) {
            sum += rates.head()[t] * heads[t]
                    + rates.hire()[t] * hires[t]
                    + rates.release()[t] * releases[t]
                    + rates.overtime()[t] * overtime[t];
        }
        return sum;
    }
}

package dev.peakplan.bound;

/**
 * A bound that holds for every choice of initiatives: whatever is chosen, no plan has a lower objective than {@code constant} plus the
 * weights of the chosen starts.
 *
 * @param constant minor units
 * @param weight [m][start] minor units; 0 outside the window
 */
record InitiativeCut(double constant, double[][] weight) {

    /** Its value for weights [m][start] of a (possibly fractional) choice. */
    double value(double[][] choice) {
        double sum = constant;
        for (int m = 0; m < weight.length; m++) {
            for (int start = 0; start < weight[m].length; start++) {
                sum += weight[m][start] * choice[m][start];
            }
        }
        return sum;
    }
}

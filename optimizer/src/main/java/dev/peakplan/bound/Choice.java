package dev.peakplan.bound;

/**
 * A choice of initiatives and how good plans with it can be.
 *
 * @param starts [m] start, {@link dev.peakplan.model.InitiativeModel#NOT_CHOSEN} where none
 * @param value least objective with fractional staffing, minor units
 */
public record Choice(int[] starts, double value) {

    /** The choice that whole weights [m][start] stand for. */
    static int[] starts(double[][] weights) {
        int[] starts = new int[weights.length];
        for (int m = 0; m < starts.length; m++) {
            starts[m] = dev.peakplan.model.InitiativeModel.NOT_CHOSEN;
            for (int start = 0; start < weights[m].length; start++) {
                if (weights[m][start] > 0.5) {
                    starts[m] = start;
                }
            }
        }
        return starts;
    }
}

package dev.peakplan.model;

/**
 * How many real-time contacts of a team are answered within their threshold, for plans with a target on the service level.
 *
 * @param contacts [t] real-time contacts offered; 0 where none are counted
 * @param hours [t][n] productive hours, rising
 * @param levels [t][n] share answered within the threshold at these hours
 */
public record ServiceModel(double[] contacts, double[][] hours, double[][] levels) {
    /** Contacts are counted in thousandths, so that sums are the same whichever way they were reached. */
    public static final int PARTS = 1000;

    /** Thousandths of contacts that {@code capacity} hours leave unanswered at the share {@code left} of the workload, rounded up. */
    public long missed(int t, double capacity, double left) {
        if (contacts[t] <= 0) {
            return 0;
        }
        double level = level(t, left > 0 ? capacity / left : Double.POSITIVE_INFINITY);
        return (long) Math.ceil(contacts[t] * (1 - level) * PARTS);
    }

    /** Straight between the points and flat outside them. */
    private double level(int t, double staffed) {
        double[] at = hours[t];
        double[] level = levels[t];
        if (staffed <= at[0]) {
            return level[0];
        }
        for (int n = 1; n < at.length; n++) {
            if (staffed < at[n]) {
                return level[n - 1] + (staffed - at[n - 1]) / (at[n] - at[n - 1]) * (level[n] - level[n - 1]);
            }
        }
        return level[at.length - 1];
    }
}

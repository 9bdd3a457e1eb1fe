package dev.peakplan.plan;

/**
 * The share of contacts to be answered within a threshold.
 *
 * @param share in (0, 1)
 * @param thresholdSeconds acceptable wait, at least 0
 */
public record ServiceGoal(double share, double thresholdSeconds) {
    public ServiceGoal {
        Require.within(share, 0.01, 0.9999, "share");
        Require.atLeast(thresholdSeconds, 0, "thresholdSeconds");
    }
}

package dev.peakplan.plan;

/**
 * The value of a missing productive hour where required hours are given directly.
 *
 * @param perMissingHour value of each of the first missing hours
 * @param kneeShare share of the required hours up to which {@code perMissingHour} holds, in [0, 1]
 * @param steepFactor multiple of {@code perMissingHour} beyond the knee, at least 1
 */
public record ShortfallTerms(Money perMissingHour, double kneeShare, double steepFactor) {
    public ShortfallTerms {
        Require.notNegative(perMissingHour, "perMissingHour");
        Require.share(kneeShare, "kneeShare");
        Require.atLeast(steepFactor, 1, "steepFactor");
    }
}

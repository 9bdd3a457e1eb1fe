package dev.peakplan.simulation;

import umontreal.ssj.probdist.NormalDist;

/** Binomial numbers by inversion: one uniform number each, so that streams stay in step whatever the plan. */
final class Binomial {
    private static final double LARGE_MEAN = 200;

    private Binomial() {}

    /** The number of {@code trials} that happen, each with chance {@code share} in [0, 1]. */
    static int of(int trials, double share, double uniform) {
        if (trials <= 0 || share <= 0) {
            return 0;
        }
        if (share >= 1) {
            return trials;
        }
        if (share > 0.5) {
            return trials - of(trials, 1 - share, 1 - uniform);
        }
        double mean = trials * share;
        if (mean > LARGE_MEAN) {
            double deviation = Math.sqrt(mean * (1 - share));
            return (int) Math.max(0, Math.min(trials, Math.round(mean + deviation * NormalDist.inverseF01(uniform))));
        }
        double term = Math.pow(1 - share, trials);
        double sum = term;
        int count = 0;
        while (uniform > sum && count < trials) {
            term *= (trials - count) / (count + 1.0) * share / (1 - share);
            sum += term;
            count++;
        }
        return count;
    }
}

package dev.peakplan.simulation;

import umontreal.ssj.probdist.NormalDist;

/**
 * The distribution of handle times: log-normal, or exponential where it is to be compared with closed formulas.
 *
 * @param meanSeconds mean, above 0
 * @param variation standard deviation over mean, above 0; ignored when exponential
 * @param exponential whether it is exponential
 */
record HandleTime(double meanSeconds, double variation, boolean exponential) {
    HandleTime {
        if (!(meanSeconds > 0) || !(variation > 0)) {
            throw new IllegalArgumentException("handle times need a mean and a variation above 0");
        }
    }

    static HandleTime exponential(double meanSeconds) {
        return new HandleTime(meanSeconds, 1, true);
    }

    static HandleTime logNormal(double meanSeconds, double variation) {
        return new HandleTime(meanSeconds, variation, false);
    }

    /** A handle time from a uniform number in (0, 1). */
    double of(double uniform) {
        if (exponential) {
            return -meanSeconds * Math.log(uniform);
        }
        double logVariance = Math.log1p(variation * variation);
        return meanSeconds * Math.exp(Math.sqrt(logVariance) * NormalDist.inverseF01(uniform) - 0.5 * logVariance);
    }
}

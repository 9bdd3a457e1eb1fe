package dev.peakplan.queueing;

/** What is left of the gamma function when its large parts cancel. */
final class Stirling {
    private static final double SERIES_FROM = 10;
    private static final double HALF_LOG_TWO_PI = 0.918938533204672741780;

    private Stirling() {}

    /**
     * log(exp(x) x^(-y) Gamma(y)) for x &gt; 0, y &gt; 0, without the cancellation of its parts: with d = (x - y) / y it is
     * y (d - log(1 + d)) + log(2 pi / y) / 2 + delta(y), where delta is the remainder of Stirling's series (DLMF 5.11.1).
     */
    static double logScaledGamma(double x, double y) {
        return y * deviance((x - y) / y) + HALF_LOG_TWO_PI - 0.5 * Math.log(y) + remainder(y);
    }

    /** d - log(1 + d) for d &gt; -1, to full relative accuracy near 0. */
    static double deviance(double d) {
        if (Math.abs(d) > 0.2) {
            return d - Math.log1p(d);
        }
        double v = d / (2 + d);
        double square = v * v;
        double power = v * square;
        double sum = 0;
        for (int k = 3; ; k += 2) {
            double term = power / k;
            sum += term;
            if (Math.abs(term) <= 1e-17 * Math.abs(sum)) {
                return d * v - 2 * sum;
            }
            power *= square;
        }
    }

    /** log Gamma(y) - ((y - 1/2) log y - y + log(2 pi) / 2) for y &gt; 0. */
    static double remainder(double y) {
        double shift = 0;
        int steps = (int) Math.max(0, Math.ceil(SERIES_FROM - y));
        for (int k = 0; k < steps; k++) {
            shift += (y + k + 0.5) * Math.log1p(1 / (y + k)) - 1;
        }
        double z = y + steps;
        double square = 1 / (z * z);
        double series = 1 / 12.0
                - square
                        * (1 / 360.0
                                - square
                                        * (1 / 1260.0
                                                - square
                                                        * (1 / 1680.0
                                                                - square * (1 / 1188.0 - square * 691 / 360360.0))));
        return shift + series / z;
    }
}

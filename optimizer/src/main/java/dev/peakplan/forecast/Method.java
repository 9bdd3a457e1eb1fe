package dev.peakplan.forecast;

/** A way to continue the logarithms of a month series. */
interface Method {
    /** The name it is reported under. */
    String name();

    /**
     * The next {@code horizon} values.
     *
     * @param series logarithms of contacts per unit of exposure, NaN where nothing is known; at least one value is known
     * @return finite values
     */
    double[] forecast(MonthSeries series, int horizon);
}

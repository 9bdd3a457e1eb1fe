package dev.peakplan.plan;

/** The ways in which demand is forecast. */
public enum ForecastMethod {
    /** The same month of last year. */
    SEASONAL_NAIVE,
    /** The same month of last year, moved by the change of level since, breaks included, and a damped drift. */
    SEASONAL_NAIVE_DRIFT,
    /** Present level since the last break, seasonal factors of all years. */
    LEVEL_SEASON,
    /** As {@link #LEVEL_SEASON} with a damped trend. */
    LEVEL_TREND_SEASON,
    /** Exponential smoothing with season. */
    SMOOTHING,
    /** Exponential smoothing with season and damped trend. */
    SMOOTHING_DAMPED_TREND,
    /** Regression on daily data with a yearly wave. */
    DAILY_REGRESSION,
    /** As {@link #DAILY_REGRESSION} with a damped trend. */
    DAILY_REGRESSION_DAMPED_TREND,
    /** All of them, weighted by how well each did before. */
    COMBINATION
}

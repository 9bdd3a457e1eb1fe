package dev.peakplan.forecast;

import dev.peakplan.plan.ForecastMethod;

/** The present level since the last break, with or without a damped trend, times the seasonal factors of all years. */
final class LevelAndSeason implements Method {
    private final double memory;
    private final double damping;

    /**
     * @param memory weight of a month relative to the next in the present level, in (0, 1)
     * @param damping share of the trend that remains from month to month, in [0, 1); 0 for no trend
     */
    LevelAndSeason(double memory, double damping) {
        this.memory = memory;
        this.damping = damping;
    }

    @Override
    public ForecastMethod kind() {
        return damping > 0 ? ForecastMethod.LEVEL_TREND_SEASON : ForecastMethod.LEVEL_SEASON;
    }

    @Override
    public double[] forecast(Evidence evidence, int horizon) {
        MonthSeries series = evidence.logs();
        Decomposition parts = evidence.parts();
        double level = parts.levelNow(memory);
        double step = damping > 0 ? parts.slope() : 0;
        double[] next = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            step *= damping;
            level += step;
            next[h] = level + parts.seasons()[series.season(series.size() + h)];
        }
        return next;
    }
}

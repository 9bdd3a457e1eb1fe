package dev.peakplan.forecast;

import dev.peakplan.plan.ForecastMethod;

/** The same month of last year, moved by what the level has changed since that month, breaks included, and by a damped drift. */
final class SeasonalNaiveWithDrift implements Method {
    private static final int YEAR = 12;
    private static final double MEMORY = 0.7;
    private static final double DAMPING = 0.85;

    @Override
    public ForecastMethod kind() {
        return ForecastMethod.SEASONAL_NAIVE_DRIFT;
    }

    @Override
    public double[] forecast(Evidence evidence, int horizon) {
        MonthSeries series = evidence.logs();
        Decomposition parts = evidence.parts();
        double now = parts.levelNow(MEMORY);
        double[] next = new double[horizon];
        double drift = 0;
        double step = parts.slope();
        for (int h = 0; h < horizon; h++) {
            step *= DAMPING;
            drift += step;
            int then = series.size() + h;
            do {
                then -= YEAR;
            } while (then >= series.size() || (then >= 0 && Double.isNaN(series.values()[then])));
            double season = then >= 0
                    ? series.values()[then] - parts.level()[then]
                    : parts.seasons()[series.season(series.size() + h)];
            next[h] = now + drift + season;
        }
        return next;
    }
}

package dev.peakplan.forecast;

import dev.peakplan.plan.ForecastMethod;

/** The same month of the last year in which it is known; the last known value where it never is. */
final class SeasonalNaive implements Method {
    private static final int YEAR = 12;

    @Override
    public ForecastMethod kind() {
        return ForecastMethod.SEASONAL_NAIVE;
    }

    @Override
    public double[] forecast(Evidence evidence, int horizon) {
        return forecast(evidence.logs(), horizon);
    }

    static double[] forecast(MonthSeries series, int horizon) {
        double[] next = new double[horizon];
        double last = series.lastKnown();
        for (int h = 0; h < horizon; h++) {
            int index = series.size() + h;
            do {
                index -= YEAR;
            } while (index >= 0 && (index >= series.size() || Double.isNaN(series.values()[index])));
            next[h] = index >= 0 ? series.values()[index] : last;
        }
        return next;
    }
}

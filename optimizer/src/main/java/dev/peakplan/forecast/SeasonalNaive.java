package dev.peakplan.forecast;

/** The same month of the last year in which it is known; the last known value where it never is. */
final class SeasonalNaive implements Method {
    private static final int YEAR = 12;

    @Override
    public String name() {
        return "seasonal naive";
    }

    @Override
    public double[] forecast(MonthSeries series, int horizon) {
        double[] next = new double[horizon];
        double last = lastKnown(series);
        for (int h = 0; h < horizon; h++) {
            int index = series.size() + h;
            do {
                index -= YEAR;
            } while (index >= 0 && (index >= series.size() || Double.isNaN(series.values()[index])));
            next[h] = index >= 0 ? series.values()[index] : last;
        }
        return next;
    }

    static double lastKnown(MonthSeries series) {
        for (int i = series.size() - 1; i >= 0; i--) {
            if (!Double.isNaN(series.values()[i])) {
                return series.values()[i];
            }
        }
        throw new IllegalArgumentException("no value is known");
    }
}

package dev.peakplan.forecast;

import dev.peakplan.plan.ForecastMethod;

/**
 * Exponential smoothing in state-space form with additive errors and season on logarithms, that is, multiplicative on contacts, and no or a
 * damped trend: ETS(A,N,A) and ETS(A,Ad,A) of R. Hyndman, A. Koehler, K. Ord and R. Snyder, "Forecasting with Exponential Smoothing" (2008).
 *
 * <p>With error e = x - (l + phi b + s): l becomes l + phi b + alpha e, b becomes phi b + beta e, s becomes s + gamma e. The four parameters
 * minimise the sum of squared errors one step ahead; initial states come from the {@link Decomposition}. A month that is not known leaves
 * the states as the model carries them forward.
 */
final class ExponentialSmoothing implements Method {
    private static final int YEAR = 12;
    private static final int EVALUATIONS = 300;
    private static final double HUBER = 0.25;

    private final boolean trend;

    ExponentialSmoothing(boolean trend) {
        this.trend = trend;
    }

    @Override
    public ForecastMethod kind() {
        return trend ? ForecastMethod.SMOOTHING_DAMPED_TREND : ForecastMethod.SMOOTHING;
    }

    @Override
    public double[] forecast(Evidence evidence, int horizon) {
        MonthSeries series = evidence.logs();
        Decomposition parts = evidence.parts();
        double[] start = trend ? new double[] {0, -2.5, -2.5, 1} : new double[] {0, -2.5};
        double[] best =
                NelderMead.minimise(at -> new States(parts, series).run(parameters(at)), start, 0.8, EVALUATIONS);
        States states = new States(parts, series);
        Parameters parameters = parameters(best);
        states.run(parameters);
        return states.ahead(parameters, horizon);
    }

    private Parameters parameters(double[] free) {
        double alpha = within(free[0], 0.02, 0.98);
        double gamma = within(free[1], 0.001, 0.5) * (1 - alpha);
        return trend
                ? new Parameters(alpha, within(free[2], 0.001, 0.5) * alpha, gamma, within(free[3], 0.8, 0.98))
                : new Parameters(alpha, 0, gamma, 0);
    }

    private static double within(double free, double least, double most) {
        return least + (most - least) / (1 + Math.exp(-free));
    }

    private record Parameters(double alpha, double beta, double gamma, double phi) {}

    private static final class States {
        private final MonthSeries series;
        private final double[] season;
        private double level;
        private double slope;

        States(Decomposition parts, MonthSeries series) {
            this.series = series;
            this.season = parts.seasons().clone();
            this.level = parts.level()[0];
        }

        double run(Parameters p) {
            double sum = 0;
            for (int i = 0; i < series.size(); i++) {
                int m = series.season(i);
                double expected = level + p.phi * slope;
                double error = series.values()[i] - expected - season[m];
                error = Double.isNaN(error) ? 0 : error;
                level = expected + p.alpha * error;
                slope = p.phi * slope + p.beta * error;
                season[m] += p.gamma * error;
                double size = Math.abs(error);
                sum += size <= HUBER ? size * size : HUBER * (2 * size - HUBER);
            }
            return sum;
        }

        double[] ahead(Parameters p, int horizon) {
            double[] next = new double[horizon];
            double path = level;
            double step = slope;
            for (int h = 0; h < horizon; h++) {
                step *= p.phi;
                path += step;
                next[h] = path + season[(series.season(0) + series.size() + h) % YEAR];
            }
            return next;
        }
    }
}

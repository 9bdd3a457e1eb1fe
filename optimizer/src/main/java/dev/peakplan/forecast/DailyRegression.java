package dev.peakplan.forecast;

import dev.peakplan.plan.ForecastMethod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * Regression on daily data, which {@link DayEffects} has freed of weekdays, holidays and promotions: a yearly wave of a few harmonics,
 * fitted to the distance of each day from the year around it, on top of the level of the last weeks, with the damped trend of the months.
 * The wave knows the time within the month, which monthly factors do not.
 */
final class DailyRegression implements Method {
    private static final int HARMONICS = 6;
    private static final double DAYS_A_YEAR = 365.2425;
    private static final double PENALTY = 5;
    private static final double LEVEL_HALF_LIFE = 30;
    private static final double SEASON_HALF_LIFE = 4 * DAYS_A_YEAR;

    private final double damping;

    DailyRegression(double damping) {
        this.damping = damping;
    }

    @Override
    public ForecastMethod kind() {
        return damping > 0 ? ForecastMethod.DAILY_REGRESSION_DAMPED_TREND : ForecastMethod.DAILY_REGRESSION;
    }

    @Override
    public double[] forecast(Evidence evidence, int horizon) {
        Decomposition parts = evidence.parts();
        double[] wave = wave(evidence, parts);
        double level = level(evidence, wave, firstOfLevel(evidence, parts));
        double step = damping > 0 ? parts.slope() : 0;
        double[] next = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            step *= damping;
            level += step;
            YearMonth month = evidence.logs().month(evidence.logs().size() + h);
            double contacts = 0;
            for (int d = 1; d <= month.lengthOfMonth(); d++) {
                LocalDate day = month.atDay(d);
                contacts += evidence.weights().weight(day) * Math.exp(value(wave, day));
            }
            next[h] = level
                    + Math.log(Math.max(1e-9, contacts)
                            / Math.max(1e-9, evidence.weights().exposure(month)));
        }
        return next;
    }

    private static LocalDate firstOfLevel(Evidence evidence, Decomposition parts) {
        return Optional.of(evidence.logs().month(parts.lastBreak()).atDay(1))
                .filter(day -> day.isAfter(evidence.dailyLogs().first()))
                .orElse(evidence.dailyLogs().first());
    }

    private static double[] wave(Evidence evidence, Decomposition parts) {
        DaySeries days = evidence.dailyLogs();
        MonthSeries months = evidence.logs();
        double[] penalties = new double[2 * HARMONICS];
        Arrays.fill(penalties, PENALTY);
        Ridge ridge = new Ridge(penalties);
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.day(i);
            double distance = days.values()[i] - parts.level()[months.index(YearMonth.from(day))];
            if (!Double.isNaN(distance)) {
                double age = (days.size() - i) / SEASON_HALF_LIFE;
                double weight = evidence.weights().weight(day) * Math.pow(0.5, age);
                ridge.add(regressors(day), distance, weight);
            }
        }
        return ridge.solve();
    }

    /** Logarithm of the mean, not mean of logarithms: contacts of days are to add up to those of months. */
    private static double level(Evidence evidence, double[] wave, LocalDate from) {
        DaySeries days = evidence.dailyLogs();
        double sum = 0;
        double weights = 1e-12;
        for (int i = days.size() - 1; i >= 0 && !days.day(i).isBefore(from); i--) {
            double value = days.values()[i] - value(wave, days.day(i));
            if (!Double.isNaN(value)) {
                double decay = Math.pow(0.5, (days.size() - i) / LEVEL_HALF_LIFE);
                double weight = evidence.weights().weight(days.day(i)) * decay;
                sum += weight * Math.exp(value);
                weights += weight;
            }
        }
        return Math.log(sum / weights);
    }

    private static double value(double[] wave, LocalDate day) {
        double[] regressors = regressors(day);
        double sum = 0;
        for (int k = 0; k < regressors.length; k++) {
            sum += wave[k] * regressors[k];
        }
        return sum;
    }

    private static double[] regressors(LocalDate day) {
        double[] regressors = new double[2 * HARMONICS];
        double angle = 2 * Math.PI * (day.getDayOfYear() - 1) / DAYS_A_YEAR;
        for (int k = 0; k < HARMONICS; k++) {
            regressors[2 * k] = Math.sin((k + 1) * angle);
            regressors[2 * k + 1] = Math.cos((k + 1) * angle);
        }
        return regressors;
    }
}

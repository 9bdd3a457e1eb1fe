package dev.peakplan.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * All that a method may know at an origin: what was observed before it, cleaned of the effects of days.
 *
 * @param logs logarithm of contacts per unit of exposure, by month, up to the origin
 * @param dailyLogs the same by day; empty for a monthly history
 * @param parts level, season and breaks of {@code logs}
 * @param weights weights of days past and to come
 */
record Evidence(MonthSeries logs, DaySeries dailyLogs, Decomposition parts, DayWeights weights) {
    private static final double LEAST_COVERAGE = 0.4;

    /** From {@code known}, which must end before the origin. */
    static Evidence of(Volumes known, YearMonth origin, Drivers drivers) {
        YearMonth first = known.firstMonth();
        double[] logs = new double[Math.toIntExact(ChronoUnit.MONTHS.between(first, origin))];
        if (!known.daily()) {
            DayWeights weights = MonthEffects.estimate(known.months(), drivers);
            for (int i = 0; i < logs.length; i++) {
                double value = i < known.months().size() ? known.months().values()[i] : Double.NaN;
                logs[i] = value > 0 ? Math.log(value / weights.exposure(first.plusMonths(i))) : Double.NaN;
            }
            return decomposed(new MonthSeries(first, logs), known.days(), weights);
        }
        DayWeights weights = DayEffects.estimate(known.days(), drivers);
        double[] daily = new double[known.days().size()];
        for (int i = 0; i < daily.length; i++) {
            double weight = weights.weight(known.days().day(i));
            double value = known.days().values()[i];
            daily[i] = value > 0 && weight > 0 ? Math.log(value / weight) : Double.NaN;
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] = monthly(known.days(), weights, first.plusMonths(i));
        }
        return decomposed(
                new MonthSeries(first, logs), new DaySeries(known.days().first(), daily), weights);
    }

    private static Evidence decomposed(MonthSeries logs, DaySeries dailyLogs, DayWeights weights) {
        return new Evidence(logs, dailyLogs, Decomposition.of(logs), weights);
    }

    /** Missing days are left out of contacts and exposure alike; a month with too few days is not known. */
    private static double monthly(DaySeries days, DayWeights weights, YearMonth month) {
        double contacts = 0;
        double exposure = 0;
        double whole = 0;
        for (int d = 1; d <= month.lengthOfMonth(); d++) {
            LocalDate day = month.atDay(d);
            double weight = weights.weight(day);
            double value = days.at(day);
            whole += weight;
            if (value > 0) {
                contacts += value;
                exposure += weight;
            }
        }
        return contacts > 0 && exposure >= LEAST_COVERAGE * whole ? Math.log(contacts / exposure) : Double.NaN;
    }
}

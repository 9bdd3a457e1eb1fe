package dev.peakplan.forecast;

import dev.peakplan.forecast.BackTester.Chosen;
import dev.peakplan.plan.ForecastMethod;
import dev.peakplan.plan.History;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.VolumeForecast.Interval;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What would have been forecast: from every month of a span as the origin, the months after it, each time by the method that the back-test
 * at that origin would have chosen, beside what happened.
 *
 * @param outcomes by origin and month ahead; months of which the outcome is not known are left out
 */
public record RollingStudy(List<Outcome> outcomes) {
    public RollingStudy {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * One forecast and what happened.
     *
     * @param origin first month that was not known
     * @param month the month forecast
     * @param method the method chosen at the origin
     * @param forecast contacts expected
     * @param eighty 80 % interval
     * @param ninetyFive 95 % interval
     * @param seasonalNaive contacts of the same month in the last year known at the origin
     * @param actual contacts that came
     */
    public record Outcome(
            YearMonth origin,
            YearMonth month,
            ForecastMethod method,
            double forecast,
            Interval eighty,
            Interval ninetyFive,
            double seasonalNaive,
            double actual) {}

    /**
     * @param history only the queue's own past, the calendars and the promotions are used
     * @param from first origin
     * @param to last origin, included
     * @param monthsAhead months that each forecast reaches
     */
    public static RollingStudy of(History history, QueueHistory queue, YearMonth from, YearMonth to, int monthsAhead) {
        Volumes volumes = Volumes.of(queue);
        List<Method> methods = Methods.of(volumes.daily());
        Drivers drivers = new Drivers(history.calendars(), history.promotions(), queue.queueId());
        RollingOrigin rolling = new RollingOrigin(volumes, drivers, methods, monthsAhead);
        BackTester tester = new BackTester(rolling, methods);
        List<Outcome> outcomes = new ArrayList<>();
        for (YearMonth origin = from; !origin.isAfter(to); origin = origin.plusMonths(1)) {
            Chosen chosen = tester.at(origin, 0);
            double[] naive = rolling.plainSeasonalNaive(origin);
            for (int h = 0; h < monthsAhead; h++) {
                YearMonth month = origin.plusMonths(h);
                double actual = rolling.actual(month);
                if (!Double.isNaN(actual) && !Double.isNaN(naive[h])) {
                    outcomes.add(new Outcome(
                            origin,
                            month,
                            chosen.method(),
                            chosen.contacts()[h],
                            chosen.interval(h, 0.8),
                            chosen.interval(h, 0.95),
                            naive[h],
                            actual));
                }
            }
        }
        return new RollingStudy(outcomes);
    }

    /** Weighted absolute percentage error: sum of absolute errors over sum of actual contacts. */
    public double wape() {
        return absoluteError() / outcomes.stream().mapToDouble(Outcome::actual).sum();
    }

    /** Sum of absolute errors over that of the seasonal naive: a scaled error, below 1 when better. */
    public double ratioToSeasonalNaive() {
        return absoluteError()
                / outcomes.stream()
                        .mapToDouble(outcome -> Math.abs(outcome.seasonalNaive() - outcome.actual()))
                        .sum();
    }

    /** Share of outcomes within their 80 % interval. */
    public double coverage80() {
        return outcomes.stream()
                .mapToInt(outcome -> outcome.eighty().holds(outcome.actual()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** Share of outcomes within their 95 % interval. */
    public double coverage95() {
        return outcomes.stream()
                .mapToInt(outcome -> outcome.ninetyFive().holds(outcome.actual()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private double absoluteError() {
        return outcomes.stream()
                .mapToDouble(outcome -> Math.abs(outcome.forecast() - outcome.actual()))
                .sum();
    }
}

package dev.peakplan.forecast;

import dev.peakplan.forecast.BackTester.Chosen;
import dev.peakplan.plan.BackTest;
import dev.peakplan.plan.DemandForecast;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.History;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.UnfitValue;
import dev.peakplan.plan.VolumeForecast;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Demand per queue and planning period out of history: the facade of this room. */
public final class Forecaster {
    private static final int YEAR = 12;
    private static final int LONGEST = 36;

    private Forecaster() {}

    /** One forecast per queue of the history that has any point. */
    public static List<DemandForecast> forecast(History history, Settings settings, PlanCalendar calendar) {
        return forecast(history, PeriodSpan.of(settings, calendar));
    }

    /**
     * As {@link #forecast(History, Settings, PlanCalendar)}, for any periods in order of time. Days that the history covers count as observed.
     *
     * @throws IllegalArgumentException when the periods end more than three years after the history
     */
    public static List<DemandForecast> forecast(History history, List<PeriodSpan> periods) {
        List<DemandForecast> forecasts = new ArrayList<>();
        for (QueueHistory queue : history.queues()) {
            if (queue.points().stream().anyMatch(point -> point.offered() > 0)) {
                Drivers drivers = new Drivers(history.calendars(), history.promotions(), queue.queueId());
                forecasts.add(forecast(queue, drivers, periods));
            }
        }
        return forecasts;
    }

    private static DemandForecast forecast(QueueHistory queue, Drivers drivers, List<PeriodSpan> periods) {
        Volumes volumes = Volumes.of(queue);
        YearMonth origin = origin(volumes);
        LocalDate end = periods.get(periods.size() - 1).end();
        int ahead = Math.toIntExact(ChronoUnit.MONTHS.between(
                origin, YearMonth.from(end.minusDays(1)).plusMonths(1)));
        if (ahead > LONGEST) {
            throw new UnfitValue(
                    "the plan of queue " + queue.queueId() + " ends " + ahead + " months after its history; at most "
                            + LONGEST + " can be forecast",
                    "队列 " + queue.queueId() + " 的计划在其历史之后 " + ahead + " 个月结束；最多可预测 " + LONGEST + " 个月");
        }
        List<Method> methods = Methods.of(volumes.daily());
        RollingOrigin rolling = new RollingOrigin(volumes, drivers, methods, Math.max(YEAR, ahead));
        BackTester tester = new BackTester(rolling, methods);
        Evidence evidence = Evidence.of(volumes.before(origin), origin, drivers);
        Chosen chosen = tester.at(origin, standardError(evidence.logs()));
        DayPath path = new DayPath(volumes, evidence, origin, chosen.contacts());
        List<VolumeForecast> outlook =
                periods.stream().map(period -> period(period, path, chosen)).toList();
        BackTest backTest = tester.report(origin);
        List<LocalDate> breaks = evidence.parts().breaks().stream()
                .map(index -> evidence.logs().month(index).atDay(1))
                .toList();
        List<Finding> findings = HistoryFindings.of(queue, volumes, backTest);
        return new DemandForecast(
                queue.queueId(), chosen.method(), origin.atDay(1), outlook, backTest, breaks, findings);
    }

    /** The first month to forecast: the one after the last, or the last itself when too few of its days are known to tell its level. */
    private static YearMonth origin(Volumes volumes) {
        YearMonth end = volumes.endMonth();
        boolean tooFew = volumes.daily()
                && volumes.days().end().minusDays(1).getDayOfMonth() < YEAR
                && volumes.firstMonth().isBefore(end.minusMonths(1));
        return tooFew ? end.minusMonths(1) : end;
    }

    private static VolumeForecast period(PeriodSpan period, DayPath path, Chosen chosen) {
        double[] totals = new double[5];
        boolean week = ChronoUnit.DAYS.between(period.firstDay(), period.end()) <= 7;
        double[] noise = {week ? path.weekNoise(0.8) : 0, week ? path.weekNoise(0.95) : 0};
        for (LocalDate day = period.firstDay(); day.isBefore(period.end()); day = day.plusDays(1)) {
            double contacts = path.contacts(day);
            totals[0] += contacts;
            int lead = Math.max(0, path.lead(day));
            for (int k = 0; k < 2; k++) {
                double month = chosen.quantiles().halfWidth(lead, k == 0 ? 0.8 : 0.95);
                double factor = path.observed(day) ? 1 : Math.exp(Math.hypot(month, noise[k]));
                totals[1 + 2 * k] += contacts / factor;
                totals[2 + 2 * k] += contacts * factor;
            }
        }
        return new VolumeForecast(
                period.periodId(),
                totals[0],
                new VolumeForecast.Interval(totals[1], Math.max(totals[1], totals[2])),
                new VolumeForecast.Interval(totals[3], Math.max(totals[3], totals[4])));
    }

    /** From month to month, where no back-test is possible: the usual change, never below a tenth. */
    private static double standardError(MonthSeries logs) {
        List<Double> changes = new ArrayList<>();
        for (int i = 1; i < logs.size(); i++) {
            double change = Math.abs(logs.values()[i] - logs.values()[i - 1]);
            if (!Double.isNaN(change)) {
                changes.add(change);
            }
        }
        return Math.max(0.1, 1.4826 * MonthEffects.median(changes));
    }
}

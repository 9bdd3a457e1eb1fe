package dev.peakplan.forecast;

import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.HistoryStep;
import dev.peakplan.plan.QueueHistory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * The volumes of one queue by day, or by month where days are not known.
 *
 * @param days volumes by day; empty for a monthly history
 * @param months volumes of whole months as given; empty for a daily history
 */
record Volumes(DaySeries days, MonthSeries months) {
    static Volumes of(QueueHistory history) {
        List<HistoryPoint> points = history.points();
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the history of " + history.queueId() + " is empty");
        }
        LocalDate first = points.get(0).start().toLocalDate();
        LocalDate last = points.get(points.size() - 1).start().toLocalDate();
        if (history.step() == HistoryStep.MONTH) {
            YearMonth month = YearMonth.from(first);
            double[] values = unknown(ChronoUnit.MONTHS.between(month, YearMonth.from(last)) + 1);
            for (HistoryPoint point : points) {
                values[(int) ChronoUnit.MONTHS.between(month, YearMonth.from(point.start()))] = point.offered();
            }
            return new Volumes(new DaySeries(first, new double[0]), new MonthSeries(month, values));
        }
        double[] values = unknown(ChronoUnit.DAYS.between(first, last) + 1);
        for (HistoryPoint point : points) {
            int day = (int) ChronoUnit.DAYS.between(first, point.start().toLocalDate());
            values[day] = Double.isNaN(values[day]) ? point.offered() : values[day] + point.offered();
        }
        return new Volumes(new DaySeries(first, values), new MonthSeries(YearMonth.from(first), new double[0]));
    }

    private static double[] unknown(long size) {
        double[] values = new double[Math.toIntExact(size)];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    boolean daily() {
        return days.size() > 0;
    }

    YearMonth firstMonth() {
        return daily() ? YearMonth.from(days.first()) : months.first();
    }

    /** The first month of which nothing is known any more. */
    YearMonth endMonth() {
        return daily() ? YearMonth.from(days.end().minusDays(1)).plusMonths(1) : months.month(months.size());
    }

    /** What is known before {@code month}. */
    Volumes before(YearMonth month) {
        return daily()
                ? new Volumes(days.before(month.atDay(1)), months)
                : new Volumes(days, months.head(Math.max(0, Math.min(months.size(), months.index(month)))));
    }
}

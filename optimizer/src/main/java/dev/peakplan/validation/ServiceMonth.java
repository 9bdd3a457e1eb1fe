package dev.peakplan.validation;

import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.QueueHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What happened in a month. Absent figures are NaN.
 *
 * @param month the month
 * @param offered contacts offered
 * @param abandonment share abandoned
 * @param waitSeconds mean wait
 * @param serviceLevel share answered within the threshold
 * @param handleTimeSeconds mean handle time
 * @param staffedHours paid hours rostered
 */
record ServiceMonth(
        YearMonth month,
        double offered,
        double abandonment,
        double waitSeconds,
        double serviceLevel,
        double handleTimeSeconds,
        double staffedHours) {

    /** Months of a history of any step, in order of time; shares and means weighed by contacts offered. */
    static List<ServiceMonth> of(QueueHistory history) {
        Map<YearMonth, List<HistoryPoint>> months = new TreeMap<>();
        for (HistoryPoint point : history.points()) {
            if (point.offered() > 0) {
                months.computeIfAbsent(YearMonth.from(point.start()), month -> new ArrayList<>())
                        .add(point);
            }
        }
        List<ServiceMonth> all = new ArrayList<>();
        months.forEach((month, points) -> all.add(new ServiceMonth(
                month,
                points.stream().mapToDouble(HistoryPoint::offered).sum(),
                sum(points, HistoryPoint::abandoned) / offered(points, HistoryPoint::abandoned),
                mean(points, HistoryPoint::meanWaitSeconds),
                mean(points, HistoryPoint::serviceLevel),
                mean(points, HistoryPoint::handleTimeSeconds),
                sum(points, HistoryPoint::staffedHours))));
        return all;
    }

    private static double mean(List<HistoryPoint> points, Function<HistoryPoint, OptionalDouble> figure) {
        double sum = points.stream()
                .mapToDouble(point -> figure.apply(point).orElse(0) * point.offered())
                .sum();
        return sum / offered(points, figure);
    }

    private static double offered(List<HistoryPoint> points, Function<HistoryPoint, OptionalDouble> figure) {
        return points.stream()
                .filter(point -> figure.apply(point).isPresent())
                .mapToDouble(HistoryPoint::offered)
                .sum();
    }

    private static double sum(List<HistoryPoint> points, Function<HistoryPoint, OptionalDouble> figure) {
        return points.stream().anyMatch(point -> figure.apply(point).isEmpty())
                ? Double.NaN
                : points.stream()
                        .mapToDouble(point -> figure.apply(point).getAsDouble())
                        .sum();
    }
}

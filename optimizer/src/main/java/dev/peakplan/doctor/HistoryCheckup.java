package dev.peakplan.doctor;

import dev.peakplan.plan.Finding;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.SpendingHistory;
import dev.peakplan.plan.SpendingHistory.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Volumes, their parts, and past spending. */
final class HistoryCheckup {
    private static final double TOLERATED_SHARE = 0.005;
    private static final int LISTED = 5;
    private static final double SHORTEST_HANDLE_TIME = 30;

    private HistoryCheckup() {}

    static void examine(History history, List<Finding> findings) {
        for (int q = 0; q < history.queues().size(); q++) {
            parts(history.queues().get(q), "queues[" + q + "]", findings);
            handleTimes(history.queues().get(q), "queues[" + q + "]", findings);
        }
        for (int s = 0; s < history.spending().size(); s++) {
            overlaps(history.spending().get(s), "spending[" + s + "]", findings);
        }
    }

    /** Offered = handled + abandoned, up to calls that are in the queue at midnight; the largest gaps are listed. */
    private static void parts(QueueHistory queue, String path, List<Finding> findings) {
        List<Integer> apart = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < queue.points().size(); i++) {
            double gap = gap(queue.points().get(i));
            if (Math.abs(gap)
                    > Math.max(1, TOLERATED_SHARE * queue.points().get(i).offered())) {
                apart.add(i);
                sum += gap;
            }
        }
        if (apart.isEmpty()) {
            return;
        }
        findings.add(Finding.warning(
                "doctor.history.parts", path, apart.size(), queue.points().size(), Shown.number(sum / apart.size())));
        apart.sort(Comparator.comparingDouble(i -> -Math.abs(gap(queue.points().get(i)))));
        for (int i : apart.subList(0, Math.min(LISTED, apart.size()))) {
            HistoryPoint point = queue.points().get(i);
            findings.add(Finding.warning(
                    "doctor.history.part",
                    path + ".points[" + i + "].offered",
                    Shown.number(point.offered()),
                    Shown.number(point.handled().getAsDouble()),
                    Shown.number(point.abandoned().getAsDouble())));
        }
    }

    private static double gap(HistoryPoint point) {
        return point.handled().isEmpty() || point.abandoned().isEmpty()
                ? 0
                : point.offered()
                        - point.handled().getAsDouble()
                        - point.abandoned().getAsDouble();
    }

    private static void handleTimes(QueueHistory queue, String path, List<Finding> findings) {
        double[] times = queue.points().stream()
                .filter(point -> point.handleTimeSeconds().isPresent())
                .mapToDouble(point -> point.handleTimeSeconds().getAsDouble())
                .filter(time -> time > 0)
                .sorted()
                .toArray();
        if (times.length > 0 && times[times.length / 2] < SHORTEST_HANDLE_TIME) {
            double median = times[times.length / 2];
            findings.add(Finding.warning(
                    "doctor.handleTime.minutes",
                    path + ".points[0].handleTimeSeconds",
                    Shown.number(median),
                    Shown.number(median * 60)));
        }
    }

    private static void overlaps(SpendingHistory line, String path, List<Finding> findings) {
        for (int i = 0; i < line.amounts().size(); i++) {
            Amount quarter = line.amounts().get(i);
            for (int j = 0; j < line.amounts().size(); j++) {
                Amount other = line.amounts().get(j);
                boolean inside = i != j
                        && quarter.months() > 1
                        && !other.firstMonth().isBefore(quarter.firstMonth())
                        && other.firstMonth().isBefore(quarter.firstMonth().plusMonths(quarter.months()));
                if (inside) {
                    findings.add(Finding.warning(
                            "doctor.spending.overlap",
                            path + ".amounts[" + j + "]",
                            other.firstMonth(),
                            quarter.firstMonth()));
                }
            }
        }
    }
}

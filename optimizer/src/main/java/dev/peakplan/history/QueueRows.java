package dev.peakplan.history;

import dev.peakplan.plan.Finding;
import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.HistoryStep;
import dev.peakplan.plan.QueueHistory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of one queue: finds the step, duplicates and gaps. */
final class QueueRows {
    private static final int[] INTERVALS = {15, 30, 60};

    private final boolean sumRows;
    private final FindingList findings;
    private final Map<LocalDateTime, ImportedPoint> points = new TreeMap<>();
    private final List<Integer> lines = new ArrayList<>();

    QueueRows(boolean sumRows, FindingList findings) {
        this.sumRows = sumRows;
        this.findings = findings;
    }

    void add(ImportedPoint point) {
        ImportedPoint first = points.putIfAbsent(point.moment().start(), point);
        if (first == null) {
            return;
        }
        if (sumRows) {
            points.put(point.moment().start(), first.plus(point));
        } else if (first.offered() == point.offered()) {
            findings.add(Finding.warning("import.duplicate", point.place(), first.line()));
        } else {
            findings.add(Finding.error("import.contradiction", point.place(), first.line()));
        }
    }

    Optional<QueueHistory> history(String queue) {
        HistoryStep step = step();
        int minutes = step == HistoryStep.INTERVAL ? minutes() : 0;
        List<HistoryPoint> kept = new ArrayList<>();
        ImportedPoint before = null;
        for (ImportedPoint point : points.values()) {
            boolean fits = step == HistoryStep.MONTH
                    ? point.moment().start().getDayOfMonth() == 1
                    : !point.moment().month();
            if (!fits) {
                findings.add(Finding.error("import.otherStep", point.place(), step));
                continue;
            }
            if (before != null && step != HistoryStep.INTERVAL) {
                reportGap(before, point, step);
            }
            kept.add(point.point());
            lines.add(point.line());
            before = point;
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new QueueHistory(queue, step, minutes, kept));
    }

    /** The line of every point of {@link #history}. */
    List<Integer> lines() {
        return lines;
    }

    /** What most rows are. */
    private HistoryStep step() {
        long months = points.values().stream().filter(p -> p.moment().month()).count();
        boolean firsts = points.size() > 2
                && points.keySet().stream().allMatch(start -> start.getDayOfMonth() == 1 && start.getHour() == 0);
        if (2 * months > points.size() || firsts) {
            return HistoryStep.MONTH;
        }
        boolean timed = points.values().stream()
                .anyMatch(p ->
                        p.moment().timed() && p.moment().start().toLocalTime().toSecondOfDay() > 0);
        return timed ? HistoryStep.INTERVAL : HistoryStep.DAY;
    }

    /** The shortest usual interval that two rows in a row show. */
    private int minutes() {
        long shortest = Long.MAX_VALUE;
        LocalDateTime before = null;
        for (LocalDateTime start : points.keySet()) {
            if (before != null) {
                shortest = Math.min(shortest, Duration.between(before, start).toMinutes());
            }
            before = start;
        }
        for (int interval : INTERVALS) {
            if (shortest <= interval) {
                return interval;
            }
        }
        return 60;
    }

    private void reportGap(ImportedPoint before, ImportedPoint point, HistoryStep step) {
        boolean months = step == HistoryStep.MONTH;
        LocalDateTime expected = before.moment().start();
        expected = months ? expected.plusMonths(1) : expected.plusDays(1);
        if (expected.isBefore(point.moment().start())) {
            LocalDateTime last = point.moment().start();
            last = months ? last.minusMonths(1) : last.minusDays(1);
            findings.add(Finding.warning("import.gap", point.place(), expected.toLocalDate(), last.toLocalDate()));
        }
    }
}

package dev.peakplan.plan;

import java.util.Comparator;
import java.util.List;

/**
 * The history of one queue. Steps may be missing; a missing step is not a step without contacts.
 *
 * @param queueId the queue
 * @param step length of a step
 * @param intervalMinutes length of an interval when the step is one: 15, 30 or 60; 0 otherwise
 * @param points in order of time, no two with the same start
 */
public record QueueHistory(String queueId, HistoryStep step, int intervalMinutes, List<HistoryPoint> points) {
    public QueueHistory {
        Require.text(queueId, "queueId");
        boolean interval = intervalMinutes == 15 || intervalMinutes == 30 || intervalMinutes == 60;
        if (step == HistoryStep.INTERVAL ? !interval : intervalMinutes != 0) {
            throw new UnfitValue(
                    "intervalMinutes must be 15, 30 or 60 for intervals and 0 otherwise, not " + intervalMinutes,
                    "intervalMinutes 按时段时须为 15、30 或 60，否则为 0，而不是 " + intervalMinutes);
        }
        points = points.stream()
                .sorted(Comparator.comparing(HistoryPoint::start))
                .toList();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).start().equals(points.get(i - 1).start())) {
                throw new UnfitValue(
                        "two points start at " + points.get(i).start(),
                        "两条记录的开始时间相同：" + points.get(i).start());
            }
        }
    }

    public static QueueHistory daily(String queueId, List<HistoryPoint> points) {
        return new QueueHistory(queueId, HistoryStep.DAY, 0, points);
    }

    public static QueueHistory monthly(String queueId, List<HistoryPoint> points) {
        return new QueueHistory(queueId, HistoryStep.MONTH, 0, points);
    }
}

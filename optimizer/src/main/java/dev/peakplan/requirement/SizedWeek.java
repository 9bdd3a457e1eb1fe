package dev.peakplan.requirement;

import dev.peakplan.plan.Queue;
import java.util.List;

/**
 * A team's typical week in a period: what comes in, and who is needed.
 *
 * @param intervalHours length of an interval
 * @param queues the queues with contacts, real-time ones first
 * @param agents agents needed by interval, Monday 00:00 first
 */
public record SizedWeek(double intervalHours, List<QueueWeek> queues, double[] agents) {
    public SizedWeek {
        queues = List.copyOf(queues);
    }

    /**
     * One queue.
     *
     * @param queue the queue
     * @param arrivalsPerHour contacts per hour by interval
     */
    public record QueueWeek(Queue queue, double[] arrivalsPerHour) {}
}

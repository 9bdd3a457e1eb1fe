package dev.peakplan.execution;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Contacts of a queue, planned and as they came.
 *
 * @param queueId the queue
 * @param teamId the team that serves it
 * @param planned contacts by period
 * @param actual contacts by index of period, of the periods reported
 */
public record QueueDemand(String queueId, String teamId, List<Double> planned, Map<Integer, Double> actual) {
    public QueueDemand {
        planned = List.copyOf(planned);
        actual = Map.copyOf(actual);
    }

    /** Actual over planned contacts of the last {@code count} reported periods; nothing when fewer are reported or none were planned. */
    public OptionalDouble ratio(int count) {
        List<Integer> last = actual.keySet().stream().sorted().toList();
        if (last.size() < count) {
            return OptionalDouble.empty();
        }
        double came = 0;
        double expected = 0;
        for (int t : last.subList(last.size() - count, last.size())) {
            came += actual.get(t);
            expected += planned.get(t);
        }
        return expected > 0 ? OptionalDouble.of(came / expected) : OptionalDouble.empty();
    }
}

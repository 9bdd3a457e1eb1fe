package dev.peakplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Something that drives demand for some days, in the past or planned: a sale, a mailing, a move-in of tenants. Promotions of one name share
 * one effect, which is learnt from the past ones.
 *
 * @param name what it is called, the same each time it recurs
 * @param firstDay first day, included
 * @param lastDay last day, included
 * @param queueIds queues it drives; all if empty
 * @param factor what the volume of its days is multiplied by where there is no past to learn from
 */
public record Promotion(
        String name, LocalDate firstDay, LocalDate lastDay, List<String> queueIds, OptionalDouble factor) {
    public Promotion {
        Require.text(name, "name");
        if (lastDay.isBefore(firstDay)) {
            throw new UnfitValue(
                    "lastDay " + lastDay + " lies before firstDay " + firstDay,
                    "lastDay " + lastDay + " 早于 firstDay " + firstDay);
        }
        queueIds = List.copyOf(queueIds);
        factor.ifPresent(value -> Require.within(value, 0, 100, "factor"));
    }

    public boolean drives(String queueId) {
        return queueIds.isEmpty() || queueIds.contains(queueId);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}

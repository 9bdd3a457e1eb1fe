package dev.peakplan.plan;

import java.util.List;
import java.util.OptionalInt;

/**
 * The periods in order of time.
 *
 * @param periods 1 to 104 periods with distinct ids
 */
public record PlanCalendar(List<Period> periods) {
    public PlanCalendar {
        periods = List.copyOf(periods);
    }

    public int size() {
        return periods.size();
    }

    /** The index of the period called {@code id}, or nothing. */
    public OptionalInt findIndex(String id) {
        for (int t = 0; t < periods.size(); t++) {
            if (periods.get(t).id().equals(id)) {
                return OptionalInt.of(t);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The index of the period called {@code id}.
     *
     * @throws IllegalArgumentException when there is no such period
     */
    public int getIndex(String id) {
        return findIndex(id).orElseThrow(() -> new IllegalArgumentException("no period is called " + id));
    }
}

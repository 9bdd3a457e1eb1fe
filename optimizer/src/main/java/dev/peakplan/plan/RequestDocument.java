package dev.peakplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * A request with what its planner knows beside it, as one document: the past that missing volumes and budget lines come from, and the shifts
 * that people work.
 *
 * @param request what is stated; volumes that the history is to tell may be missing
 * @param history the past
 * @param use how the past becomes inputs; {@link HistoryUse#DEFAULT} if absent
 * @param shifts shift patterns
 */
public record RequestDocument(
        PlanRequest request, Optional<History> history, Optional<HistoryUse> use, List<ShiftPattern> shifts) {
    public RequestDocument {
        shifts = List.copyOf(shifts);
    }

    /** A request of which nothing else is known. */
    public static RequestDocument of(PlanRequest request) {
        return new RequestDocument(request, Optional.empty(), Optional.empty(), List.of());
    }

    /** Whether there is more in it than the request. */
    public boolean more() {
        return history.filter(past -> !past.queues().isEmpty()
                                || !past.promotions().isEmpty()
                                || !past.spending().isEmpty())
                        .isPresent()
                || !shifts.isEmpty();
    }
}

package dev.peakplan.plan;

import java.util.List;

/**
 * The decisions, and nothing else.
 *
 * @param staffing one entry per {@link Staffing} of the request, in its order
 * @param initiatives the chosen initiatives, in the order of the request
 */
public record Plan(List<StaffingDecision> staffing, List<InitiativeDecision> initiatives) {
    public Plan {
        staffing = List.copyOf(staffing);
        initiatives = List.copyOf(initiatives);
    }
}

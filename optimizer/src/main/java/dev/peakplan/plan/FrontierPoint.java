package dev.peakplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A point of the caps-to-service frontier: what the teams could do if every cap on spending were another share of itself.
 *
 * @param basis what the figures are
 * @param share every cap relative to the present one
 * @param cap the tightest cap on all spending at this level, if there is one
 * @param fits whether all limits can be kept; without that the figures are those of the least broken staffing
 * @param cost all spending
 * @param objective least objective
 * @param shortfallHours required hours that are not staffed
 * @param lostContacts expected contacts lost or left undone
 * @param serviceLevel share of real-time contacts answered within their threshold; absent where there are none
 */
public record FrontierPoint(
        Basis basis,
        double share,
        Optional<Money> cap,
        boolean fits,
        Money cost,
        Money objective,
        double shortfallHours,
        double lostContacts,
        OptionalDouble serviceLevel) {

    /** Where the figures of a point come from. */
    public enum Basis {
        /** Fractional staffing with the plan's own initiatives: no plan with them has a lower objective. */
        BOUND,
        /** A whole plan that passes the checker. */
        PLAN
    }
}

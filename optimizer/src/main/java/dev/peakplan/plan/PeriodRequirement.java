package dev.peakplan.plan;

import java.util.List;

/**
 * What a team needs in one period.
 *
 * @param requiredHours productive hours at which the service goal is just met
 * @param satiationHours productive hours beyond which nothing is gained, at least {@code requiredHours}; missing hours of the penalty
 *     are counted from here (equal to {@code requiredHours} where hours were given directly)
 * @param pieces what missing hours cost, first missing hour first, prices never falling, lengths adding to {@code satiationHours}
 * @param curve service by staffed hours, hours rising; empty where hours were given directly
 */
public record PeriodRequirement(
        double requiredHours, double satiationHours, List<PenaltyPiece> pieces, List<ServicePoint> curve) {
    public PeriodRequirement {
        Require.atLeast(requiredHours, 0, "requiredHours");
        Require.atLeast(satiationHours, 0, "satiationHours");
        pieces = List.copyOf(pieces);
        curve = List.copyOf(curve);
    }
}

package dev.peakplan.plan;

/**
 * One straight piece of what missing hours cost.
 *
 * @param hours length of the piece in productive hours, at least 0
 * @param perHour value of each missing hour on the piece
 * @param lostContactsPerHour contacts lost for each missing hour on the piece; 0 where hours were given directly
 */
public record PenaltyPiece(double hours, Money perHour, double lostContactsPerHour) {
    public PenaltyPiece {
        Require.atLeast(hours, 0, "hours");
        Require.notNegative(perHour, "perHour");
        Require.atLeast(lostContactsPerHour, 0, "lostContactsPerHour");
    }
}

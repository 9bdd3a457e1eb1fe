package dev.peakplan.plan;

/**
 * What a team does of the work of a queue that several teams serve.
 *
 * @param teamId the team
 * @param share share of the queue's work that is planned for it, above 0 and at most 1
 */
public record TeamShare(String teamId, double share) {
    public TeamShare {
        Require.text(teamId, "teamId");
        if (!(share > 0 && share <= 1)) {
            throw new UnfitValue(
                    "share must be above 0 and at most 1, not " + share, "share 须大于 0 且不超过 1，而不是 " + share);
        }
    }
}

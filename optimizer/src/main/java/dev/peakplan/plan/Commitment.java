package dev.peakplan.plan;

/**
 * A staffing decision that is already made. In the first {@link Settings#frozenPeriods()} periods the commitments are all that happens;
 * later they are the least that happens (an offer that was signed, a release that was announced).
 *
 * @param teamId the team
 * @param roleId the role
 * @param periodId the period
 * @param hires hires that arrive
 * @param releases heads released
 * @param overtimeSteps overtime steps worked
 */
public record Commitment(String teamId, String roleId, String periodId, int hires, int releases, int overtimeSteps) {
    public Commitment {
        Require.text(teamId, "teamId");
        Require.text(roleId, "roleId");
        Require.text(periodId, "periodId");
        Require.atLeast(hires, 0, "hires");
        Require.atLeast(releases, 0, "releases");
        Require.atLeast(overtimeSteps, 0, "overtimeSteps");
    }
}

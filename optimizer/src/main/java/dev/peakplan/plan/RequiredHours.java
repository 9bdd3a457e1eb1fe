package dev.peakplan.plan;

/**
 * Productive hours that a team needs in a period, given directly instead of by queues.
 *
 * @param teamId the team
 * @param periodId the period
 * @param hours productive hours
 */
public record RequiredHours(String teamId, String periodId, double hours) {
    public RequiredHours {
        Require.text(teamId, "teamId");
        Require.text(periodId, "periodId");
        Require.atLeast(hours, 0, "hours");
    }
}

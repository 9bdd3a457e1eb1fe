package dev.peakplan.plan;

/**
 * What an initiative does to one team.
 *
 * @param teamId the team
 * @param workloadReduction share of the team's required hours saved from start + lead on; shares of several initiatives add; in [-1, 1]
 * @param trainingHours productive hours of the team that it takes away in its start period, at least 0
 */
public record InitiativeEffect(String teamId, double workloadReduction, double trainingHours) {
    public InitiativeEffect {
        Require.text(teamId, "teamId");
        Require.within(workloadReduction, -1, 1, "workloadReduction");
        Require.atLeast(trainingHours, 0, "trainingHours");
    }
}

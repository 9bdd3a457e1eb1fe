package dev.peakplan.plan;

import java.util.List;

/**
 * What every team needs in every period.
 *
 * @param teams one entry per team, in the order of {@link Organisation#teams()}
 */
public record Requirement(List<TeamRequirement> teams) {
    public Requirement {
        teams = List.copyOf(teams);
    }

    /**
     * What one team needs.
     *
     * @param teamId the team
     * @param periods one entry per period
     */
    public record TeamRequirement(String teamId, List<PeriodRequirement> periods) {
        public TeamRequirement {
            periods = List.copyOf(periods);
        }
    }
}

package dev.peakplan.plan;

import java.util.List;

/**
 * What is decided for a role in a team, one whole number per period.
 *
 * @param teamId the team
 * @param roleId the role
 * @param hires hires that arrive
 * @param releases heads released
 * @param overtimeSteps overtime steps of {@link Settings.WorkTerms#overtimeStepHours()} hours
 */
public record StaffingDecision(
        String teamId, String roleId, List<Integer> hires, List<Integer> releases, List<Integer> overtimeSteps) {
    public StaffingDecision {
        hires = List.copyOf(hires);
        releases = List.copyOf(releases);
        overtimeSteps = List.copyOf(overtimeSteps);
    }
}

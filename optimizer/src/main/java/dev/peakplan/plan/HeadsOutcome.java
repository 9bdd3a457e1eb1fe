package dev.peakplan.plan;

/**
 * Heads of a role in a team and period.
 *
 * @param teamId the team
 * @param roleId the role
 * @param period index of the period
 * @param heads expected heads after attrition, hires and releases of the period
 * @param productiveHeads heads less what their ramps still lack
 * @param hires hires that arrive
 * @param releases heads released
 * @param overtimeHours overtime worked
 */
public record HeadsOutcome(
        String teamId,
        String roleId,
        int period,
        double heads,
        double productiveHeads,
        int hires,
        int releases,
        int overtimeHours) {}

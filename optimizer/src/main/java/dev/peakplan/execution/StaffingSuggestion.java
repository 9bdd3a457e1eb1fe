package dev.peakplan.execution;

/**
 * What the demand of the last periods asks of a team in a period to come.
 *
 * @param teamId the team
 * @param period index of the period
 * @param plannedHeads heads of the plan
 * @param workRatio expected work over planned work
 * @param heads heads to add; negative for heads that could go
 */
public record StaffingSuggestion(String teamId, int period, double plannedHeads, double workRatio, int heads) {}

package dev.peakplan.plan;

/**
 * An initiative that is chosen.
 *
 * @param initiativeId the initiative
 * @param startPeriodId the period it starts in
 */
public record InitiativeDecision(String initiativeId, String startPeriodId) {}

package dev.peakplan.plan;

import java.util.OptionalDouble;

/**
 * Service of a team in a period.
 *
 * @param teamId the team
 * @param period index of the period
 * @param requiredHours productive hours needed for the service goal, after the effect of initiatives
 * @param capacityHours productive hours staffed, overtime included
 * @param shortfallHours required hours that are not staffed, at least 0
 * @param lostContacts expected contacts lost or left undone
 * @param serviceLevel expected share answered within the threshold; absent where hours were given directly
 * @param penalty value of the missing hours
 */
public record ServiceOutcome(
        String teamId,
        int period,
        double requiredHours,
        double capacityHours,
        double shortfallHours,
        double lostContacts,
        OptionalDouble serviceLevel,
        Money penalty) {}

package dev.peakplan.plan;

import java.util.OptionalDouble;

/**
 * A plan in a few figures over all teams and periods.
 *
 * @param feasible whether it keeps every limit
 * @param objective what is minimised
 * @param cost all spending
 * @param penalty value of all missing hours
 * @param serviceLevel share of real-time contacts answered within their threshold; absent where there are none
 * @param satisfaction expected satisfaction; absent where its terms are not stated
 * @param lostContacts expected contacts lost or left undone
 * @param shortfallHours required hours that are not staffed
 * @param meanHeads mean over the periods of all heads
 * @param mostHeads largest number of heads of a period
 * @param hires hires that arrive
 * @param releases heads released
 * @param overtimeHours overtime worked
 * @param initiatives number of initiatives chosen
 */
public record PlanTotals(
        boolean feasible,
        Money objective,
        Money cost,
        Money penalty,
        OptionalDouble serviceLevel,
        OptionalDouble satisfaction,
        double lostContacts,
        double shortfallHours,
        double meanHeads,
        double mostHeads,
        int hires,
        int releases,
        int overtimeHours,
        int initiatives) {}

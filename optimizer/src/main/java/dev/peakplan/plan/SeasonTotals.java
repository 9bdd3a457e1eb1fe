package dev.peakplan.plan;

import java.util.OptionalDouble;

/**
 * The periods of one season in a few figures; amounts are sums over those periods unless they are means.
 *
 * @param season the season
 * @param periods number of periods
 * @param cost all spending
 * @param requiredHours productive hours needed for the service goal
 * @param capacityHours productive hours staffed
 * @param shortfallHours required hours that are not staffed
 * @param lostContacts expected contacts lost or left undone
 * @param serviceLevel share of real-time contacts answered within their threshold; absent where there are none
 * @param meanHeads mean over the periods of all heads
 * @param hires hires that arrive
 * @param releases heads released
 * @param overtimeHours overtime worked
 */
public record SeasonTotals(
        Season season,
        int periods,
        Money cost,
        double requiredHours,
        double capacityHours,
        double shortfallHours,
        double lostContacts,
        OptionalDouble serviceLevel,
        double meanHeads,
        int hires,
        int releases,
        int overtimeHours) {}

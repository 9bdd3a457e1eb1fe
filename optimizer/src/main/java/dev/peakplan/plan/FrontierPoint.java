package dev.peakplan.plan;

/**
 * A point of the caps-to-service frontier: what the best staffing could do if the cap on all spending were another. Staffing is fractional
 * here, the initiatives are those of the plan.
 *
 * @param share the cap relative to the present one
 * @param cap the cap
 * @param objective least objective under it
 * @param shortfallHours missing hours, counted from the hours beyond which nothing is gained
 * @param lostContacts expected contacts lost or left undone
 */
public record FrontierPoint(double share, Money cap, Money objective, double shortfallHours, double lostContacts) {}

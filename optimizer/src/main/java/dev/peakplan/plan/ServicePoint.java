package dev.peakplan.plan;

/**
 * A point of the service curve of a team and period.
 *
 * @param hours productive hours staffed in proportion to need
 * @param serviceLevel share of real-time contacts answered within their threshold, of those offered
 * @param lostContacts expected contacts abandoned or left undone
 */
public record ServicePoint(double hours, double serviceLevel, double lostContacts) {
    public ServicePoint {
        Require.atLeast(hours, 0, "hours");
        Require.share(serviceLevel, "serviceLevel");
        Require.atLeast(lostContacts, 0, "lostContacts");
    }
}

package dev.peakplan.plan;

import java.util.OptionalInt;

/**
 * What differs at a site in one period (a floor that opens in March, no trainers in February).
 *
 * @param siteId the site
 * @param periodId the period
 * @param seats seats in that period, if they differ
 * @param maxHires hires that can arrive in that period, if they differ
 */
public record SiteLimit(String siteId, String periodId, OptionalInt seats, OptionalInt maxHires) {
    public SiteLimit {
        Require.text(siteId, "siteId");
        Require.text(periodId, "periodId");
        seats.ifPresent(value -> Require.atLeast(value, 0, "seats"));
        maxHires.ifPresent(value -> Require.atLeast(value, 0, "maxHires"));
    }
}

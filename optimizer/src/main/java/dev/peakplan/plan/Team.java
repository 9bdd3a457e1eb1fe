package dev.peakplan.plan;

import java.util.Optional;

/**
 * Agents of one site who share queues; the unit that is staffed.
 *
 * @param id unique
 * @param name what people call it
 * @param siteId where it works
 * @param departmentId which cost centre it belongs to
 * @param shrinkage share of paid time not available for contacts, in [0, 1)
 * @param shortfall value of a missing hour where it differs from the settings
 */
public record Team(
        String id,
        String name,
        String siteId,
        String departmentId,
        double shrinkage,
        Optional<ShortfallTerms> shortfall) {
    public Team {
        Require.text(id, "id");
        Require.text(siteId, "siteId");
        Require.text(departmentId, "departmentId");
        Require.within(shrinkage, 0, 0.99, "shrinkage");
    }
}

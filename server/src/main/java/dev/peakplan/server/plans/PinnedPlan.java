package dev.peakplan.server.plans;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * A plan that a user keeps in view.
 *
 * @param key user and plan
 * @param pinnedAt UTC milliseconds
 */
@MappedEntity("pinned_plan")
record PinnedPlan(@EmbeddedId Key key, long pinnedAt) {
    /** Every plan of a user once. */
    @Embeddable
    record Key(@MappedProperty("owner") String owner, @MappedProperty("plan_id") String planId) {}
}

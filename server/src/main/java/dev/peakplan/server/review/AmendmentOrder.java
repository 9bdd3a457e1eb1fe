package dev.peakplan.server.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A plan that is to become the draft of an amendment.
 *
 * @param planId the plan and its job
 * @param versionId the binding version that it amends
 * @param actor who asked for it
 * @param otherwise request that is planned when this one fits nothing
 * @param firstId the order in whose place this one came
 * @param draftId the draft, once there is one
 */
@MappedEntity("amendment_order")
record AmendmentOrder(
        @Id String planId,
        String versionId,
        String actor,
        @Nullable byte[] otherwise,
        @Nullable String firstId,
        @Nullable String draftId) {}

package dev.peakplan.server.notices;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One message to one subscriber.
 *
 * @param body text of the mail, or JSON of the webhook
 * @param state {@code WAITING}, {@code SENT}, or {@code FAILED} when it was given up
 */
@MappedEntity("notice_delivery")
record Delivery(
        @Id String id,
        String subscriptionId,
        String subject,
        String body,
        String state,
        int attempts,
        @Nullable String lastError,
        long createdAt,
        @Nullable Long endedAt) {}

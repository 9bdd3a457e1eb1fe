package dev.peakplan.server.once;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * An idempotency key that was used.
 *
 * @param key owner and key
 * @param fingerprint hash of what was asked for
 * @param createdId id of what came of it
 * @param writtenAt UTC milliseconds
 */
@MappedEntity("request_key")
record RequestKey(@EmbeddedId Key key, String fingerprint, String createdId, long writtenAt) {
    /** Keys of different owners have nothing to do with each other. */
    @Embeddable
    record Key(@MappedProperty("owner") String owner, @MappedProperty("idempotency_key") String value) {}
}

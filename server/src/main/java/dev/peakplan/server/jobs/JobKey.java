package dev.peakplan.server.jobs;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * An idempotency key that was used.
 *
 * @param key owner and key
 * @param fingerprint hash of what was asked for
 * @param jobId the job that came of it
 * @param writtenAt UTC milliseconds
 */
@MappedEntity("job_key")
record JobKey(@EmbeddedId Key key, String fingerprint, String jobId, long writtenAt) {
    /** Keys of different owners have nothing to do with each other. */
    @Embeddable
    record Key(@MappedProperty("owner") String owner, @MappedProperty("idempotency_key") String value) {}
}

package dev.peakplan.server.jobs;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * One step of a job's progress as it is stored.
 *
 * @param key job, attempt and number
 * @param writtenAt UTC milliseconds
 */
@MappedEntity("job_event")
record JobEvent(
        @EmbeddedId Key key,
        long writtenAt,
        JobState state,
        @Nullable String phase,
        @Nullable Long objective,
        @Nullable Long boundValue,
        double seconds) {

    /** Orders the events of a job. */
    @Embeddable
    record Key(
            @MappedProperty("job_id") String jobId,
            @MappedProperty("attempt") int attempt,
            @MappedProperty("number") int number) {}

    /** The id of the event in a stream. */
    String streamId() {
        return key.attempt() + "." + key.number();
    }
}

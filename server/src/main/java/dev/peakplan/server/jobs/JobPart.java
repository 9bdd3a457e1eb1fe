package dev.peakplan.server.jobs;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * A part of a job as stored.
 *
 * @param key job and number
 * @param state {@code OPEN}, {@code TAKEN} or {@code DONE}
 * @param node who took it
 * @param result what came of it
 */
@MappedEntity("job_part")
record JobPart(@EmbeddedId Key key, String state, @Nullable String node, @Nullable byte[] result) {
    /** Number of the ground that all parts stand on. */
    static final int GROUND = -1;

    static final String OPEN = "OPEN";
    static final String DONE = "DONE";

    /** Orders the parts of a job. */
    @Embeddable
    record Key(@MappedProperty("job_id") String jobId, @MappedProperty("number") int number) {}
}

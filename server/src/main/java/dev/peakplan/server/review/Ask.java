package dev.peakplan.server.review;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * A department that is asked for its opinion.
 *
 * @param key version and department
 */
@MappedEntity("review_ask")
record Ask(@EmbeddedId Key key) {
    /** A department is asked once about a version. */
    @Embeddable
    record Key(@MappedProperty("version_id") String versionId, @MappedProperty("department") String department) {}
}

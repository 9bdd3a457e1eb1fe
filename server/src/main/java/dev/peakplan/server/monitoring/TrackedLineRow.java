package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * The stamp of a line: raised by every change to its figures, and what changes wait for one another on.
 *
 * @param stamp number of changes so far
 */
@MappedEntity("tracked_line")
record TrackedLineRow(@EmbeddedId Key key, long stamp) {
    /** Names a line of a budget; an empty line stands for all figures that belong to none. */
    @Embeddable
    record Key(@MappedProperty("series_id") String seriesId, @MappedProperty("line_key") String lineKey) {}
}

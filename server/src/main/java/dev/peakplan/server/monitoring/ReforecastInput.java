package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What is to be forecast again.
 *
 * @param id id of the job
 * @param seriesId the budget; {@code *} for all
 */
@MappedEntity("reforecast_input")
record ReforecastInput(@Id String id, String seriesId) {
    static final String ALL = "*";
}

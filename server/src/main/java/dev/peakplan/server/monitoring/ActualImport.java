package dev.peakplan.server.monitoring;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A file of actuals as it was handed in.
 *
 * @param id id of the job
 * @param content the file
 * @param mapping columns that were named, {@code FIELD=Header} one a line; empty for the remembered or usual ones
 * @param sumRows whether rows of the same line and period add up
 * @param outcome what became of it, JSON
 */
@MappedEntity("actual_import")
record ActualImport(
        @Id String id,
        String seriesId,
        String fileName,
        byte[] content,
        String mapping,
        boolean sumRows,
        String enteredBy,
        long submittedAt,
        @Nullable String outcome) {}

package dev.peakplan.server.monitoring;

import dev.peakplan.execution.YearEnd;
import dev.peakplan.server.ids.Ids;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What was expected of the year end at one time; money is minor units.
 *
 * @param jobId the job that made it
 * @param closed number of periods that were past
 */
@Serdeable
@MappedEntity("year_end_snapshot")
record YearEndSnapshot(
        @Id String id,
        String jobId,
        String seriesId,
        long madeAt,
        int closed,
        long planned,
        long actual,
        long committed,
        long expected,
        long low,
        long high) {

    static YearEndSnapshot of(String jobId, String seriesId, long now, int closed, YearEnd end) {
        return new YearEndSnapshot(
                Ids.next(),
                jobId,
                seriesId,
                now,
                closed,
                end.planned().minor(),
                end.actual().minor(),
                end.committed().minor(),
                end.expected().minor(),
                end.low().minor(),
                end.high().minor());
    }
}

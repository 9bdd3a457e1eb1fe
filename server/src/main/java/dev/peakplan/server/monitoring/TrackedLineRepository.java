package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Stamps of lines. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TrackedLineRepository extends CrudRepository<TrackedLineRow, TrackedLineRow.Key> {
    @Query("update tracked_line set stamp = stamp + 1 where series_id = :seriesId and line_key = :lineKey")
    int touch(String seriesId, String lineKey);

    @Query(
            "update tracked_line set stamp = stamp + 1 where series_id = :seriesId and line_key = :lineKey and stamp = :stamp")
    int touchIf(String seriesId, String lineKey, long stamp);

    @Query("insert ignore into tracked_line (series_id, line_key, stamp) values (:seriesId, :lineKey, 0)")
    int create(String seriesId, String lineKey);

    @Query("select * from tracked_line where series_id = :seriesId")
    List<TrackedLineRow> ofSeries(String seriesId);
}

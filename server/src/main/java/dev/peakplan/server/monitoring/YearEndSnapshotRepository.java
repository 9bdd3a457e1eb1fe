package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Forecasts of the year end as they were made, only ever added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface YearEndSnapshotRepository extends CrudRepository<YearEndSnapshot, String> {
    @Query("select * from year_end_snapshot where series_id = :seriesId and id < :before order by id desc limit :count")
    List<YearEndSnapshot> page(String seriesId, String before, int count);

    @Query("select * from year_end_snapshot where job_id = :jobId order by id")
    List<YearEndSnapshot> ofJob(String jobId);
}

package dev.peakplan.server.jobs;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The steps of jobs, only ever added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JobEventRepository extends CrudRepository<JobEvent, JobEvent.Key> {
    @Query(
            "select * from job_event where job_id = :jobId"
                    + " and (attempt > :attempt or (attempt = :attempt and number > :number)) order by attempt, number limit 500")
    List<JobEvent> after(String jobId, int attempt, int number);
}

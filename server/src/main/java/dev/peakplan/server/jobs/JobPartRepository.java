package dev.peakplan.server.jobs;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Parts of jobs. A part is done once: of two results the first is kept. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JobPartRepository extends CrudRepository<JobPart, JobPart.Key> {
    @Query(
            "select number from job_part where job_id = :jobId and number >= 0 and state = 'OPEN' order by number limit 16")
    List<Integer> open(String jobId);

    @Query(
            "select number from job_part where job_id = :jobId and number >= 0 and state <> 'DONE' order by number desc limit 1")
    List<Integer> lastUndone(String jobId);

    @Query(
            "update job_part set state = 'TAKEN', node = :node where job_id = :jobId and number = :number and state = 'OPEN'")
    int take(String jobId, int number, String node);

    @Query("update job_part set state = 'DONE', node = :node, result = :result"
            + " where job_id = :jobId and number = :number and state <> 'DONE'")
    int finish(String jobId, int number, String node, byte[] result);

    /** Whether a part still waits for its result: 0 once it has one, or once its job has ended. */
    @Query("select count(*) from job_part where job_id = :jobId and number = :number and state <> 'DONE'")
    int countWaiting(String jobId, int number);

    @Query(
            "select * from job_part where job_id = :jobId and number >= :from and state = 'DONE' order by number limit 4")
    List<JobPart> done(String jobId, int from);

    /** What a dead run left taken is open again. */
    @Query("update job_part set state = 'OPEN', node = null where job_id = :jobId and state = 'TAKEN'")
    int reopen(String jobId);

    @Query("delete from job_part where job_id = :jobId")
    int deleteOf(String jobId);
}

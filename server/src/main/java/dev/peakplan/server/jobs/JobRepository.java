package dev.peakplan.server.jobs;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Jobs. State changes by guarded updates only: each says what must still hold and returns the number of rows changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JobRepository extends CrudRepository<Job, String> {
    @Query(
            "update job set state = 'RUNNING', attempt = attempt + 1, node = :node, started_at = :now, seconds = 0, phase = null"
                    + " where id = :id and attempt = :attempt and state in ('QUEUED', 'RUNNING')")
    int begin(String id, int attempt, String node, long now);

    @Query("update job set phase = :phase, objective = :objective, bound_value = :boundValue, seconds = :seconds"
            + " where id = :id and attempt = :attempt and state = 'RUNNING'")
    int advance(
            String id,
            int attempt,
            @Nullable String phase,
            @Nullable Long objective,
            @Nullable Long boundValue,
            double seconds);

    @Query("update job set spared = spared + 1 where id = :id and spared < attempt")
    int spare(String id);

    @Query("update job set state = :state, ended_at = :now, seconds = :seconds, fault_id = :faultId"
            + " where id = :id and attempt = :attempt and state = 'RUNNING'")
    int end(String id, int attempt, JobState state, long now, double seconds, @Nullable String faultId);

    @Query(
            "update job set state = 'CANCELLED', cancel_requested = true, ended_at = :now where id = :id and state = 'QUEUED'")
    int cancelQueued(String id, long now);

    @Query("update job set cancel_requested = true where id = :id and state = 'RUNNING'")
    int askToStop(String id);

    @Query("select id from job where state in ('QUEUED', 'RUNNING') order by id")
    List<String> idsOfUnfinished();

    @Query("select count(*) from job where owner = :owner and state in ('QUEUED', 'RUNNING')")
    int countUnfinishedOf(String owner);

    /** Jobs of the caller, and where {@code all} those of others on the caller's units, or on any where {@code everything}. */
    @Query(
            "select * from job where id < :before and (owner = :caller or (:all = true and (:everything = true or exists (select 1 from account_unit u"
                    + " where u.name = :caller and u.site in ('*', job.site) and u.department in ('*', job.department)))))"
                    + " order by id desc limit :count")
    List<Job> page(String caller, boolean all, boolean everything, String before, int count);

    @Query("update job set site = :site, department = :department where id = :id and attempt = :attempt")
    int belongs(String id, int attempt, String site, String department);
}

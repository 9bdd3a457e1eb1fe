package dev.peakplan.server.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Opinions; changed by guarded updates only. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OpinionRepository extends CrudRepository<Opinion, String> {
    @Query("select * from review_opinion where version_id = :versionId order by line_key, department")
    List<Opinion> of(String versionId);

    @Query(
            "select count(*) from review_opinion where version_id = :versionId and department = :department and line_key = :lineKey")
    int countOn(String versionId, String department, String lineKey);

    @Query(
            "update review_opinion set stance = :stance, remark = :remark, author = :author, changed_at = :now, stamp = stamp + 1"
                    + " where id = :id and stamp = :stamp")
    int change(String id, int stamp, Stance stance, String remark, String author, long now);
}

package dev.peakplan.server.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Versions of budgets. State changes by guarded updates only: each says what must still hold and returns the number of rows changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PlanVersionRepository extends CrudRepository<PlanVersion, String> {
    @Query("select * from plan_version where series_id = :seriesId order by number")
    List<PlanVersion> series(String seriesId);

    @Query("select * from plan_version where state = 'BINDING' order by id desc")
    List<PlanVersion> binding();
}

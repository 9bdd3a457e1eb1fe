package dev.peakplan.server.plans;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Which user keeps which plans in view. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PinnedPlanRepository extends CrudRepository<PinnedPlan, PinnedPlan.Key> {
    @Query("select plan_id from pinned_plan where owner = :owner order by pinned_at, plan_id")
    List<String> of(String owner);

    @Query("delete from pinned_plan where owner = :owner and plan_id = :planId")
    int unpin(String owner, String planId);
}

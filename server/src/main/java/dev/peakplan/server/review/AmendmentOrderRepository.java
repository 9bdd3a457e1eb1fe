package dev.peakplan.server.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Amendments that open by themselves. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AmendmentOrderRepository extends CrudRepository<AmendmentOrder, String> {
    @Query("update amendment_order set draft_id = :draftId where plan_id = :planId and draft_id is null")
    int drafted(String planId, String draftId);
}

package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Alerts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BudgetAlertRepository extends CrudRepository<BudgetAlert, String> {
    @Query("select * from budget_alert where series_id = :seriesId and id < :before order by id desc limit :count")
    List<BudgetAlert> page(String seriesId, String before, int count);

    @Query("select * from budget_alert where series_id = :seriesId and standing_key is not null")
    List<BudgetAlert> standing(String seriesId);

    @Query("update budget_alert set state = 'OVER', standing_key = null where id = :id and standing_key is not null")
    int end(String id);

    @Query("update budget_alert set amount = :amount where id = :id")
    int update(String id, long amount);

    @Query("update budget_alert set state = 'SEEN', settled_by = :by, settled_at = :now"
            + " where id = :id and series_id = :seriesId and state = 'STANDING'")
    int settle(String id, String seriesId, String by, long now);
}

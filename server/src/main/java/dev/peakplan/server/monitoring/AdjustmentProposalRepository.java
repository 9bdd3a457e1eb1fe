package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Proposals; of two who decide at once the second finds it decided. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AdjustmentProposalRepository extends CrudRepository<AdjustmentProposal, String> {
    @Query(
            "select * from adjustment_proposal where series_id = :seriesId and id < :before order by id desc limit :count")
    List<AdjustmentProposal> page(String seriesId, String before, int count);

    @Query("select * from adjustment_proposal where series_id = :seriesId and standing_key is not null")
    List<AdjustmentProposal> standing(String seriesId);

    @Query("update adjustment_proposal set standing_key = null,"
            + " state = case when state = 'OPEN' then 'OVER' else state end where id = :id")
    int end(String id);

    @Query("update adjustment_proposal set amount = :amount, deviation = :deviation where id = :id and state = 'OPEN'")
    int update(String id, long amount, double deviation);

    @Query("update adjustment_proposal set state = :state, decided_by = :by, decided_at = :now, note = :note"
            + " where id = :id and series_id = :seriesId and state = 'OPEN'")
    int decide(String id, String seriesId, String state, String by, long now, String note);

    @Query("update adjustment_proposal set job_id = :jobId where id = :id")
    int started(String id, String jobId);
}

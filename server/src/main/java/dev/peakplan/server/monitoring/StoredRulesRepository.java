package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Preset rules by budget. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StoredRulesRepository extends CrudRepository<StoredRules, String> {
    @Query("update adjustment_rules set body = :body, stamp = stamp + 1 where series_id = :seriesId and stamp = :stamp")
    int replace(String seriesId, int stamp, String body);
}

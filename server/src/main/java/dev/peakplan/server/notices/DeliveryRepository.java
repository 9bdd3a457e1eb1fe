package dev.peakplan.server.notices;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Deliveries. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeliveryRepository extends CrudRepository<Delivery, String> {
    @Query("select id from notice_delivery where state = 'WAITING' order by id limit 1000")
    List<String> waiting();

    @Query(
            "update notice_delivery set state = :state, attempts = attempts + 1, last_error = :error, ended_at = :endedAt"
                    + " where id = :id")
    int tried(String id, String state, @Nullable String error, @Nullable Long endedAt);
}

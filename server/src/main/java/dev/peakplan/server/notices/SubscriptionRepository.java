package dev.peakplan.server.notices;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Subscriptions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SubscriptionRepository extends CrudRepository<Subscription, String> {
    @Query("select * from notice_subscription where revoked = false order by id")
    List<Subscription> inForce();

    @Query("select * from notice_subscription where revoked = false and owner = :owner order by id")
    List<Subscription> of(String owner);

    @Query("update notice_subscription set revoked = true where id = :id and owner = :owner and revoked = false")
    int revoke(String id, String owner);
}

package dev.peakplan.server.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Has every pool of connections watched, before anything else is put around it. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PoolWatch implements BeanCreatedEventListener<DataSource> {
    /**
     * The pool itself, outside any transaction of ours and not watched: for threads that nobody waits for, and that ask again and again. They
     * are held up by a database that is away, and need not be told of it each time.
     */
    public static DataSource poolOf(DataSource dataSource) {
        DataSource plain = DelegatingDataSource.unwrapDataSource(dataSource);
        return plain instanceof WatchedPool watched ? watched.pool() : plain;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return event.getBean() instanceof HikariDataSource pool ? new WatchedPool(pool) : event.getBean();
    }
}

package dev.peakplan.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.peakplan.server.faults.DatabaseAway;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for a connection, and who is told at once that there is none to be had. */
@Timeout(60)
class WatchedPoolTest {
    private static final int LEAST_WAIT_MILLIS = 250;

    /** An embedded database that can be away. */
    private static final class Database extends DelegatingDataSource {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean away;

        Database() {
            super(JdbcConnectionPool.create("jdbc:h2:mem:watched", "sa", ""));
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            if (away) {
                throw new SQLNonTransientConnectionException("refused", "08001");
            }
            return super.getConnection();
        }
    }

    private final Database database = new Database();
    private final HikariDataSource pool = new HikariDataSource(config());
    private final WatchedPool watched = new WatchedPool(pool);

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(LEAST_WAIT_MILLIS);
        return config;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private SQLException refused() {
        SQLException refusal = assertThrows(SQLException.class, watched::getConnection);
        assertTrue(DatabaseAway.is(refusal), refusal::toString);
        return refusal;
    }

    private static boolean atOnce(SQLException refusal) {
        return refusal.getMessage().equals(WatchedPool.AWAY);
    }

    @Test
    void poolWhoseConnectionsAreAllInUseIsWaitedForByEverybody() throws SQLException {
        try (Connection only = watched.getConnection()) {
            assertFalse(only.isClosed());
            assertFalse(atOnce(refused()));
            assertFalse(atOnce(refused()));
        }
        watched.getConnection().close();
    }

    @Test
    void databaseThatIsAwayIsWaitedForOnceAndLookedForUntilItIsBack() throws SQLException {
        watched.getConnection().close();
        database.away = true;
        pool.getHikariPoolMXBean().softEvictConnections();
        assertFalse(atOnce(refused()), "the first one waits");
        assertTrue(atOnce(refused()));
        int before = database.asked.get();
        while (database.asked.get() < before + 2) {
            assertTrue(atOnce(refused()), "nobody else waits");
            Thread.onSpinWait();
        }
        database.away = false;
        boolean back = false;
        while (!back) {
            try (Connection again = watched.getConnection()) {
                back = again.isValid(0);
            } catch (SQLException stillAway) {
                assertTrue(atOnce(stillAway), stillAway::toString);
            }
        }
        database.away = true;
        pool.getHikariPoolMXBean().softEvictConnections();
        assertFalse(atOnce(refused()), "what is known of one absence is not held against the next");
    }

    @Test
    void poolIsReachedThroughWhatWatchesIt() throws SQLException {
        assertTrue(watched.isWrapperFor(HikariDataSource.class));
        assertEquals(pool, watched.unwrap(HikariDataSource.class));
    }
}

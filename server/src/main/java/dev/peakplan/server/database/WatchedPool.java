package dev.peakplan.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The pool of connections, watched. Who asks it first after the database has gone waits as for any connection; while the database is known to
 * be away one thread looks for it, and whoever else asks is told at once. A pool that has connections, all of them in use, is waited for.
 */
final class WatchedPool implements DataSource {
    static final String AWAY = "the database could not be reached and is being looked for";

    private static final long NANOS_BETWEEN_LOOKS = 100_000_000L;

    private final HikariDataSource pool;
    private final AtomicBoolean away = new AtomicBoolean();

    WatchedPool(HikariDataSource pool) {
        this.pool = pool;
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away.get()) {
            throw new SQLTransientConnectionException(AWAY);
        }
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            if (pool.getHikariPoolMXBean().getTotalConnections() == 0 && away.compareAndSet(false, true)) {
                Thread search = new Thread(this::lookForIt, "database-search");
                search.setDaemon(true);
                search.start();
            }
            throw e;
        }
    }

    /** The pool tries to connect as long as somebody waits for it to. */
    private void lookForIt() {
        while (!pool.isClosed()) {
            try (Connection found = pool.getConnection()) {
                if (!found.isClosed()) {
                    away.set(false);
                    return;
                }
            } catch (SQLException stillAway) {
                LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(pool) || pool.isWrapperFor(type);
    }
}

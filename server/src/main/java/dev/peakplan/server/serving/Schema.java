package dev.peakplan.server.serving;

import dev.peakplan.server.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.flywaydb.core.Flyway;

/**
 * The database's tables, made or brought forward while the rest of the server is put together. Until it is closed a connection stays open,
 * so that an embedded database is opened once.
 */
final class Schema implements AutoCloseable {
    private final FutureTask<Connection> work;

    private Schema(FutureTask<Connection> work) {
        this.work = work;
    }

    static Schema beginWith(DatabaseAddress database) {
        FutureTask<Connection> work = new FutureTask<>(() -> bringForward(database));
        new Thread(work, "schema").start();
        return new Schema(work);
    }

    private static Connection bringForward(DatabaseAddress database) throws SQLException {
        Connection held = database.connect();
        try {
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .load()
                    .migrate();
            return held;
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /**
     * Returns when the tables are as this version wants them.
     *
     * @throws IllegalStateException when the database cannot be reached
     */
    void await() {
        get();
    }

    private Connection get() {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start was interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            get().close();
        } catch (SQLException | RuntimeException toldAlready) {
            // whoever awaited it knows; a connection that does not close is gone
        }
    }
}

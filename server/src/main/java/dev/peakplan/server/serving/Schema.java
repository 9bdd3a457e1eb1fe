package dev.peakplan.server.serving;

import dev.peakplan.server.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.flywaydb.core.Flyway;

/**
 * The database's tables, made or brought forward while the rest of the server is put together. Until it is closed a connection stays open,
 * so that an embedded database is opened once.
 */
final class Schema implements AutoCloseable {
    /** The newest of the steps in {@code db/migration}. */
    static final String NEWEST = "53";

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
            if (!broughtForward(held)) {
                Flyway.configure()
                        .dataSource(database.url(), database.user(), database.password())
                        .load()
                        .migrate();
            }
            return held;
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** Whether the last step that was taken is the newest that there is: then nothing has to be looked for. */
    private static boolean broughtForward(Connection connection) {
        try (Statement ask = connection.createStatement();
                ResultSet last = ask.executeQuery(
                        "select version, success from flyway_schema_history order by installed_rank desc limit 1")) {
            return last.next() && NEWEST.equals(last.getString(1)) && last.getBoolean(2);
        } catch (SQLException none) {
            return false;
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

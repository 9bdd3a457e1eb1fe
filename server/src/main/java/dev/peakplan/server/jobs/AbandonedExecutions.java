package dev.peakplan.server.jobs;

import dev.peakplan.server.database.PoolWatch;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What a killed server was at. An embedded database serves one process at a time, so at its start nobody can be working: its jobs run
 * again at once. On a shared database they wait until their node has missed its heartbeats.
 */
@Singleton
class AbandonedExecutions {
    private final DataSource dataSource;
    private final boolean embedded;

    AbandonedExecutions(DataSource dataSource, @Value("${datasources.default.url}") String url) {
        this.dataSource = PoolWatch.poolOf(dataSource);
        this.embedded = url.startsWith("jdbc:h2:file:");
    }

    void releaseAfterCrash() {
        if (!embedded) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                            + " version = version + 1 where picked = true");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the jobs of the last run cannot be released", e);
        }
    }
}

package dev.peakplan.server.backup;

import dev.peakplan.planner.Version;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backs up while the server runs. */
@Singleton
class BackupService {
    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);

    private final DataSource database;
    private final AuditTrail trail;

    BackupService(DataSource database, AuditTrail trail) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.trail = trail;
    }

    /** The whole back-up, made before its first byte is handed out; its file goes when it is closed. */
    InputStream open(Caller caller) throws IOException {
        trail.record(caller.name(), AuditAction.BACKED_UP, "backup", Unit.ALL, Map.of());
        Path file = Files.createTempFile("peakplan", ".backup");
        try (Connection connection = database.getConnection()) {
            BackupManifest made = BackupWriter.write(connection, file, Version.current());
            LOG.info(
                    "Backed up {} rows of {} tables", made.rows(), made.tables().size());
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (SQLException e) {
            Files.delete(file);
            throw new IllegalStateException(e);
        }
    }
}

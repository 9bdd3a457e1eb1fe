package dev.peakplan.server.audit;

import dev.peakplan.server.processes.MariaDbProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class AuditChainOnMariaDbTest extends AuditChainStory {
    @TempDir
    static Path data;

    private static MariaDbProcess database;

    @BeforeAll
    static void start() throws Exception {
        MariaDbProcess.assumeInstalled();
        database = MariaDbProcess.start(data.resolve("mariadb"));
        start(data, database.environment());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }
}

package dev.peakplan.server.review;

import dev.peakplan.server.processes.MariaDbProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class ReviewOnMariaDbTest extends ReviewStory {
    @TempDir
    static Path data;

    private static MariaDbProcess database;

    @BeforeAll
    static void start() throws Exception {
        MariaDbProcess.assumeInstalled();
        database = MariaDbProcess.start(data.resolve("mariadb"));
        office = Office.open(data, database.environment());
        people();
    }

    @AfterAll
    static void stop() {
        if (office != null) {
            office.close();
        }
        if (database != null) {
            database.close();
        }
    }
}

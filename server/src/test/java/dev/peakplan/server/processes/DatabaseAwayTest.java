package dev.peakplan.server.processes;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that stops and comes back: no wrong answer in between, and the jobs go on. */
class DatabaseAwayTest {
    @TempDir
    Path folder;

    @Test
    void serverSaysWhenToAskAgainAndGoesOnWhenTheDatabaseIsBack() {
        MariaDbProcess.assumeInstalled();
        try (MariaDbProcess database = MariaDbProcess.start(folder.resolve("mariadb"));
                TestServer server = TestServer.start(folder.resolve("node"), database.environment())) {
            String job = field(
                    server.upload("/api/v1/plans", "a.json", Examples.request(), new String[] {"steps=500"}), "id");
            server.await("/api/v1/jobs/" + job, body -> body.contains("\"DONE\""));
            database.close();
            HttpResponse<String> away = server.get("/api/v1/plans/" + job);
            assertEquals(503, away.statusCode(), away::body);
            assertTrue(away.headers().firstValue("Retry-After").isPresent());
            assertEquals("DATABASE_AWAY", field(away, "code"));
            assertEquals(503, server.get("/health").statusCode());

            database.restart();
            server.await("/api/v1/plans/" + job, body -> body.contains("FEASIBLE"));
            assertEquals(200, server.get("/health").statusCode());
            String next = field(
                    server.upload("/api/v1/plans", "b.json", Examples.request(), new String[] {"steps=500"}), "id");
            server.await("/api/v1/jobs/" + next, body -> body.contains("\"DONE\""));
        }
    }
}

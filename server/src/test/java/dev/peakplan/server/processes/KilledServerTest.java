package dev.peakplan.server.processes;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.database.DatabaseAddress;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.serving.ServerSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost when the server is killed: the same on the embedded database and on MariaDB. */
class KilledServerTest {
    private static final String[] QUICK = {"steps=500"};

    @TempDir
    Path data;

    @Test
    void killedOnTheEmbeddedDatabaseNothingIsLost() throws SQLException {
        nothingIsLost(Map.of());
    }

    @Test
    void killedOnMariaDbNothingIsLost() throws SQLException {
        MariaDbProcess.assumeInstalled();
        try (MariaDbProcess database = MariaDbProcess.start(data.resolve("mariadb"))) {
            nothingIsLost(database.environment());
        }
    }

    private void nothingIsLost(Map<String, String> environment) throws SQLException {
        String finished;
        String running;
        String queued;
        try (ServerProcess first = ServerProcess.start(data, environment)) {
            TestServer server = TestServer.at(first.address());
            finished = field(server.upload("/api/v1/plans", "完成.json", Examples.request(), QUICK), "id");
            server.await("/api/v1/jobs/" + finished, body -> body.contains("\"DONE\""));
            running = field(
                    server.upload("/api/v1/plans", "r.json", Examples.request(), new String[] {"steps=2000000"}), "id");
            server.await("/api/v1/jobs/" + running, body -> body.contains("\"search\""));
            queued = field(
                    server.upload("/api/v1/plans", "q.json", Examples.request(), QUICK, "Idempotency-Key", "q"), "id");
            assertEquals("QUEUED", field(server.get("/api/v1/jobs/" + queued), "state"));
            first.kill();
        }
        try (ServerProcess second = ServerProcess.start(data, environment)) {
            TestServer server = TestServer.at(second.address());
            assertEquals("FEASIBLE", field(server.get("/api/v1/plans/" + finished), "outcome"));
            assertEquals(
                    'P', server.bytes("/api/v1/plans/" + finished + "/workbook").body()[0]);
            String again = field(
                    server.upload("/api/v1/plans", "q.json", Examples.request(), QUICK, "Idempotency-Key", "q"), "id");
            assertEquals(queued, again);
            server.await("/api/v1/jobs/" + running, body -> body.contains("\"RUNNING\"") || body.contains("\"DONE\""));
            server.post("/api/v1/jobs/" + running + "/cancel", "");
            server.await(
                    "/api/v1/jobs/" + running, body -> body.contains("\"CANCELLED\"") || body.contains("\"DONE\""));
            assertEquals(200, server.get("/api/v1/plans/" + running).statusCode());
            server.await("/api/v1/jobs/" + queued, body -> body.contains("\"DONE\""));
            // the second attempt's events are numbered apart from the first's
            assertTrue(server.get("/api/v1/jobs/" + running + "/events").body().contains("id: 2.1"));
            String cut = field(
                    server.upload("/api/v1/plans", "c.json", Examples.request(), new String[] {"steps=2000000000"}),
                    "id");
            server.await("/api/v1/jobs/" + cut, body -> body.contains("\"search\""));
            assertEquals(143, second.stop());
            assertEquals(List.of(), second.said(), "nothing goes wrong on the way down");
            assertEquals("RUNNING 1", kept(environment, cut), "it runs again as if it had not begun");
        }
    }

    /** State of a job in the database of a server that is down, and how many of its attempts do not count. */
    private String kept(Map<String, String> environment, String job) throws SQLException {
        DatabaseAddress database = new ServerSettings("127.0.0.1", 0, data, environment).database();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select state, spared from job where id = '" + job + "'")) {
            row.next();
            return row.getString(1) + " " + row.getInt(2);
        }
    }
}

package dev.peakplan.server.processes;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one MariaDB, either of them killed at random moments while jobs keep coming: every job ends, none twice, and asking again
 * with the same key gives the same job. {@code -Dpeakplan.kills=30} for the long run.
 */
class TwoNodesTest {
    private static final int KILLS = Integer.getInteger("peakplan.kills", 2);
    private static final int JOBS_BETWEEN_KILLS = 3;
    private static final int MOST_QUESTIONS_BEFORE_A_KILL = 60;

    @TempDir
    Path folder;

    @Test
    void everyJobEndsOnceThoughNodesAreKilled() throws SQLException {
        MariaDbProcess.assumeInstalled();
        Random random = new Random(7);
        Map<String, String> ids = new LinkedHashMap<>();
        try (MariaDbProcess database = MariaDbProcess.start(folder.resolve("mariadb"))) {
            List<ServerProcess> nodes = new ArrayList<>();
            nodes.add(start(database, 0));
            nodes.add(start(database, 1));
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    for (int i = 0; i < JOBS_BETWEEN_KILLS; i++) {
                        String key = "k" + kill + "-" + i;
                        ids.put(key, submit(nodes.get(random.nextInt(2)), key));
                    }
                    int victim = random.nextInt(2);
                    TestServer other = TestServer.at(nodes.get(1 - victim).address());
                    for (int i = random.nextInt(MOST_QUESTIONS_BEFORE_A_KILL); i > 0; i--) {
                        other.get("/api/v1/jobs");
                    }
                    nodes.get(victim).kill();
                    // the survivor takes new work meanwhile
                    ids.put("k" + kill + "-meanwhile", submit(nodes.get(1 - victim), "k" + kill + "-meanwhile"));
                    nodes.set(victim, start(database, victim));
                }
                TestServer server = TestServer.at(nodes.get(0).address());
                for (Map.Entry<String, String> each : ids.entrySet()) {
                    server.await("/api/v1/jobs/" + each.getValue(), body -> body.contains("endedAt"));
                    assertEquals("DONE", field(server.get("/api/v1/jobs/" + each.getValue()), "state"));
                    assertEquals(each.getValue(), submit(nodes.get(1), each.getKey()));
                }
            } finally {
                nodes.forEach(ServerProcess::close);
            }
            assertEquals(ids.size(), count(database, "select count(*) from job where kind = 'plan'"));
            assertEquals(ids.size(), count(database, "select count(*) from plan_result"));
            assertEquals(0, count(database, "select count(*) from job where state <> 'DONE'"));
        }
    }

    private ServerProcess start(MariaDbProcess database, int node) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("PEAKPLAN_NODE", "node-" + node);
        environment.put("PEAKPLAN_SECRET", "a secret that both of these nodes know");
        return ServerProcess.start(folder.resolve("node-" + node), environment);
    }

    private static String submit(ServerProcess node, String key) {
        return field(
                TestServer.at(node.address())
                        .upload(
                                "/api/v1/plans",
                                key + ".json",
                                Examples.request(),
                                new String[] {"steps=500"},
                                "Idempotency-Key",
                                key),
                "id");
    }

    private static long count(MariaDbProcess database, String question) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.environment().get("PEAKPLAN_DATABASE_URL"), "root", "");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}

package dev.peakplan.server.processes;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one MariaDB, either of them killed at random moments while jobs keep coming: every job ends, none twice, what the dead node
 * ran is released for others in time, and asking again with the same key gives the same job. {@code -Dpeakplan.kills=30} for the long run.
 */
class TwoNodesTest {
    private static final int KILLS = Integer.getInteger("peakplan.kills", 2);
    /** How long a takeover takes is judged where it is measured: a busy machine may take longer. */
    private static final boolean MEASURED = Integer.getInteger("peakplan.kills") != null;

    private static final int JOBS_BETWEEN_KILLS = 3;
    private static final int MOST_QUESTIONS_BEFORE_A_KILL = 60;
    private static final int[] STEPS = {500, 20_000, 200_000};
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private MariaDbProcess database;

    @Test
    void everyJobEndsOnceThoughNodesAreKilled() throws SQLException {
        MariaDbProcess.assumeInstalled();
        Random random = new Random(7);
        Map<String, String> ids = new LinkedHashMap<>();
        List<Long> takeovers = new ArrayList<>();
        try (MariaDbProcess started = MariaDbProcess.start(folder.resolve("mariadb"))) {
            database = started;
            List<ServerProcess> nodes = new ArrayList<>();
            nodes.add(start(0));
            nodes.add(start(1));
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
                    long killed = System.nanoTime();
                    Map<String, Long> held = heldBy("node-" + victim);
                    // the survivor takes new work meanwhile
                    ids.put("k" + kill + "-meanwhile", submit(nodes.get(1 - victim), "k" + kill + "-meanwhile"));
                    for (Map.Entry<String, Long> each : held.entrySet()) {
                        other.await("/api/v1/jobs/" + each.getKey(), body -> !heldStill(each, "node-" + victim));
                        takeovers.add(
                                Duration.ofNanos(System.nanoTime() - killed).toMillis());
                    }
                    nodes.set(victim, start(victim));
                }
                TestServer server = TestServer.at(nodes.get(0).address());
                for (Map.Entry<String, String> each : ids.entrySet()) {
                    server.await("/api/v1/jobs/" + each.getValue(), body -> body.contains("endedAt"));
                    HttpResponse<String> ended = server.get("/api/v1/jobs/" + each.getValue());
                    assertEquals("DONE", field(ended, "state"), () -> ended.body() + told(nodes));
                    assertEquals(each.getValue(), submit(nodes.get(1), each.getKey()));
                }
            } finally {
                nodes.forEach(ServerProcess::close);
            }
            assertEquals(ids.size(), count("select count(*) from job where kind = 'plan'"));
            assertEquals(ids.size(), count("select count(*) from plan_result"));
            assertEquals(0, count("select count(*) from job where state <> 'DONE'"));
            assertEquals(
                    ids.size(),
                    count("select count(*) from job_event e where state = 'DONE'"
                            + " and exists (select 1 from job j where j.id = e.job_id and j.kind = 'plan')"),
                    "a job that ended twice has two ends");
        }
        System.out.println(KILLS + " kills, " + ids.size() + " jobs, taken over after (ms): " + takeovers);
        assertTrue(
                !MEASURED || takeovers.stream().allMatch(took -> took <= TAKEN_OVER_WITHIN.toMillis()),
                takeovers::toString);
    }

    /** What the nodes that run now said of faults. */
    private static String told(List<ServerProcess> nodes) {
        return nodes.stream()
                .flatMap(node -> node.said().stream())
                .filter(line -> line.contains("ERROR") || line.startsWith("Caused by"))
                .toList()
                .toString();
    }

    private ServerProcess start(int node) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("PEAKPLAN_NODE", "node-" + node);
        environment.put("PEAKPLAN_SECRET", "a secret that both of these nodes know");
        return ServerProcess.start(folder.resolve("node-" + node), environment);
    }

    /** Sends a request until it is taken: a user has a bounded number of unfinished jobs. */
    private static String submit(ServerProcess node, String key) {
        TestServer server = TestServer.at(node.address());
        String[] steps = {"steps=" + STEPS[Math.floorMod(key.hashCode(), STEPS.length)]};
        HttpResponse<String> answer;
        do {
            answer = server.upload("/api/v1/plans", key + ".json", Examples.request(), steps, "Idempotency-Key", key);
        } while (answer.statusCode() == 429);
        return field(answer, "id");
    }

    /** What a node was running, by job the attempt. */
    private Map<String, Long> heldBy(String node) throws SQLException {
        Map<String, Long> held = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, attempt from job where state = 'RUNNING' and node = '" + node + "'")) {
            while (rows.next()) {
                held.put(rows.getString(1), rows.getLong(2));
            }
        }
        return held;
    }

    /** Whether a job is the dead node's still: neither released for whoever is free next, nor begun anew, nor ended. */
    private boolean heldStill(Map.Entry<String, Long> job, String node) {
        try {
            return count("select count(*) from job j, scheduled_tasks s where j.id = '" + job.getKey()
                            + "' and s.task_instance = j.id and s.picked = true and s.picked_by = '" + node
                            + "' and j.attempt = " + job.getValue())
                    > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String question) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.environment().get("PEAKPLAN_DATABASE_URL"), "root", "");
    }
}

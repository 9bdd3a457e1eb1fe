package dev.peakplan.server.processes;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests sent again after a crash, each with its key: every one has its result, none has two. {@code -Dpeakplan.replays=200}. */
class ReplayTest {
    private static final int REQUESTS = Integer.getInteger("peakplan.replays", 12);

    @TempDir
    Path data;

    @Test
    void requestsSentAgainAfterACrashHaveOneResultEach() {
        Map<Integer, String> told = new LinkedHashMap<>();
        try (ServerProcess first = ServerProcess.start(data, Map.of())) {
            TestServer server = TestServer.at(first.address());
            for (int i = 0; i < REQUESTS / 2; i++) {
                told.put(i, submit(server, i));
            }
            // the next one's answer never arrives
            server.upload("/api/v1/plans", name(REQUESTS / 2), Examples.request(), steps(), key(REQUESTS / 2));
            first.kill();
        }
        try (ServerProcess second = ServerProcess.start(data, Map.of())) {
            TestServer server = TestServer.at(second.address());
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < REQUESTS; i++) {
                String id = submit(server, i);
                assertEquals(told.getOrDefault(i, id), id);
                ids.add(id);
            }
            assertEquals(REQUESTS, ids.size());
            for (String id : ids) {
                server.await("/api/v1/jobs/" + id, body -> body.contains("endedAt"));
                assertEquals("FEASIBLE", field(server.get("/api/v1/plans/" + id), "outcome"));
            }
            assertEquals(REQUESTS, listed(server), "no plan came twice");
        }
    }

    /** Sends a request until it is taken: a user has a bounded number of unfinished jobs. */
    private static String submit(TestServer server, int number) {
        HttpResponse<String> answer;
        do {
            answer = server.upload("/api/v1/plans", name(number), Examples.request(), steps(), key(number));
        } while (answer.statusCode() == 429);
        return field(answer, "id");
    }

    private static int listed(TestServer server) {
        return server.get("/api/v1/plans?count=500").body().split("\"fileName\"").length - 1;
    }

    private static String name(int number) {
        return number + ".json";
    }

    private static String[] steps() {
        return new String[] {"steps=50"};
    }

    private static String[] key(int number) {
        return new String[] {"Idempotency-Key", "replay-" + number};
    }
}

package dev.peakplan.server.processes;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that stops under load and comes back: no wrong answer in between, few that are waited for, healthy soon after, and the jobs go
 * on.
 * {@code -Dpeakplan.away=30} for the long run.
 */
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("peakplan.away", 1));
    private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(10);
    /** How long it takes to be healthy again is judged where it is measured: a busy machine may take longer. */
    private static final boolean MEASURED = Integer.getInteger("peakplan.away") != null;

    private static final int CLIENTS = 4;
    /** Of a database that is known to be away nobody waits as long as for a connection. */
    private static final Duration WAITED = Duration.ofMillis(2500);

    @TempDir
    Path folder;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger away = new AtomicInteger();
    private final AtomicInteger waited = new AtomicInteger();

    @Test
    void serverSaysWhenToAskAgainAndGoesOnWhenTheDatabaseIsBack() throws Exception {
        MariaDbProcess.assumeInstalled();
        try (MariaDbProcess database = MariaDbProcess.start(folder.resolve("mariadb"));
                TestServer server = TestServer.start(folder.resolve("node"), database.environment())) {
            String plan = submit(server, "a.json", 500);
            server.await("/api/v1/jobs/" + plan, body -> body.contains("\"DONE\""));
            String running = submit(server, "long.json", 400_000);
            AtomicBoolean on = new AtomicBoolean(true);
            ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(pool.submit(() -> ask(server, plan, on)));
            }
            server.await("/health", body -> right.get() > CLIENTS);
            database.close();
            long stopped = System.nanoTime();
            server.await(
                    "/health",
                    body -> body.contains("DATABASE_AWAY")
                            && away.get() > 5 * CLIENTS
                            && System.nanoTime() - stopped > AWAY.toNanos());
            assertEquals(503, server.get("/health").statusCode());

            database.restart();
            long back = System.nanoTime();
            server.await("/health", body -> body.contains("\"UP\""));
            server.await("/api/v1/plans/" + plan, body -> body.contains("FEASIBLE"));
            long took = Duration.ofNanos(System.nanoTime() - back).toMillis();
            on.set(false);
            for (Future<?> client : clients) {
                client.get();
            }
            pool.shutdown();
            String next = submit(server, "b.json", 500);
            server.await("/api/v1/jobs/" + next, body -> body.contains("\"DONE\""));
            server.await("/api/v1/jobs/" + running, body -> body.contains("endedAt"));
            assertEquals("DONE", field(server.get("/api/v1/jobs/" + running), "state"));
            System.out.println("away " + AWAY.toSeconds() + " s: " + right + " right answers, " + away
                    + " refused with Retry-After, " + waited
                    + " of them only after " + WAITED.toMillis() + " ms, healthy after " + took + " ms");
            assertTrue(!MEASURED || took <= HEALTHY_WITHIN.toMillis(), () -> "healthy only after " + took + " ms");
        }
        assertEquals(List.of(), List.copyOf(wrong));
        assertTrue(waited.get() <= away.get() / 2, () -> waited + " of " + away + " refusals were waited for");
    }

    /** Reads until told to stop: each answer is the plan, or says when to ask again. */
    private void ask(TestServer server, String plan, AtomicBoolean on) {
        while (on.get()) {
            long asked = System.nanoTime();
            HttpResponse<String> answer = server.get("/api/v1/plans/" + plan);
            boolean late = System.nanoTime() - asked > WAITED.toNanos();
            boolean told = answer.headers().firstValue("Retry-After").isPresent()
                    && answer.body().contains("\"DATABASE_AWAY\"");
            if (answer.statusCode() == 200 && answer.body().contains("FEASIBLE")) {
                right.incrementAndGet();
            } else if (answer.statusCode() == 503 && told) {
                away.incrementAndGet();
                waited.addAndGet(late ? 1 : 0);
            } else {
                wrong.add(answer.statusCode() + " " + answer.body());
            }
        }
    }

    private static String submit(TestServer server, String name, int steps) {
        return field(server.upload("/api/v1/plans", name, Examples.request(), new String[] {"steps=" + steps}), "id");
    }
}

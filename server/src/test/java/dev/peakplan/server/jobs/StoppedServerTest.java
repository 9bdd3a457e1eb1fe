package dev.peakplan.server.jobs;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.serving.RunningServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedServerTest {
    private static final String ENDLESS = "steps=2000000000";

    @TempDir
    Path data;

    @Test
    void jobThatTheServerWasStoppedInRunsAgainAndIsNotMarkedAsFailed() throws IOException {
        String id;
        try (RunningServer running = RunningServer.start(TestServer.settings(data, Map.of()))) {
            TestServer server = TestServer.at(running.address());
            id = field(server.upload("/api/v1/plans", "r.json", Examples.request(), new String[] {ENDLESS}), "id");
            server.await("/api/v1/jobs/" + id, body -> body.contains("\"search\""));
        }
        try (RunningServer running = RunningServer.start(TestServer.settings(data, Map.of()))) {
            TestServer server = TestServer.at(running.address());
            JobRepository jobs = running.context().getBean(JobRepository.class);
            server.await("/health", body -> searchingAgain(jobs.findById(id).orElseThrow()));
            assertEquals(1, jobs.findById(id).orElseThrow().spared());
            server.post("/api/v1/jobs/" + id + "/cancel", "");
            HttpResponse<String> ended = server.await("/api/v1/jobs/" + id, body -> body.contains("endedAt"));
            assertEquals("CANCELLED", field(ended, "state"));
            assertEquals(200, server.get("/api/v1/plans/" + id).statusCode());
        }
    }

    /** Whether the second attempt searches, or has ended one way or another. */
    private static boolean searchingAgain(Job job) {
        return job.attempt() == 2 && "search".equals(job.phase()) || job.state().ended();
    }
}

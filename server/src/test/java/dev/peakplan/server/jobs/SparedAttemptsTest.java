package dev.peakplan.server.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.serving.RunningServer;
import io.micronaut.data.exceptions.DataAccessException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparedAttemptsTest {
    private static final String SWEEP = "peakplan.jobs.sweep";

    @TempDir
    Path data;

    /** The node would take up by itself what this test begins by hand, were the test to last so long. */
    @BeforeAll
    static void withoutSweeps() {
        System.setProperty(SWEEP, "1h");
    }

    @AfterAll
    static void withSweeps() {
        System.clearProperty(SWEEP);
    }

    @Test
    void outagesOfTheDatabaseDoNotCountAgainstAJobButLostNodesDo() throws Exception {
        try (RunningServer server = RunningServer.start(TestServer.settings(data, Map.of()))) {
            JobEngine engine = server.context().getBean(JobEngine.class);
            JobRepository jobs = server.context().getBean(JobRepository.class);
            jobs.save(Job.queued("CUT", OutageWork.KIND, "cut short", Caller.LOCAL, 0));
            OutageWork.OUTAGES.set(5);
            for (int outage = 1; outage <= 5; outage++) {
                assertThrows(DataAccessException.class, () -> engine.attempt("CUT"));
                engine.spare();
                assertEquals(outage, jobs.findById("CUT").orElseThrow().spared());
            }
            engine.attempt("CUT");
            assertEquals(JobState.DONE, jobs.findById("CUT").orElseThrow().state());
            assertEquals(6, jobs.findById("CUT").orElseThrow().attempt());

            jobs.save(Job.queued("LATE", OutageWork.KIND, "slow", Caller.LOCAL, 0));
            OutageWork.MEANWHILE.set(() -> assertEquals(1, jobs.begin("LATE", 1, "a node that took it for dead", 0)));
            engine.attempt("LATE");
            assertEquals(1, jobs.findById("LATE").orElseThrow().spared(), "who comes back late has lost no node");
            assertEquals(JobState.RUNNING, jobs.findById("LATE").orElseThrow().state());

            jobs.save(Job.queued("LOST", OutageWork.KIND, "lost", Caller.LOCAL, 0));
            for (int attempt = 0; attempt < Job.MOST_ATTEMPTS; attempt++) {
                assertEquals(1, jobs.begin("LOST", attempt, "a dead node", 0));
            }
            engine.attempt("LOST");
            assertEquals(JobState.FAILED, jobs.findById("LOST").orElseThrow().state());
        }
    }
}

package dev.peakplan.server.http;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import dev.peakplan.server.workbooks.BrokenBooks;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm, sent to a server that opens workbooks in a process of its own: each costs its sender an answer, and the server nothing. */
class HostileUploadTest {
    private static final String[] NO_FIELDS = {};

    @TempDir
    static Path data;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(
                data.resolve("patient"),
                Map.of(
                        "PEAKPLAN_FILES_PROCESSES",
                        "1",
                        "PEAKPLAN_FILES_MEMORY_MEGABYTES",
                        "128",
                        "PEAKPLAN_FILES_WAITING",
                        "1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyKindIsAnsweredAndTheNextFileIsReadAsEver() {
        answered(BrokenBooks.documentType(), IssueCode.DOCTYPE);
        answered(BrokenBooks.macro(), IssueCode.MACRO);
        HttpResponse<String> submitted =
                server.upload("/api/v1/plans", "plan.xlsx", BrokenBooks.longText(), new String[] {"steps=100"});
        assertEquals(202, submitted.statusCode(), submitted::body);
        HttpResponse<String> job =
                server.await("/api/v1/jobs/" + field(submitted, "id"), body -> body.contains("endedAt"));
        HttpResponse<String> plan = server.get(field(job, "result"));
        assertEquals("INPUT_ERRORS", field(plan, "outcome"));
        assertTrue(server.get(field(plan, "json")).body().contains("128 MB"));
        answered(Template.write(Language.EN), IssueCode.NO_ROWS);
        assertEquals(200, server.get("/health").statusCode());
    }

    /** More than may wait are told to come again; nobody is told anything else. */
    @Test
    void manyAtOnceAreAnsweredOrToldToComeAgain() throws Exception {
        byte[] file = Template.write(Language.EN);
        ExecutorService senders = Executors.newFixedThreadPool(12);
        try {
            List<Future<HttpResponse<String>>> answers = senders.invokeAll(
                    Collections.nCopies(12, () -> server.upload("/api/v1/checks", "plan.xlsx", file, NO_FIELDS)));
            int served = 0;
            for (Future<HttpResponse<String>> each : answers) {
                HttpResponse<String> answer = each.get();
                if (answer.statusCode() == 503) {
                    assertTrue(answer.body().contains("\"BUSY\""), answer::body);
                    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
                } else {
                    assertEquals(200, answer.statusCode(), answer::body);
                    assertEquals("false", field(answer, "accepted"));
                    served++;
                }
            }
            assertTrue(served > 0);
        } finally {
            senders.shutdownNow();
        }
        answered(file, IssueCode.NO_ROWS);
    }

    private static void answered(byte[] file, IssueCode code) {
        HttpResponse<String> answer = server.upload("/api/v1/checks", "plan.xlsx", file, NO_FIELDS);
        assertEquals("false", field(answer, "accepted"), answer::body);
        assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer::body);
    }

    /** {@code -Dpeakplan.uploads=FOLDER}: every file of a folder, and one that never ends, to a server that waits a second. */
    @Test
    @EnabledIfSystemProperty(named = "peakplan.uploads", matches = ".+")
    void everyFileOfAFolderIsAnswered() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("peakplan.uploads")))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            HttpResponse<String> answer = server.upload("/api/v1/checks", "plan.xlsx", content, NO_FIELDS);
            assertEquals("false", field(answer, "accepted"), () -> file + ": " + answer.body());
            IssueCode kind = WorkbookReader.read(content).issues().get(0).code();
            assertTrue(answer.body().contains("\"code\":\"" + kind + "\""), () -> file + ": " + answer.body());
        }
        assertEquals(200, server.get("/health").statusCode());
        try (TestServer hasty = TestServer.start(
                data.resolve("hasty"), Map.of("PEAKPLAN_FILES_PROCESSES", "1", "PEAKPLAN_FILES_SECONDS", "1"))) {
            HttpResponse<String> late = hasty.upload("/api/v1/checks", "plan.xlsx", BrokenBooks.longSheet(), NO_FIELDS);
            assertEquals(IssueCode.TOO_SLOW.name(), field(late, "code"), late::body);
            HttpResponse<String> bomb = hasty.upload("/api/v1/checks", "plan.xlsx", BrokenBooks.bomb(), NO_FIELDS);
            assertEquals(IssueCode.TOO_BIG.name(), field(bomb, "code"), bomb::body);
        }
    }
}

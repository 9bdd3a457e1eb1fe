package dev.peakplan.server.http;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.commandline.WrongFiles;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a file through the server, from simple to hard. */
class PlanOverHttpTest {
    private static final String[] QUICK = {"steps=2000", "seed=5"};

    @TempDir
    static Path data;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> planned(HttpResponse<String> submitted) {
        assertEquals(202, submitted.statusCode(), submitted::body);
        return server.await(
                "/api/v1/jobs/" + field(submitted, "id"),
                body -> body.contains("\"DONE\"") || body.contains("\"FAILED\"") || body.contains("\"CANCELLED\""));
    }

    @Test
    void a01_healthAndDescriptionAnswerWithoutSignIn() {
        assertEquals(200, server.get("/health").statusCode());
        assertTrue(server.get("/swagger/peakplan-0.1.yml").body().contains("/api/v1/plans"));
        assertTrue(server.get("/api/").body().contains("swagger-ui-bundle.js"));
    }

    @Test
    void a02_fileBecomesAPlanThatTheCheckerAccepts() {
        HttpResponse<String> submitted = server.upload("/api/v1/plans", "需求 2027.json", Examples.request(), QUICK);
        assertEquals(202, submitted.statusCode(), submitted::body);
        String id = field(submitted, "id");
        assertEquals(
                "/api/v1/jobs/" + id, submitted.headers().firstValue("Location").orElse(""));
        assertTrue(submitted.headers().firstValue("Retry-After").isPresent());

        HttpResponse<String> job = planned(submitted);
        assertEquals("DONE", field(job, "state"));
        HttpResponse<String> plan = server.get(field(job, "result"));
        assertEquals("FEASIBLE", field(plan, "outcome"));

        HttpResponse<byte[]> document = server.bytes("/api/v1/plans/" + id + "/json");
        PlanDocument read =
                RecordReader.read(document.body(), PlanDocument.class).get();
        assertTrue(read.feasible());
        assertEquals(5, read.seed());
        assertEquals(field(plan, "cost"), String.valueOf(read.cost().minor()));
        assertEquals(
                "attachment; filename=\"__ 2027-plan.json\"; filename*=UTF-8''%E9%9C%80%E6%B1%82%202027-plan.json",
                document.headers().firstValue("Content-Disposition").orElse(""));

        HttpResponse<byte[]> workbook = server.bytes("/api/v1/plans/" + id + "/workbook");
        assertEquals(
                read.request(), WorkbookReader.read(workbook.body()).request().orElseThrow());
        assertArrayEquals(
                Examples.request().getBytes(StandardCharsets.UTF_8),
                server.bytes("/api/v1/plans/" + id + "/input").body());

        String tag = document.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unchanged = server.get("/api/v1/plans/" + id + "/json", "If-None-Match", "\"x\", " + tag);
        assertEquals(304, unchanged.statusCode());
        assertEquals("", unchanged.body());
        assertEquals(tag, unchanged.headers().firstValue("ETag").orElse(""));
        assertEquals(
                200,
                server.get("/api/v1/plans/" + id + "/json", "If-None-Match", "\"x\"")
                        .statusCode());

        HttpResponse<String> check = server.upload(
                "/api/v1/checks", "plan.json", new String(document.body(), StandardCharsets.UTF_8), new String[0]);
        assertEquals("true", field(check, "accepted"), check::body);
        assertEquals(String.valueOf(read.cost().minor()), field(check, "cost"));
    }

    @Test
    void a03_fileWithErrorsEndsWithEachAtItsPlace() {
        String broken = Examples.request().replace("\"channel\": \"PHONE\"", "\"channel\": \"PHON\"");
        HttpResponse<String> job = planned(server.upload("/api/v1/plans", "b.json", broken, QUICK));
        HttpResponse<String> plan = server.get(field(job, "result"));
        assertEquals("INPUT_ERRORS", field(plan, "outcome"));
        assertEquals("1", field(plan, "errors"));
        assertTrue(server.get(field(plan, "json")).body().contains("$.demand.queues[0].channel"));
        HttpResponse<String> check =
                server.upload("/api/v1/checks", "b.json", broken, new String[0], "Accept-Language", "zh-CN");
        assertEquals("false", field(check, "accepted"));
        assertTrue(check.body().contains("应为"), check::body);
    }

    @Test
    void a04_capsThatCannotBeKeptSayNothingFits() {
        HttpResponse<String> job = planned(server.upload("/api/v1/plans", "t.json", Examples.tooTight(), QUICK));
        assertEquals("NOTHING_FITS", field(server.get(field(job, "result")), "outcome"));
    }

    @Test
    void a05_sameKeyWithTheSameRequestAnswersWithTheSameJob() {
        HttpResponse<String> first =
                server.upload("/api/v1/plans", "k.json", Examples.request(), QUICK, "Idempotency-Key", "one");
        HttpResponse<String> again =
                server.upload("/api/v1/plans", "k.json", Examples.request(), QUICK, "Idempotency-Key", "one");
        assertEquals(field(first, "id"), field(again, "id"));
        HttpResponse<String> other =
                server.upload("/api/v1/plans", "other.json", Examples.request(), QUICK, "Idempotency-Key", "one");
        assertEquals(422, other.statusCode());
        assertEquals("KEY_REUSED", field(other, "code"));
    }

    /** Quoted boundary, unquoted names, a type for every field, the file's name encoded twice: as the PowerShell client's library does. */
    @Test
    void a05_formWrittenByDotNetIsUnderstood() {
        String field = "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=";
        String body = field + "steps\r\n\r\n500\r\n" + field + "seed\r\n\r\n77\r\n"
                + "--b\r\nContent-Disposition: form-data; name=file; filename=\"=?utf-8?B?6aKE566XLmpzb24=?=\";"
                + " filename*=utf-8\'\'%E9%A2%84%E7%AE%97.json\r\n\r\n" + Examples.request() + "\r\n--b--\r\n";
        HttpResponse<String> job = planned(server.raw("/api/v1/plans", "multipart/form-data; boundary=\"b\"", body));
        HttpResponse<String> plan = server.get(field(job, "result"));
        assertEquals("预算.json", field(plan, "fileName"));
        assertTrue(server.get(field(job, "result") + "/json").body().contains("\"seed\" : 77"));
    }

    @Test
    void a06_runningJobStopsWhenAskedAndKeepsItsPlan() {
        HttpResponse<String> submitted =
                server.upload("/api/v1/plans", "long.json", Examples.request(), new String[] {"seconds=600"});
        String path = "/api/v1/jobs/" + field(submitted, "id");
        server.await(path, body -> body.contains("\"search\""));
        assertEquals(202, server.post(path + "/cancel", "").statusCode());
        HttpResponse<String> job = planned(submitted);
        assertEquals("CANCELLED", field(job, "state"));
        assertEquals(200, server.get("/api/v1/plans/" + field(submitted, "id")).statusCode());
    }

    @Test
    void a07_progressIsStreamedAndGoesOnWhereItBroke() {
        HttpResponse<String> job = planned(server.upload("/api/v1/plans", "s.json", Examples.request(), QUICK));
        String path = "/api/v1/jobs/" + field(job, "id") + "/events";
        String all = server.get(path).body();
        assertTrue(all.contains("event: progress") && all.contains("event: end"), all);
        String second = all.lines()
                .filter(line -> line.startsWith("id: "))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(4);
        String rest = server.get(path, "Last-Event-ID", second).body();
        assertFalse(rest.contains("id: 1.1\n"), rest);
        assertTrue(all.endsWith(rest), rest);
    }

    @Test
    void a08_errorsHaveOneForm() {
        HttpResponse<String> missing = server.get("/api/v1/plans/NOTHING", "Accept-Language", "zh");
        assertEquals(404, missing.statusCode());
        assertEquals(
                "application/problem+json",
                missing.headers().firstValue("Content-Type").orElse(""));
        assertTrue(missing.body().contains("未找到"), missing::body);
        assertEquals("METHOD_NOT_ALLOWED", field(server.send("PATCH", "/api/v1/plans", "{}"), "code"));
        assertEquals("MALFORMED_REQUEST", field(server.post("/api/v1/session", "{\"name\":"), "code"));
        assertEquals(
                "MALFORMED_REQUEST",
                field(server.upload("/api/v1/plans", "x.json", "{}", new String[] {"seconds=0"}), "code"));
        assertEquals("UNSUPPORTED_TYPE", field(server.post("/api/v1/plans", "{}"), "code"));
        HttpResponse<String> waiting =
                server.upload("/api/v1/plans", "w.json", Examples.request(), new String[] {"seconds=600"});
        assertEquals("NOT_FINISHED", field(server.get("/api/v1/plans/" + field(waiting, "id")), "code"));
        server.send("DELETE", "/api/v1/jobs/" + field(waiting, "id"), "");
        planned(waiting);
    }

    @Test
    void a09_pagesOfOtherSitesCannotMakeChanges() {
        HttpResponse<String> foreign = server.upload(
                "/api/v1/plans", "f.json", Examples.request(), QUICK, "Origin", "http://elsewhere.example");
        assertEquals("FOREIGN_ORIGIN", field(foreign, "code"));
        HttpResponse<String> own = server.upload(
                "/api/v1/checks", "f.json", Examples.request(), new String[0], "Origin", server.address());
        assertEquals(200, own.statusCode());
    }

    @Test
    void a10_templatesComeInBothLanguages() {
        HttpResponse<byte[]> template = server.bytes("/api/v1/templates/zh");
        assertEquals('P', template.body()[0]);
        assertTrue(
                template.headers().firstValue("Content-Disposition").orElse("").contains("filename*=UTF-8''%E5"));
        assertEquals(404, server.get("/api/v1/templates/fr").statusCode());
    }

    @Test
    void a11_listsGoPageByPage() {
        planned(server.upload("/api/v1/plans", "p1.json", Examples.request(), QUICK));
        planned(server.upload("/api/v1/plans", "p2.json", Examples.request(), QUICK));
        HttpResponse<String> first = server.get("/api/v1/plans?count=1");
        HttpResponse<String> second = server.get("/api/v1/plans?count=1&before=" + field(first, "id"));
        assertTrue(field(second, "id").compareTo(field(first, "id")) < 0);
        assertEquals(1, first.body().split("\"workbook\"").length - 1);
    }

    @Test
    void a12_wrongFileIsRefusedAtOnceInOneSentence() throws Exception {
        for (WrongFiles.WrongFile wrong : WrongFiles.all()) {
            for (String language : new String[] {"zh-CN", "en"}) {
                HttpResponse<String> refused = server.upload(
                        "/api/v1/plans", wrong.name(), wrong.content(), QUICK, "Accept-Language", language);
                assertEquals(422, refused.statusCode(), refused::body);
                assertEquals(
                        "application/problem+json",
                        refused.headers().firstValue("Content-Type").orElse(""));
                assertEquals("UNUSABLE_FILE", field(refused, "code"));
                String words = language.equals("en") ? wrong.english() : wrong.chinese();
                assertTrue(field(refused, "detail").contains(words), refused::body);
            }
        }
    }

    @Test
    void a13_descriptionHoldsTheSchemasAndNoParameterOfOurOwn() {
        String description = server.get("/swagger/peakplan-0.1.yml").body();
        assertTrue(description.contains("#/components/schemas/PlanOrErrors"));
        assertTrue(description.contains("    PlanRequest:"));
        assertTrue(description.contains("\"202\""));
        assertFalse(description.contains("name: caller"));
    }

    /** As they come where a network cuts between the two characters that end a line. */
    @Test
    void a14_fieldsEndingInACarriageReturnAreReadAsMeant() {
        String[] fields = {"steps=2000\r", "seed= 5\r", "language=en\r"};
        HttpResponse<String> submitted = server.upload("/api/v1/plans", "cut.json", Examples.request(), fields);
        assertEquals("DONE", field(planned(submitted), "state"));
        HttpResponse<String> wrong =
                server.upload("/api/v1/plans", "wrong.json", Examples.request(), new String[] {"seed=5x"});
        assertEquals(400, wrong.statusCode());
        assertEquals("seed", field(wrong, "place"));
    }
}

package dev.peakplan.server.http;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SimulatedPlan;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulations and comparisons of plans over HTTP. */
class StudiesOverHttpTest {
    private static final String[] QUICK = {"steps=500", "seed=5"};

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

    private static HttpResponse<String> finished(HttpResponse<String> submitted) {
        assertEquals(202, submitted.statusCode(), submitted::body);
        HttpResponse<String> job = server.await(
                submitted.headers().firstValue("Location").orElseThrow(),
                body -> body.contains("\"DONE\"") || body.contains("\"FAILED\"") || body.contains("\"CANCELLED\""));
        assertEquals("DONE", field(job, "state"), job::body);
        return server.get(field(job, "result"));
    }

    private static HttpResponse<String> plan(String request) {
        return finished(server.upload("/api/v1/plans", "需求.json", request, QUICK));
    }

    private static HttpResponse<String> simulate(String field) {
        return server.form("/api/v1/simulations", new String[] {field, "replications=100"});
    }

    @Test
    void storedPlanIsSimulatedAndItsWorkbookCarriesTheFigures() {
        HttpResponse<String> plan = plan(Examples.request());
        HttpResponse<String> study = finished(simulate("plan=" + field(plan, "id")));
        assertEquals("DONE", field(study, "outcome"));
        assertEquals("simulation", field(study, "kind"));
        SimulatedPlan simulated = RecordReader.read(
                        server.bytes(field(study, "json")).body(), SimulatedPlan.class)
                .get();
        assertTrue(simulated.risk().replications() >= 100 && simulated.events().contacts() > 0);
        HttpResponse<byte[]> workbook = server.bytes(field(study, "workbook"));
        PlanDocument document = RecordReader.read(
                        server.bytes(field(plan, "json")).body(), PlanDocument.class)
                .get();
        assertEquals(
                document.request(),
                WorkbookReader.read(workbook.body()).request().orElseThrow());
    }

    @Test
    void fileIsPlannedBeforeItIsSimulatedAndItsErrorsAreTold() {
        String[] quick = {"seconds=1", "replications=100"};
        HttpResponse<String> study =
                finished(server.upload("/api/v1/simulations", "a.json", Examples.request(), quick));
        assertEquals("DONE", field(study, "outcome"));
        String broken = Examples.request().replace("\"channel\": \"PHONE\"", "\"channel\": \"PHON\"");
        HttpResponse<String> errors = finished(server.upload("/api/v1/simulations", "b.json", broken, quick));
        assertEquals("INPUT_ERRORS", field(errors, "outcome"));
        assertEquals("1", field(errors, "errors"));
        assertTrue(server.get(field(errors, "json")).body().contains("$.demand.queues[0].channel"));
    }

    @Test
    void plansStandSideBySideWithTheirDifferences() {
        HttpResponse<String> one = plan(Examples.request());
        HttpResponse<String> other = plan(Examples.tooTight());
        String wish = "{\"plans\":[\"" + field(one, "id") + "\",\"" + field(other, "id") + "\"],\"language\":\"en\"}";
        HttpResponse<String> study = finished(server.post("/api/v1/comparisons", wish));
        assertEquals("comparison", field(study, "kind"));
        String json = server.get(field(study, "json")).body().replaceAll("\\s", "");
        long cost = Long.parseLong(field(one, "cost"));
        long otherCost = Long.parseLong(field(other, "cost"));
        assertTrue(
                json.contains("\"figure\":\"COST\",\"label\":\"Totalcost\",\"unit\":\"MONEY\",\"values\":[{\"value\":"
                        + cost + "},{\"value\":" + otherCost + ",\"change\":" + (otherCost - cost) + "}]"),
                json);
        assertEquals('P', server.bytes(field(study, "workbook")).body()[0]);
    }

    @Test
    void whatCannotBeStudiedIsRefusedAtOnce() {
        assertEquals("NOT_FOUND", field(simulate("plan=NOTHING"), "code"));
        assertEquals("MALFORMED_REQUEST", field(simulate("language=zh"), "code"));
        assertEquals("MALFORMED_REQUEST", field(server.post("/api/v1/comparisons", "{\"plans\":[\"A\"]}"), "code"));
        String broken = Examples.request().replace("\"channel\": \"PHONE\"", "\"channel\": \"PHON\"");
        assertEquals("MALFORMED_REQUEST", field(simulate("plan=" + field(plan(broken), "id")), "code"));
        String id = field(plan(Examples.request()), "id");
        assertEquals(404, server.get("/api/v1/simulations/" + id).statusCode(), "a plan is no simulation");
    }
}

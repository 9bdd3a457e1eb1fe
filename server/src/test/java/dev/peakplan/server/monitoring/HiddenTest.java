package dev.peakplan.server.monitoring;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.bodies.JsonRoutes;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.review.BoundBudget;
import dev.peakplan.server.review.Office;
import dev.peakplan.server.users.Routes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year with a plan, a review, a binding budget, actuals and studies, asked by those who may not see it: who sees no pay finds none in any
 * answer, and who is of another unit finds nothing at all.
 */
class HiddenTest {
    /** What a junior is paid, and what was paid in January: as minor units, as figures and as text. */
    private static final List<String> PAY = List.of("420000", "4,200.00", "12345678", "123456.78", "123,456.78");

    /** Names of lines of pay; pages carry them among their words. */
    private static final List<String> LINES = List.of("BASE_PAY", "EMPLOYER_CONTRIBUTIONS");

    private static final String ACTUALS = "line,site,department,period,amount\n"
            + "BASE_PAY,SZ,CS,2027-01,123456.78\nEMPLOYER_CONTRIBUTIONS,SZ,CS,2027-01,1\nRENT,SZ,,2027-01,30000\n";

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("remark", "\"x\""),
            Map.entry("departments", "[\"a\"]"),
            Map.entry("dueOn", "\"2099-01-01\""),
            Map.entry("stance", "\"AGREE\""),
            Map.entry("from", "\"2027-02\""),
            Map.entry("reason", "\"x\""),
            Map.entry("note", "\"x\""),
            Map.entry("line", "\"BUDGET_LINE:RENT@SZ@\""),
            Map.entry("period", "\"2027-02\""),
            Map.entry("amount", "1"),
            Map.entry("demandDeviation", "0.1"),
            Map.entry("lastPeriods", "2"),
            Map.entry("overrun", "0.1"),
            Map.entry("leastSaving", "1"),
            Map.entry("movedShare", "1"),
            Map.entry("name", "\"x\""),
            Map.entry("changes", "[]"));

    @TempDir
    static Path data;

    private static Office office;
    private static Map<String, Class<?>> bodies;
    private static String version;
    private static String budget;
    private static List<String> ids;

    private final List<String> seen = new ArrayList<>();

    @BeforeAll
    static void aYear() throws IOException {
        office = Office.open(data, Map.of());
        bodies = JsonRoutes.of(office.running().context());
        office.hire("finance", "FINANCE MANAGER PLANNER", "*/*", "");
        office.hire("reviewer", "REVIEWER", "*/*", "HR");
        office.hire("administrator", "ADMINISTRATOR", "*/*", "");
        office.hire("far", "PLANNER MANAGER REVIEWER FINANCE ADMINISTRATOR", "elsewhere/*", "a");
        String plan = office.plan("finance", "5");
        version = field(office.post("finance", "/api/v1/reviews", "{\"plan\":\"" + plan + "\"}"), "id");
        budget = BoundBudget.bind(plan, office.running().context());
        String reforecast = office.post("finance", "/api/v1/budgets/" + budget + "/reforecast", "{}")
                .body();
        ids = List.of(
                plan,
                version,
                budget,
                actuals(),
                office.planned("finance", reforecast.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1")),
                comparison(plan, office.plan("finance", "6")),
                simulation(plan),
                made("/api/v1/tokens", "{\"label\":\"x\"}"),
                made("/api/v1/subscriptions", "{\"channel\":\"EMAIL\",\"target\":\"a@example.org\"}"));
    }

    private static String made(String path, String wish) {
        return field(office.post("finance", path, wish), "id");
    }

    private static String simulation(String plan) {
        HttpResponse<String> asked = TestServer.at(office.running().address())
                .form(
                        "/api/v1/simulations",
                        new String[] {"plan=" + plan, "replications=100"},
                        "Cookie",
                        office.cookie("finance"));
        return office.planned("finance", field(asked, "id"));
    }

    private static String comparison(String one, String other) {
        String wish = "{\"plans\":[\"" + one + "\",\"" + other + "\"]}";
        return office.planned("finance", field(office.post("finance", "/api/v1/comparisons", wish), "id"));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void noRoleWithoutSightOfPayGetsAnyByAnyRoute() throws IOException {
        for (String route : Routes.all("GET")) {
            for (String id : ids) {
                ask(route.replace("{id}", id).replaceAll("\\{[^}]*}", "administrator"));
            }
        }
        String of = "/api/v1/budgets/" + budget;
        for (Dimension by : Dimension.values()) {
            ask(of + "/analysis?by=" + by + "&category=LABOUR&site=SZ");
            ask(of + "/analysis?by=" + by + "&line=BASE_PAY@SZ@CS");
        }
        ask(of + "/figures?line=BASE_PAY@SZ@CS&period=2027-01");
        ask("/api/v1/reviews/" + budget + "/differences?from=" + version);
        ask("/reviews/" + budget + "/differences?from=" + version);
        String own = office.get("finance", of + "/figures?line=BASE_PAY@SZ@CS&period=2027-01")
                .body();
        assertTrue(own.contains("12345678"), own);
        assertEquals(List.of(), seen);
    }

    @Test
    void whatIsOfAnotherUnitIsNotThereByAnyRoute() {
        int asked = 0;
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            for (String path : Routes.all(method)) {
                if (path.contains("{id}")) {
                    ids.forEach(id -> foreign(method, path, id));
                    asked++;
                }
            }
        }
        assertTrue(asked > 50, "few routes");
        assertEquals(List.of(), seen);
    }

    private void foreign(String method, String route, String id) {
        String path = route.replace("{id}", id).replaceAll("\\{[^}]*}", "nothing")
                + (route.endsWith("/figures") && method.equals("GET")
                        ? "?line=BUDGET_LINE:RENT@SZ@&period=2027-02"
                        : "");
        Class<?> record = bodies.get(method + " " + route);
        String body = record == null ? "" : JsonRoutes.body(record, VALUES);
        HttpResponse<String> answer =
                office.send("far", method, path, body, "If-Match", "\"0\"", "Idempotency-Key", "k", "Accept", "*/*");
        if (answer.statusCode() == 415) {
            answer = office.handIn("far", path);
        }
        if (answer.statusCode() != 404) {
            seen.add(method + " " + path + " " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String actuals() {
        HttpResponse<String> sent = TestServer.at(office.running().address())
                .upload(
                        "/api/v1/budgets/" + budget + "/actuals",
                        "a.csv",
                        ACTUALS,
                        new String[0],
                        "Cookie",
                        office.cookie("finance"));
        assertEquals(202, sent.statusCode(), sent::body);
        return office.planned("finance", field(sent, "id"));
    }

    private void ask(String path) throws IOException {
        for (String name : List.of("reviewer", "administrator")) {
            HttpResponse<byte[]> answer = office.bytes(name, path);
            if (answer.statusCode() == 200 && !path.endsWith("/backup") && !path.endsWith("/events")) {
                Set<String> found = new LinkedHashSet<>();
                String text = text(answer.body());
                PAY.stream().filter(text::contains).forEach(found::add);
                LINES.stream()
                        .filter(line -> path.startsWith("/api/") && text.contains(line))
                        .forEach(found::add);
                if (!found.isEmpty()) {
                    seen.add(name + " " + path + " " + found);
                }
            }
        }
    }

    /** What a reader finds in a file: of a workbook every part. */
    private static String text(byte[] body) throws IOException {
        StringBuilder text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        if (body.length > 2 && body[0] == 'P' && body[1] == 'K') {
            try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(body))) {
                for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                    text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}

package dev.peakplan.server.monitoring;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dev.peakplan.excel.read.SheetTables;
import dev.peakplan.server.http.PagedList;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.processes.MariaDbProcess;
import dev.peakplan.server.review.BoundBudget;
import dev.peakplan.server.serving.RunningServer;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A binding budget through its year, the same on the embedded database and on MariaDB. */
class MonitoringTest {
    private static final String JANUARY = "line,site,department,period,amount\n"
            + "BASE_PAY,SZ,CS,2027-01,200000\n"
            + "nonsense,SZ,CS,2027-01,1\n"
            + "租金,SZ,,2027-01,30000\n"
            + "RENT,SZ,,2027-02,31000\n";

    @TempDir
    Path data;

    private TestServer server;
    private ApplicationContext context;
    private String budget;
    private final ConcurrentLinkedQueue<String[]> called = new ConcurrentLinkedQueue<>();

    @Test
    void yearOnTheEmbeddedDatabase() throws Exception {
        year(Map.of());
    }

    @Test
    void yearOnMariaDb() throws Exception {
        MariaDbProcess.assumeInstalled();
        try (MariaDbProcess database = MariaDbProcess.start(data.resolve("mariadb"))) {
            year(database.environment());
        }
    }

    private void year(Map<String, String> database) throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        HttpServer hook = hook();
        Map<String, String> environment = new HashMap<>(database);
        environment.put("PEAKPLAN_SMTP_HOST", "127.0.0.1");
        environment.put("PEAKPLAN_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()));
        environment.put("PEAKPLAN_SMTP_TLS", "none");
        environment.put("PEAKPLAN_NOTICES_PAUSE", "1s");
        try (RunningServer running = RunningServer.start(TestServer.settings(data, environment))) {
            server = TestServer.at(running.address());
            context = running.context();
            budget = "/api/v1/budgets/" + BoundBudget.bind(server, running.context());
            String secret = subscribe(hook);
            FigureBook book = running.context().getBean(FigureBook.class);
            assertAll(
                    this::linesHaveTheKeysThatTheirReviewCalledThem,
                    this::templateHoldsTheLinesAndPeriods,
                    this::movedSavingsOpenADraft,
                    this::importTellsBadRowsAndKeepsTheRest,
                    this::figuresAreSetOnlyAsTheyWereRead,
                    this::everyViewAddsToTheSameTotal,
                    this::varianceAddsExactly,
                    () -> alertsArriveByMailAndSignedWebhook(mail, secret),
                    this::proposalIsDecidedOnce,
                    this::newPlanOpensADraft,
                    this::alertsComeAtFourFifthsNineTenthsAndAll,
                    this::trainingIsSuggestedWithCostAndEffect,
                    this::listsComeInPagesThatAddToTheWhole,
                    () -> OneLineRace.run(book));
        } finally {
            hook.stop(0);
            mail.stop();
        }
    }

    private HttpServer hook() throws Exception {
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            called.add(new String[] {exchange.getRequestHeaders().getFirst("PeakPlan-Signature"), body});
            // the first call of all fails: it has to come again
            exchange.sendResponseHeaders(called.size() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        hook.start();
        return hook;
    }

    private String subscribe(HttpServer hook) {
        String address = "http://127.0.0.1:" + hook.getAddress().getPort() + "/alerts";
        String wish = "{\"channel\":\"WEBHOOK\",\"target\":\"" + address + "\"}";
        HttpResponse<String> made = server.post("/api/v1/subscriptions", wish, "Idempotency-Key", "hook");
        assertEquals(201, made.statusCode(), made::body);
        HttpResponse<String> again = server.post("/api/v1/subscriptions", wish, "Idempotency-Key", "hook");
        assertEquals(made.body(), again.body());
        assertEquals(
                201,
                server.post(
                                "/api/v1/subscriptions",
                                "{\"channel\":\"EMAIL\",\"target\":\"finance@example.org\",\"language\":\"zh\"}")
                        .statusCode());
        assertEquals(
                "MALFORMED_REQUEST",
                field(server.post("/api/v1/subscriptions", "{\"channel\":\"EMAIL\",\"target\":\"nobody\"}"), "code"));
        assertTrue(!server.get("/api/v1/subscriptions").body().contains("secret"), "the secret is told once");
        return field(made, "secret");
    }

    private void linesHaveTheKeysThatTheirReviewCalledThem() {
        Set<String> reviewed = keys(budget.replace("/budgets/", "/reviews/") + "/lines");
        assertTrue(reviewed.size() > 3 && reviewed.contains("BUDGET_LINE:RENT@SZ@"), reviewed::toString);
        assertEquals(reviewed, keys(budget + "/lines"));
    }

    private Set<String> keys(String path) {
        return Pattern.compile("\"key\":\"([^\"]+)\"")
                .matcher(server.get(path).body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private void templateHoldsTheLinesAndPeriods() {
        String plan = field(server.get(budget), "plan");
        HttpResponse<byte[]> book = server.bytes("/api/v1/plans/" + plan + "/actuals-template?language=zh");
        SheetTables sheets = SheetTables.read(book.body());
        assertTrue(sheets.sheets().get("实际支出").get(0).cells().contains("2027年1月"));
        assertTrue(sheets.sheets().get("实际支出").stream()
                .anyMatch(row ->
                        row.cell(0).equals("BUDGET_LINE:RENT") && row.cell(1).equals("租金")));
        assertTrue(
                sheets.sheets().get("动因").stream().anyMatch(row -> row.cell(0).equals("HEADS")));
        HttpResponse<String> made = imported(new String(book.body(), StandardCharsets.ISO_8859_1), "empty.csv");
        assertEquals("0", field(made, "fresh"));
    }

    private HttpResponse<String> imported(String content, String name, String... fields) {
        HttpResponse<String> job = server.upload(budget + "/actuals", name, content, fields);
        assertEquals(202, job.statusCode(), job::body);
        HttpResponse<String> ended = server.await(
                "/api/v1/jobs/" + field(job, "id"), body -> body.contains("\"DONE\"") || body.contains("\"FAILED\""));
        assertEquals("DONE", field(ended, "state"));
        return server.get(field(ended, "result"), "Accept-Language", "en");
    }

    private void movedSavingsOpenADraft() {
        HttpResponse<String> pay =
                imported("line,site,department,period,amount\nBASE_PAY,SZ,CS,2027-01,1000\n", "pay.csv");
        assertEquals("1", field(pay, "fresh"), pay::body);
        opensADraft("MOVE_SAVINGS");
    }

    private void newPlanOpensADraft() {
        long planned = Long.parseLong(field(server.get(budget), "planned"));
        String much = "{\"line\":\"BUDGET_LINE:RENT@SZ@\",\"period\":\"2027-02\",\"amount\":" + planned / 20 + "}";
        assertEquals(
                200,
                server.post(budget + "/bookings", much, "Idempotency-Key", "much")
                        .statusCode());
        opensADraft("REPLAN");
        String trail = server.get("/api/v1/audit?count=500").body();
        assertTrue(trail.contains("FIGURE_BOOKED") && trail.contains("FIGURE_SET"), trail);
        assertTrue(trail.contains("AMENDMENT_STARTED") && trail.contains("VERSION_DRAFTED"), trail);
    }

    /** The rent of the year, all that is spent on operating, is 120,000.00; what is booked takes it past each mark. */
    private void alertsComeAtFourFifthsNineTenthsAndAll() {
        String operating = "\\{\"id\":\"[^\"]+\",\"level\":\"([A-Z_0-9]+)\"[^{}]*\"subject\":\"OPERATING\"[^{}]*}";
        String[] levels = {"USED_80", "USED_90", "USED_100"};
        long[] marks = {9_700_000, 10_900_000, 12_100_000};
        for (int k = 0; k < marks.length; k++) {
            String lines =
                    server.get(budget + "/analysis?by=LINE&category=OPERATING").body();
            long spent = sum(lines, "actual");
            if (spent < marks[k]) {
                String more = "{\"line\":\"BUDGET_LINE:RENT@SZ@\",\"period\":\"2027-02\",\"amount\":"
                        + (marks[k] - spent) + "}";
                server.post(budget + "/bookings", more, "Idempotency-Key", "mark" + k);
            }
            String alerts =
                    server.get(budget + "/alerts", "Accept-Language", "en").body();
            List<String> found = Pattern.compile(operating)
                    .matcher(alerts)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertTrue(found.contains(levels[k]), () -> found + " " + alerts);
        }
    }

    private void trainingIsSuggestedWithCostAndEffect() {
        StringBuilder agents = new StringBuilder("agent,team,period,contacts,handle time,quality\n");
        for (int k = 1; k <= 9; k++) {
            agents.append("A" + k + ",VOICE,2027-01,900," + (k == 9 ? 700 : 300 + k) + ",0.9\n");
        }
        HttpResponse<String> read = imported(agents.toString(), "agents.csv");
        assertEquals("9", field(read, "fresh"), read::body);
        HttpResponse<String> advice = server.get(budget + "/training-advice");
        assertEquals("A9", field(advice, "agent"), advice::body);
        assertTrue(Long.parseLong(field(advice, "cost")) > 0, advice::body);
        assertTrue(Long.parseLong(field(advice, "saving")) > 0, advice::body);
    }

    /** Adopts the first proposal of a kind and waits for the draft; the budget that binds stays as it is. */
    private void opensADraft(String kind) {
        String bound = field(server.get(budget), "planned");
        HttpResponse<String> proposals = server.get(budget + "/proposals", "Accept-Language", "en");
        Matcher proposal =
                Pattern.compile("\"id\":\"([^\"]+)\",\"kind\":\"" + kind + "\"").matcher(proposals.body());
        assertTrue(proposal.find(), proposals::body);
        HttpResponse<String> adopted =
                server.post(budget + "/proposals/" + proposal.group(1) + "/adopt", "{\"note\":\"go\"}");
        assertEquals("ADOPTED", field(adopted, "state"), adopted::body);
        String job = field(adopted, "job");
        // where the rest of the year cannot make good for the overrun, it is planned under the limits as they were
        Pattern drafted = Pattern.compile("\"job\":\"" + job + "\",\"draft\":\"([^\"]+)\"");
        HttpResponse<String> now = server.await(
                budget + "/proposals", body -> drafted.matcher(body).find());
        Matcher draft = drafted.matcher(now.body());
        assertTrue(draft.find());
        HttpResponse<String> review = server.get("/api/v1/reviews/" + draft.group(1));
        assertEquals("DRAFT", field(review, "state"));
        assertEquals("true", field(review, "amendment"));
        assertEquals(bound, field(server.get(budget), "planned"), "a proposal never changes the budget");
    }

    private void importTellsBadRowsAndKeepsTheRest() {
        HttpResponse<String> first = imported(JANUARY, "january.csv");
        assertEquals("2", field(first, "fresh"), first::body);
        assertEquals("1", field(first, "corrected"));
        assertEquals("1", field(first, "errors"));
        assertTrue(first.body().contains("\"place\":\"line 3, column 1\""), first::body);
        HttpResponse<String> again = imported(JANUARY, "january.csv");
        assertEquals("0", field(again, "fresh"));
        assertEquals("3", field(again, "unchanged"));
        HttpResponse<String> changed = imported(JANUARY.replace(",30000", ",30500"), "corrected.csv");
        assertEquals("1", field(changed, "corrected"));
        String rent = server.get(budget + "/figures?line=BUDGET_LINE:RENT@SZ@&period=2027-01")
                .body();
        assertTrue(rent.contains("3000000") && rent.contains("3050000") && rent.contains("\"version\":2"), rent);

        // the columns of a foreign export are named once, and remembered
        String foreign = "Konto;Monat;Betrag\nRENT;2027-02;32.000,00\n";
        HttpResponse<String> named = imported(foreign, "export.csv", "columns=LINE=Konto;PERIOD=Monat;AMOUNT=Betrag");
        assertEquals("1", field(named, "corrected"), named::body);
        assertEquals("1", field(imported(foreign.replace("32", "33"), "export.csv"), "corrected"));
        HttpResponse<String> drivers = imported(
                "metric,subject,role,period,value\n"
                        + "CONTACTS,HOTLINE,,2027-01,13000\nCONTACTS,HOTLINE,,2027-02,18000\n"
                        + "HEADS,VOICE,JUNIOR,2027-01,9\nHEADS,VOICE,SENIOR,2027-01,3\nSHRINKAGE,VOICE,,2027-01,0.33\n",
                "drivers.csv");
        assertEquals("5", field(drivers, "fresh"), drivers::body);
        HttpResponse<String> promised =
                imported("reference,kind,line,site,period,amount\nPO-7,order,RENT,SZ,2027-04,90000\n", "orders.csv");
        assertEquals("1", field(promised, "fresh"), promised::body);
        assertTrue(server.get(budget + "/commitments").body().contains("PO-7"));
        HttpResponse<String> staff = server.get(budget + "/staffing-advice");
        assertTrue(staff.body().contains("VOICE"), staff::body);
        assertTrue(server.get(budget + "/benchmarks").body().contains("Occupational Outlook"));
    }

    private void figuresAreSetOnlyAsTheyWereRead() {
        String body = "{\"line\":\"BUDGET_LINE:RENT@SZ@\",\"period\":\"2027-02\",\"amount\":3300000}";
        assertEquals("PRECONDITION_NEEDED", field(server.send("PUT", budget + "/figures", body), "code"));
        assertEquals(
                "STALE_VERSION", field(server.send("PUT", budget + "/figures", body, "If-Match", "\"1\""), "code"));
        String lines = server.get(budget + "/lines").body();
        Matcher stamp = Pattern.compile("\"key\":\"BUDGET_LINE:RENT@SZ@\".*?\"stamp\":(\\d+)")
                .matcher(lines);
        assertTrue(stamp.find(), lines);
        HttpResponse<String> set =
                server.send("PUT", budget + "/figures", body, "If-Match", "\"" + stamp.group(1) + "\"");
        assertEquals(200, set.statusCode(), set::body);
        String more = "{\"line\":\"BUDGET_LINE:RENT@SZ@\",\"period\":\"2027-02\",\"amount\":100}";
        assertEquals("3300100", field(server.post(budget + "/bookings", more, "Idempotency-Key", "b1"), "amount"));
        assertEquals("3300100", field(server.post(budget + "/bookings", more, "Idempotency-Key", "b1"), "amount"));
        assertEquals("3300200", field(server.post(budget + "/bookings", more, "Idempotency-Key", "b2"), "amount"));
    }

    private void everyViewAddsToTheSameTotal() {
        List<List<Long>> totals = new ArrayList<>();
        for (Dimension by : Dimension.values()) {
            String rows = server.get(budget + "/analysis?by=" + by).body();
            totals.add(
                    List.of(sum(rows, "planned"), sum(rows, "actual"), sum(rows, "committed"), sum(rows, "expected")));
        }
        assertEquals(1, totals.stream().distinct().count(), totals::toString);
        assertEquals(20000000L + 3050000 + 3300200, totals.get(0).get(1));
        String voice =
                server.get(budget + "/analysis?by=CHANNEL&category=LABOUR").body();
        assertTrue(voice.contains("PHONE"), voice);
        String rent = server.get(budget + "/analysis?by=PERIOD&category=OPERATING&site=SZ")
                .body();
        assertEquals(3050000 + 3300200, sum(rent, "actual"), rent);
    }

    private static long sum(String rows, String column) {
        Matcher matcher = Pattern.compile("\"" + column + "\":(-?\\d+)").matcher(rows);
        long sum = 0;
        while (matcher.find()) {
            sum += Long.parseLong(matcher.group(1));
        }
        return sum;
    }

    private void varianceAddsExactly() {
        HttpResponse<String> variance = server.get(budget + "/variance");
        String drivers = variance.body().substring(variance.body().indexOf("\"drivers\""));
        long parts = sum(drivers.substring(0, drivers.indexOf("]")), "amount");
        long categories = sum(drivers.substring(drivers.indexOf("\"categories\"")), "amount");
        long difference = Long.parseLong(field(variance, "actual")) - Long.parseLong(field(variance, "planned"));
        assertEquals(difference, parts, variance::body);
        assertEquals(difference, categories, variance::body);
        assertTrue(drivers.contains("\"VOLUME\"") && !drivers.contains("\"VOLUME\",\"amount\":0}"), drivers);
    }

    private void alertsArriveByMailAndSignedWebhook(GreenMail mail, String secret) throws Exception {
        HttpResponse<String> alerts = server.get(budget + "/alerts", "Accept-Language", "en");
        assertTrue(alerts.body().contains("RUN_RATE"), alerts::body);
        int raised = alerts.body().split("\"sentence\"").length - 1;
        assertTrue(mail.waitForIncomingEmail(60_000, raised), "mails");
        MimeMessage told = mail.getReceivedMessages()[0];
        assertTrue(told.getSubject().startsWith("PeakPlan 预算预警"), told.getSubject());
        server.await("/health", body -> called.size() >= raised + 1);
        for (String[] call : called) {
            Matcher signed = Pattern.compile("t=(\\d+),v1=([0-9a-f]{64})").matcher(call[0]);
            assertTrue(signed.matches(), call[0]);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] expected = mac.doFinal((signed.group(1) + "." + call[1]).getBytes(StandardCharsets.UTF_8));
            assertEquals(HexFormat.of().formatHex(expected), signed.group(2));
        }
        String id = field(alerts, "id");
        assertEquals(
                204, server.post(budget + "/alerts/" + id + "/settle", "{}").statusCode());
        assertEquals(
                404, server.post(budget + "/alerts/" + id + "/settle", "{}").statusCode());
    }

    private void proposalIsDecidedOnce() {
        String cost = field(server.get(budget), "planned");
        HttpResponse<String> proposals = server.get(budget + "/proposals", "Accept-Language", "en");
        Matcher first =
                Pattern.compile("\"id\":\"([^\"]+)\",\"kind\":\"REFORECAST\"").matcher(proposals.body());
        assertTrue(first.find(), proposals::body);
        String path = budget + "/proposals/" + first.group(1);
        HttpResponse<String> adopted = server.post(path + "/adopt", "{\"note\":\"go\"}");
        assertEquals("ADOPTED", field(adopted, "state"), adopted::body);
        assertEquals(409, server.post(path + "/refuse", "{}").statusCode());
        String job = field(adopted, "job");
        HttpResponse<String> ended = server.await("/api/v1/jobs/" + job, body -> body.contains("\"DONE\""));
        assertTrue(server.get(field(ended, "result")).body().contains("\"expected\""));
        assertTrue(server.get(budget + "/year-ends").body().contains(job));
        assertEquals(cost, field(server.get(budget), "planned"), "a proposal never changes the budget");
        String rules =
                "{\"demandDeviation\":0.5,\"lastPeriods\":3,\"overrun\":0.1,\"leastSaving\":1,\"movedShare\":1,\"stamp\":0}";
        assertEquals("1", field(server.send("PUT", budget + "/rules", rules), "stamp"));
        assertEquals("STALE_VERSION", field(server.send("PUT", budget + "/rules", rules), "code"));
        HttpResponse<String> read = server.get(budget + "/rules");
        assertEquals("\"1\"", read.headers().firstValue("ETag").orElse(""));
        String bare = rules.replace(",\"stamp\":0", "");
        assertEquals("PRECONDITION_NEEDED", field(server.send("PUT", budget + "/rules", bare), "code"));
        HttpResponse<String> set = server.send("PUT", budget + "/rules", bare, "If-Match", "\"1\"");
        assertEquals("\"2\"", set.headers().firstValue("ETag").orElse(""), set::body);
    }

    private void listsComeInPagesThatAddToTheWhole() throws IOException {
        assertTrue(BoundBudget.bind(server, context).length() > 1, "a second budget");
        for (int k = 0; k < 2; k++) {
            HttpResponse<String> job = server.post(budget + "/reforecast", "{}");
            server.await("/api/v1/jobs/" + field(job, "id"), body -> body.contains("endedAt"));
        }
        for (String list : List.of(
                "/api/v1/budgets",
                budget + "/alerts",
                budget + "/proposals",
                budget + "/year-ends",
                "/api/v1/plans",
                "/api/v1/jobs",
                "/api/v1/reviews",
                "/api/v1/audit")) {
            int entries = PagedList.check(list, server::get);
            assertTrue(entries >= 2, () -> list + " has " + entries);
        }
    }
}

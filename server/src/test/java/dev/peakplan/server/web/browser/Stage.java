package dev.peakplan.server.web.browser;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.template.Samples;
import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.review.Office;
import dev.peakplan.server.web.figures.ExamplePlan;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** A server in which everything that pages can show has happened, with an address for each. */
final class Stage implements AutoCloseable {
    /** One name for each role; {@code finance} may open most. */
    static final List<String> PEOPLE = List.of("finance", "planner", "manager", "reviewer", "administrator");

    private static final String BOUNDARY = "peakplan-boundary";
    private static final long FEW = 100;
    private static final long MANY = 500;
    private static final long A_LOT = 100_000_00;
    private static final int TEAMS = 40;
    private static final int PERIODS = 12;

    /** A run that nobody takes up: what runs it is not due in this century. */
    private static final String NOT_DUE =
            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                    + " values ('job', ?, timestamp '2099-01-01 00:00:00', false, 1)";

    private final Office office;
    private final Map<String, String> scenes = new LinkedHashMap<>();

    private Stage(Office office) {
        this.office = office;
    }

    /** Sets the stage; with {@code samples} the plans are those of the samples, for pictures. */
    static Stage set(Path data, Map<String, String> environment, boolean samples) throws IOException {
        Stage stage = new Stage(Office.open(data, environment));
        try {
            stage.people();
            stage.plays(samples);
            return stage;
        } catch (RuntimeException | AssertionError e) {
            stage.close();
            throw e;
        }
    }

    Office office() {
        return office;
    }

    /** Addresses by what is seen there: the template of a route, and after a blank what is special about it. */
    Map<String, String> scenes() {
        return scenes;
    }

    private void people() {
        for (String name : PEOPLE) {
            office.hire(name, name.toUpperCase(), "*/*", name.equals("reviewer") ? "市场部" : "");
        }
        office.hire("李晓明", "PLANNER REVIEWER", "北京/*", "信息部");
    }

    private void plays(boolean samples) throws IOException {
        for (String path : List.of("/sign-in", "/setup", "/", "/account", "/admin", "/compare", "/monitor", "/audit")) {
            scenes.put(path, path);
        }
        byte[] example = Examples.request().getBytes(StandardCharsets.UTF_8);
        String plan = planned(
                samples ? Samples.get("boston-property-service").workbook() : example,
                "2027 预算.xlsx",
                samples ? MANY : FEW);
        String other = planned(
                samples ? Samples.get("vancouver-contact-centre").workbook() : example,
                "budget.xlsx",
                samples ? MANY : FEW + 1);
        String tight = planned(Examples.tooTight().getBytes(StandardCharsets.UTF_8), "tight.json", FEW);
        String wrong = planned(wrong(), "errors.json", FEW);
        scenes.put("/plans/{id}", "/plans/" + plan);
        scenes.put("/plans/{id} in English", "/plans/" + other);
        scenes.put("/plans/{id} nothing fits", "/plans/" + tight);
        scenes.put("/plans/{id} errors", "/plans/" + wrong);
        scenes.put("/plans/{id}/need", "/plans/" + plan + "/need");
        scenes.put("/plans/{id}/periods", "/plans/" + plan + "/periods");
        scenes.put("/plans/{id}/periods of a season", "/plans/" + plan + "/periods?season=PEAK");
        scenes.put("/plans/{id}/spending", "/plans/" + plan + "/spending");
        scenes.put("/plans/{id}/spending of a line", "/plans/" + plan + "/spending?line=BASE_PAY&period=0");
        scenes.put("/plans/{id}/what-if", "/plans/" + plan + "/what-if");
        scenes.put("/compare two", "/compare?plan=" + plan + "&plan=" + other);
        if (samples) {
            scenes.put("/compare scenario", "/compare?plan=" + other + "&plan=" + scenario(other));
            String four = large("P");
            scenes.put("/compare four", four);
            scenes.put("/plans/{id} of forty teams", "/plans/" + four.substring(four.lastIndexOf('=') + 1));
        }
        jobs();
        scenes.put("/reviews", "/reviews");
        String returned = draft(plan, "");
        step("planner", returned, "submission", "{}");
        step("manager", returned, "return", "{\"remark\":\"五月的培训太少，外包比例偏高，请与信息部核对客服系统的许可数。\"}");
        String asked = draft(other, "");
        step("planner", asked, "submission", "{}");
        pass(asked, "市场部\",\"信息部");
        scenes.put("/reviews/{id}", "/reviews/" + asked);
        String second = draft(revised(plan), returned);
        scenes.put("/reviews/{id} draft", "/reviews/" + second);
        scenes.put("/reviews/{id}/differences", "/reviews/" + second + "/differences");
        String binding = draft(office.plan("planner", "5"), "");
        step("planner", binding, "submission", "{}");
        pass(binding, "市场部");
        step("manager", binding, "closing", "{}");
        step("finance", binding, "approval", "{\"remark\":\"同意。\"}");
        scenes.put("/reviews/{id} binding", "/reviews/" + binding);
        scenes.put("/monitor/{id}", "/monitor/" + binding);
        report(binding, "actuals.csv", MonitorInBrowserTest.ACTUALS);
        report(binding, "drivers.csv", MonitorInBrowserTest.drivers());
        scenes.put("/plans/{id} not found", "/plans/unknown");
    }

    /** The plan of the same workbook after its remarks: one amount is another, and what was decided stays. */
    private String revised(String plan) {
        PlanDocument before = RecordReader.read(
                        office.bytes("planner", "/api/v1/plans/" + plan + "/json")
                                .body(),
                        PlanDocument.class)
                .get();
        Money charge = Money.ofMinor(A_LOT);
        PlanRequest request = before.request()
                .withApproved(Optional.of(new ApprovedPlan(
                        before.decisions().staffing(),
                        before.decisions().initiatives(),
                        charge,
                        charge,
                        OptionalInt.empty())));
        List<BudgetLine> lines = new ArrayList<>(request.budget().lines());
        lines.set(0, cheaper(lines.get(0)));
        Budget budget = request.budget();
        Budget changed = new Budget(lines, budget.caps(), budget.floors(), budget.initiatives(), budget.started());
        return planned(RecordWriter.write(request.with(changed)), "2027 预算 修订.json", FEW);
    }

    private static BudgetLine cheaper(BudgetLine line) {
        return new BudgetLine(
                line.id(),
                line.name(),
                line.category(),
                line.siteId(),
                line.departmentId(),
                line.driver(),
                line.amounts().stream().map(amount -> amount.times(0.9)).toList(),
                line.priceIndexed(),
                line.basis() + "，议价后下调 10%",
                line.effect());
    }

    /** The plan for a busier peak that may not spend more. */
    private String scenario(String plan) {
        HttpResponse<String> request = office.post(
                "planner",
                "/plans/" + plan + "/what-if",
                "{\"name\":\"Contacts Peak +12%\",\"changes\":[{\"kind\":\"VOLUME_FACTOR\",\"season\":\"PEAK\",\"value\":1.12}]}");
        assertEquals(200, request.statusCode(), request::body);
        return planned(request.body().getBytes(StandardCharsets.UTF_8), "scenario.json", MANY);
    }

    /** Jobs in every state that has a page, told by their rows alone, so that no processor is taken. */
    private void jobs() {
        scenes.put("/jobs/{id}", "/jobs/" + job("0RUNNING", "年度预算.json", "RUNNING", "phase = 'search'"));
        sql(NOT_DUE, "0RUNNING");
        scenes.put("/jobs/{id} failed", "/jobs/" + job("0FAILED", "f.json", "FAILED", "fault_id = 'F-7Q2K9'"));
        sql(
                "update plan_input set content = ?, steps = 100 where id = '0FAILED'",
                Examples.request().getBytes(StandardCharsets.UTF_8));
        scenes.put("/jobs/{id} stopped", "/jobs/" + job("0STOPPED", "s.json", "CANCELLED", "ended_at = 0"));
    }

    private String job(String id, String title, String state, String more) {
        sql(
                "insert into job (id, kind, title, owner, state, attempt, submitted_at, cancel_requested, seconds) values (?, 'plan', ?,"
                        + " 'planner', ?, 1, 0, false, 0)",
                id,
                title,
                state);
        sql("update job set " + more + " where id = ?", id);
        sql(
                "insert into plan_input (id, file_name, content, language, time_limit_seconds) values (?, ?, ?, '', 1)",
                id,
                title,
                new byte[0]);
        return id;
    }

    /** The run goes on: one more plan, {@code number} of them so far; money in minor units. */
    void progress(int number, double seconds, long objective, long bound) {
        sql(
                "insert into job_event (job_id, attempt, number, written_at, state, phase, objective, bound_value, seconds)"
                        + " select id, attempt, ?, 0, 'RUNNING', 'search', ?, ?, ? from job where id = ?",
                number,
                objective,
                bound,
                seconds,
                running());
    }

    /** The run ends as runs end that were asked to. */
    void stopped() {
        sql("update job set state = 'CANCELLED', ended_at = 0 where cancel_requested = true and id = ?", running());
    }

    private String running() {
        return scenes.get("/jobs/{id}").substring("/jobs/".length());
    }

    /** Address of a comparison of four plans of forty teams each, called by a letter: kept as if they had been planned here. */
    String large(String letter) {
        StringBuilder address = new StringBuilder("/compare");
        for (int i = 1; i <= 4; i++) {
            PlanDocument plan = ExamplePlan.of(i, TEAMS, PERIODS).document();
            String id = job("0LARGE" + letter + i, "Plan " + i, "DONE", "ended_at = 0");
            sql(
                    "insert into plan_result (id, outcome, title, currency, cost, errors, document, workbook, finished_at) values (?, 'FEASIBLE', ?, ?, ?, 0,"
                            + " ?, ?, 0)",
                    id,
                    "Plan " + i,
                    plan.currency(),
                    plan.cost().minor(),
                    RecordWriter.write(plan),
                    new byte[0]);
            address.append(i == 1 ? '?' : '&').append("plan=").append(id);
        }
        return address.toString();
    }

    private void sql(String statement, Object... values) {
        DataSource source =
                DelegatingDataSource.unwrapDataSource(office.running().context().getBean(DataSource.class));
        try (Connection connection = source.getConnection();
                PreparedStatement ask = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                ask.setObject(i + 1, values[i]);
            }
            ask.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] wrong() {
        return Examples.request()
                .replace("\"productivity\": 1", "\"productivity\": \"eins\"")
                .replace("\"shrinkage\": 0.3", "\"shrinkage\": 1.3")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String draft(String plan, String predecessor) {
        String wish = "{\"plan\":\"" + plan + "\""
                + (predecessor.isEmpty() ? "" : ",\"predecessor\":\"" + predecessor + "\"") + "}";
        return field(office.post("planner", "/api/v1/reviews", wish), "id");
    }

    private void step(String name, String id, String step, String body) {
        HttpResponse<String> answer = office.step(name, id, step, body);
        assertTrue(answer.statusCode() < 300, answer::body);
    }

    private void pass(String id, String departments) {
        step("manager", id, "pass", "{\"departments\":[\"" + departments + "\"],\"dueOn\":\"2099-12-31\"}");
        HttpResponse<String> said = office.post(
                "reviewer",
                "/api/v1/reviews/" + id + "/opinions",
                "{\"line\":\"\",\"stance\":\"REMARK\",\"remark\":\"推广活动改到六月，五月的热线量请下调。\"}");
        assertTrue(said.statusCode() < 300, said::body);
    }

    private void report(String budget, String name, String table) {
        HttpResponse<String> answer = TestServer.at(office.running().address())
                .upload(
                        "/api/v1/budgets/" + budget + "/actuals",
                        name,
                        table,
                        new String[0],
                        "Cookie",
                        office.cookie("finance"));
        assertEquals(202, answer.statusCode(), answer::body);
        office.planned("finance", field(answer, "id"));
    }

    private String planned(byte[] file, String name, long steps) {
        return office.planned("planner", ordered(file, name, steps));
    }

    private String ordered(byte[] file, String name, long steps) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"steps\"\r\n\r\n" + steps + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        List<byte[]> parts = new ArrayList<>();
        parts.add(head.getBytes(StandardCharsets.UTF_8));
        parts.add(file);
        parts.add(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(office.running().address() + "/api/v1/plans"))
                                    .headers(
                                            "Cookie",
                                            office.cookie("planner"),
                                            "Content-Type",
                                            "multipart/form-data; boundary=" + BOUNDARY)
                                    .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(202, answer.statusCode(), answer::body);
            return field(answer, "id");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        office.close();
    }
}

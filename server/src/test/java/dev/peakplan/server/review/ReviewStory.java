package dev.peakplan.server.review;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.access.Caller;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A budget from its first draft to the amendment that supersedes it, in the order of its life. */
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class ReviewStory {
    private static final String ASK =
            "{\"departments\":[\"市场部\",\"IT\"],\"dueOn\":\"2099-12-31\",\"remark\":\"请看电话量\"}";

    static Office office;
    private static String plan;
    private static String first;
    private static String second;
    private static String amendment;

    static void people() {
        office.hire("li", "PLANNER", "*/*", "");
        office.hire("all", "PLANNER MANAGER FINANCE", "*/*", "");
        office.hire("wang", "MANAGER FINANCE", "*/*", "");
        office.hire("qian", "FINANCE", "*/*", "");
        office.hire("mei", "REVIEWER", "*/*", "市场部");
        office.hire("ivo", "REVIEWER", "*/*", "IT");
        office.hire("far", "PLANNER MANAGER REVIEWER FINANCE", "elsewhere/*", "IT");
    }

    private static void is(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(code), answer::body);
    }

    private static String draft(String name, String planId, String predecessor) {
        String body = "{\"plan\":\"" + planId + "\""
                + (predecessor.isEmpty() ? "" : ",\"predecessor\":\"" + predecessor + "\"") + "}";
        HttpResponse<String> made = office.post(name, "/api/v1/reviews", body);
        assertEquals(201, made.statusCode(), made::body);
        return field(made, "id");
    }

    /** Everything up to final approval, with as few hands as it takes. */
    private static void review(String id, String planner) {
        is(200, "INTERNAL_REVIEW", office.step(planner, id, "submission", "{}"));
        is(200, "CROSS_REVIEW", office.step("wang", id, "pass", ASK));
        for (String reviewer : new String[] {"mei", "ivo"}) {
            is(201, "AGREE", office.post(reviewer, "/api/v1/reviews/" + id + "/opinions", "{\"stance\":\"AGREE\"}"));
        }
        is(200, "FINAL_APPROVAL", office.step("wang", id, "closing", "{}"));
    }

    @Test
    void a01_planBecomesOneDraftHoweverOftenItIsSent() {
        plan = office.plan("li", "1");
        String body = "{\"plan\":\"" + plan + "\"}";
        HttpResponse<String> made = office.post("li", "/api/v1/reviews", body, "Idempotency-Key", "d1");
        is(201, "DRAFT", made);
        first = field(made, "id");
        assertEquals(
                "/api/v1/reviews/" + first,
                made.headers().firstValue("Location").orElse(""));
        assertEquals(first, field(office.post("li", "/api/v1/reviews", body, "Idempotency-Key", "d1"), "id"));
        is(422, "KEY_REUSED", office.post("li", "/api/v1/reviews", "{\"plan\":\"x\"}", "Idempotency-Key", "d1"));
        assertEquals("1", field(office.get("li", "/api/v1/reviews/" + first), "number"));
    }

    @Test
    void a02_stepsNeedTheVersionThatWasRead() {
        String path = "/api/v1/reviews/" + first + "/submission";
        is(428, "PRECONDITION_NEEDED", office.post("li", path, "{}"));
        is(412, "STALE_VERSION", office.post("li", path, "{}", "If-Match", "\"77\""));
        is(200, "INTERNAL_REVIEW", office.step("li", first, "submission", "{}"));
        is(409, "WRONG_STATE", office.step("li", first, "submission", "{}"));
    }

    @Test
    void a03_returnNeedsARemarkAndANewVersionFollows() {
        is(400, "remark", office.step("wang", first, "return", "{}"));
        is(200, "RETURNED", office.step("wang", first, "return", "{\"remark\":\"五月培训太少\"}"));
        assertTrue(office.get("li", "/api/v1/reviews/queue").body().contains("\"REVISE\""));
        second = draft("all", office.plan("all", "2"), first);
        assertEquals(
                "2",
                field(office.get("li", "/api/v1/reviews/" + first + "/versions"), "number")
                                .isEmpty()
                        ? ""
                        : "2");
        assertFalse(office.get("li", "/api/v1/reviews/queue").body().contains("\"CLOSE\""));
        assertTrue(office.get("all", "/api/v1/reviews/" + second + "/history")
                .body()
                .contains("五月培训太少"));
    }

    @Test
    void a04_whoHandedInDoesNotPass() {
        is(200, "INTERNAL_REVIEW", office.step("all", second, "submission", "{}"));
        is(403, "FOUR_EYES", office.step("all", second, "pass", ASK));
        assertTrue(office.get("wang", "/api/v1/reviews/queue").body().contains("\"REVIEW\""));
        is(400, "departments", office.step("wang", second, "pass", "{\"dueOn\":\"2099-12-31\"}"));
        is(400, "dueOn", office.step("wang", second, "pass", "{\"departments\":[\"IT\"],\"dueOn\":\"2020-01-01\"}"));
        is(200, "CROSS_REVIEW", office.step("wang", second, "pass", ASK));
    }

    @Test
    void a05_askedDepartmentsSpeakLineByLine() {
        String path = "/api/v1/reviews/" + second + "/opinions";
        String lines = office.get("mei", "/api/v1/reviews/" + second + "/lines").body();
        assertFalse(lines.contains("BASE_PAY"), "a reviewer sees no pay");
        assertTrue(lines.contains("PAY:LABOUR"), lines);
        String line = lines.replaceAll("(?s).*?\"key\":\"(BUDGET_LINE:(?!PAY)[^\"]*)\".*", "$1");
        String objects = "{\"line\":\"" + line + "\",\"stance\":\"OBJECT\",\"remark\":\"与推广计划不符\"}";
        is(400, "remark", office.post("mei", path, "{\"line\":\"" + line + "\",\"stance\":\"OBJECT\"}"));
        is(400, "line", office.post("mei", path, objects.replace(line, "nothing")));
        is(403, "NOT_ASKED", office.post("wang", path, objects));
        HttpResponse<String> given = office.post("mei", path, objects, "Idempotency-Key", "o1");
        is(201, "OBJECT", given);
        assertEquals(field(given, "id"), field(office.post("mei", path, objects, "Idempotency-Key", "o1"), "id"));
        is(409, "CONFLICT", office.post("mei", path, objects));
        String one = path + "/" + field(given, "id");
        String agrees = "{\"stance\":\"AGREE\"}";
        is(404, "NOT_FOUND", office.send("ivo", "PUT", one, agrees, "If-Match", "\"1\""));
        is(200, "AGREE", office.send("mei", "PUT", one, agrees, "If-Match", "\"1\""));
        is(412, "STALE_VERSION", office.send("mei", "PUT", one, agrees, "If-Match", "\"1\""));
    }

    @Test
    void a06_opinionsCloseWhenAllHaveSpoken() {
        is(409, "IT", office.step("wang", second, "closing", "{}"));
        assertTrue(office.get("ivo", "/api/v1/reviews/queue").body().contains("\"GIVE_OPINION\""));
        is(
                201,
                "REMARK",
                office.post(
                        "ivo",
                        "/api/v1/reviews/" + second + "/opinions",
                        "{\"stance\":\"REMARK\",\"remark\":\"CRM\"}"));
        is(200, "FINAL_APPROVAL", office.step("wang", second, "closing", "{}"));
        is(409, "WRONG_STATE", office.post("ivo", "/api/v1/reviews/" + second + "/opinions", "{\"stance\":\"AGREE\"}"));
    }

    @Test
    void a07_finalApprovalIsForSomebodyWhoHadNoHandInIt() {
        is(403, "FOUR_EYES", office.step("wang", second, "approval", "{}"));
        is(403, "FOUR_EYES", office.step("all", second, "approval", "{}"));
        assertFalse(office.get("wang", "/api/v1/reviews/queue").body().contains("\"APPROVE\""));
        assertTrue(office.get("qian", "/api/v1/reviews/queue").body().contains("\"APPROVE\""));
        is(200, "BINDING", office.step("qian", second, "approval", "{\"remark\":\"同意\"}"));
        BindingPlans binding = office.running().context().getBean(BindingPlans.class);
        BindingPlan found = binding.find(second, Caller.LOCAL).orElseThrow();
        assertEquals(found.cost(), binding.document(found).cost());
        assertTrue(office.get("far", "/api/v1/reviews").body().equals("[]"));
    }

    @Test
    void a08_oneUnitHasOneBindingBudgetAYear() {
        String rival = draft("li", plan, "");
        review(rival, "li");
        is(409, "ALREADY_BINDING", office.step("qian", rival, "approval", "{}"));
        is(200, "WITHDRAWN", office.step("li", rival, "withdrawal", "{}"));
    }

    @Test
    void a09_amendmentThatTouchesThePastIsRefusedWithEveryPlace() {
        HttpResponse<String> refused =
                office.post("li", "/api/v1/reviews", "{\"plan\":\"" + plan + "\",\"predecessor\":\"" + second + "\"}");
        is(422, "FROZEN_PART_CHANGED", refused);
        assertTrue(refused.body().contains("frozenPeriods"), refused::body);
    }

    @Test
    void a10_amendmentPlansTheRestOfTheYearAndSupersedes() {
        String path = "/api/v1/reviews/" + second;
        is(400, "from", office.post("li", path + "/amendments", "{\"from\":\"x\",\"reason\":\"y\"}"));
        String request =
                office.get("li", path + "/amendment-request?from=" + period(2)).body();
        assertTrue(request.contains("\"frozenPeriods\" : 2"), request);
        HttpResponse<String> job =
                office.post("li", path + "/amendments", "{\"from\":\"" + period(2) + "\",\"reason\":\"话量下降\"}");
        assertEquals(202, job.statusCode(), job::body);
        amendment = draft("li", office.planned("li", field(job, "id")), second);
        HttpResponse<String> drafted = office.get("li", "/api/v1/reviews/" + amendment);
        assertEquals("true", field(drafted, "amendment"));
        assertEquals("3", field(drafted, "number"));
        review(amendment, "li");
        is(200, "BINDING", office.step("qian", amendment, "approval", "{}"));
        assertEquals("SUPERSEDED", field(office.get("li", path), "state"));
    }

    private static String period(int index) {
        BindingPlans binding = office.running().context().getBean(BindingPlans.class);
        return binding.document(binding.all().get(0))
                .request()
                .calendar()
                .periods()
                .get(index)
                .id();
    }

    @Test
    void a11_versionsAreComparedLineByLine() {
        String path = "/api/v1/reviews/" + amendment + "/differences?from=" + first;
        HttpResponse<String> full = office.get("li", path);
        is(200, "BASE_PAY", full);
        HttpResponse<String> open = office.get("mei", path);
        is(200, "\"change\":\"", open);
        assertFalse(open.body().contains("BASE_PAY"), open::body);
        assertEquals(
                field(full, "difference").isEmpty(), field(open, "difference").isEmpty());
    }

    @Test
    void a12_alteredPlanIsNotShownAsApproved() throws Exception {
        String planId = field(office.get("li", "/api/v1/reviews/" + amendment), "plan");
        DataSource pool =
                DelegatingDataSource.unwrapDataSource(office.running().context().getBean(DataSource.class));
        try (Connection connection = pool.getConnection();
                PreparedStatement change =
                        connection.prepareStatement("update plan_result set workbook = ? where id = ?")) {
            change.setBytes(1, new byte[] {'P', 'K'});
            change.setString(2, planId);
            assertEquals(1, change.executeUpdate());
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        is(500, "FROZEN_BROKEN", office.get("li", "/api/v1/reviews/" + amendment + "/lines"));
        is(200, "VERSION_APPROVED", office.get("li", "/api/v1/reviews/" + amendment + "/history"));
        is(200, "\"intact\":true", office.post("root", "/api/v1/audit/verification", "{}"));
    }
}

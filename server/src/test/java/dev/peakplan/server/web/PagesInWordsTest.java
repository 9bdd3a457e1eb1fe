package dev.peakplan.server.web;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.review.BoundBudget;
import dev.peakplan.server.review.Office;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say, as the server draws them, in either language. */
class PagesInWordsTest {
    /** What the plan, which is in Chinese, says of the heads behind a line of pay. */
    private static final Pattern PLAN_WORDS = Pattern.compile("平均 [\\d.]+ 人<");

    private static final Pattern AMOUNT_IN_DOLLARS = Pattern.compile("[> ]\\$\\d");
    private static final Pattern AMOUNT_IN_YUAN = Pattern.compile("[> ]¥\\d");

    @TempDir
    static Path data;

    private static Office office;
    private static String yuan;
    private static String dollars;

    @BeforeAll
    static void start() throws IOException {
        office = Office.open(data, Map.of());
        office.hire("planner", "PLANNER", "*/*", "");
        office.hire("manager", "MANAGER", "*/*", "");
        office.hire("reviewer", "REVIEWER", "*/*", "市场部");
        yuan = office.plan("planner", "1");
        dollars = office.plan("planner", "dollars.json", Examples.request().replace("\"CNY\"", "\"USD\""));
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static String page(String name, String path, String language) {
        HttpResponse<String> answer =
                office.send(name, "GET", path, "", "Accept", "text/html", "Accept-Language", language);
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body();
    }

    @Test
    void spendingInListsHasTheCurrencyOfItsPlan() {
        for (String path : List.of("/", "/compare", "/reviews")) {
            String chinese = page("planner", path, "zh");
            assertTrue(AMOUNT_IN_YUAN.matcher(chinese).find() && chinese.contains("US$"), chinese);
            String english = page("planner", path, "en");
            assertTrue(
                    AMOUNT_IN_YUAN.matcher(english).find()
                            && AMOUNT_IN_DOLLARS.matcher(english).find(),
                    english);
        }
        assertEquals("CNY", field(office.get("planner", "/api/v1/plans/" + yuan), "currency"));
        assertEquals("USD", field(office.get("planner", "/api/v1/plans/" + dollars), "currency"));
    }

    private static String draft(String plan) {
        HttpResponse<String> made = office.post("planner", "/api/v1/reviews", "{\"plan\":\"" + plan + "\"}");
        assertEquals(201, made.statusCode(), made::body);
        return field(made, "id");
    }

    @Test
    void basisOfALineIsToldInTheReadersLanguageAndItsAmountLeadsToHowItCameAbout() {
        String version = draft(yuan);
        String english = page("planner", "/reviews/" + version, "en");
        assertTrue(
                english.contains(" heads on average<")
                        && !PLAN_WORDS.matcher(english).find(),
                english);
        String chinese = page("planner", "/reviews/" + version, "zh");
        assertTrue(PLAN_WORDS.matcher(chinese).find() && !chinese.contains("heads on average"), chinese);
        Matcher link = Pattern.compile(
                        "href=\"(/plans/" + yuan + "/spending\\?[^\"]*line=OVERTIME[^\"]*)\"[^>]*>([^<]*)<")
                .matcher(chinese);
        assertTrue(link.find(), chinese);
        assertTrue(page("planner", link.group(1).replace("&amp;", "&"), "zh").contains(link.group(2)), link::group);
    }

    @Test
    void nextVersionInAnotherCurrencyIsRefusedAtThePlan() {
        String version = draft(yuan);
        assertEquals(200, office.step("planner", version, "submission", "{}").statusCode());
        assertEquals(
                200,
                office.step("manager", version, "return", "{\"remark\":\"no\"}").statusCode());
        String wish = "{\"plan\":\"" + dollars + "\",\"predecessor\":\"" + version + "\"}";
        HttpResponse<String> refused = office.post("planner", "/api/v1/reviews", wish, "Accept-Language", "en");
        assertEquals(400, refused.statusCode(), refused::body);
        assertEquals("#/plan", field(refused, "pointer"));
        assertTrue(refused.body().contains("plan: this plan is in USD, the version that it would follow in CNY."));
        assertTrue(office.post("planner", "/api/v1/reviews", wish, "Accept-Language", "zh")
                .body()
                .contains("该方案的币种是 USD，它所接续的版本是 CNY。"));
    }

    @Test
    void monitorTellsByWhatShareOfThePlanABudgetIsOverAndNotTheAmountTwice() {
        String budget = BoundBudget.bind(yuan, office.running().context());
        Pattern share = Pattern.compile("占计划 (\\+|−)?[\\d.]+%<");
        assertTrue(share.matcher(page("manager", "/monitor/" + budget, "zh")).find());
        assertTrue(page("manager", "/monitor/" + budget, "en").contains("% of the plan<"));
    }

    @Test
    void needIsDerivedInTheReadersLanguage() {
        String chinese = page("planner", "/plans/" + yuan + "/need", "zh");
        Pattern english =
                Pattern.compile("(contacts|agents|erlang|weeks|scheduling loss|goal|ceiling|lambda|theta|1/h)\\b");
        Matcher steps = Pattern.compile("(?s)<section[^>]*steps-title.*").matcher(chinese);
        assertTrue(steps.find(), chinese);
        Matcher found = english.matcher(steps.group().replaceAll("<[^>]*>", " "));
        assertFalse(found.find(), () -> found.group());
        assertTrue(chinese.contains(" 次/小时") && chinese.contains(" 爱尔兰") && chinese.contains("λ"), chinese);
        assertTrue(page("planner", "/plans/" + yuan + "/need", "en").contains("λ"));
    }

    @Test
    void trailIsToldInTheReadersLanguageAndLeadsToWhatItIsAbout() {
        String version = draft(yuan);
        office.step("planner", version, "submission", "{}");
        office.step("manager", version, "pass", "{\"departments\":[\"市场部\"],\"dueOn\":\"2099-12-31\"}");
        HttpResponse<String> said = office.post(
                "reviewer",
                "/api/v1/reviews/" + version + "/opinions",
                "{\"stance\":\"REMARK\",\"remark\":\"Not in May\"}");
        assertEquals(201, said.statusCode(), said::body);
        String trail = page("root", "/audit", "zh");
        String entries = trail.substring(trail.indexOf("<tbody"), trail.indexOf("</tbody"));
        String text = entries.replaceAll("<[^>]*>", " ");
        assertTrue(text.contains("内部审核") && text.contains("跨部门审核") && text.contains("Not in May"), text);
        Matcher raw = Pattern.compile(
                        "contentHash|sha256|[a-z]+: |\\b(DRAFT|INTERNAL_REVIEW|CROSS_REVIEW|REMARK|PLANNER|MANAGER|true)\\b")
                .matcher(text);
        assertFalse(raw.find(), () -> raw.group() + " in " + text);
        assertFalse(text.contains("科目"), "the opinion is on no line");
        String hash = field(office.get("planner", "/api/v1/reviews/" + version), "contentHash");
        assertTrue(entries.contains(">" + hash.substring(0, 8) + "…</summary>") && entries.contains(">" + hash + "<"));
        assertTrue(entries.contains("href=\"/reviews/" + version + "\""), entries);
        assertTrue(entries.contains("href=\"/jobs/" + yuan + "\""), entries);
        String english = page("root", "/audit", "en");
        assertTrue(english.contains(">Internal review<") && english.contains(">Hash of content<"), english);
    }

    @Test
    void runThatFailedIsTriedAgainWithItsFileAndSettings() throws SQLException {
        String failed = office.plan("planner", "17");
        String again = "/api/v1/plans/" + failed + "/again";
        assertEquals(409, office.post("planner", again, "{}").statusCode());
        office.fail(failed);
        assertTrue(page("planner", "/jobs/" + failed, "zh").contains(">再试一次<"));
        String english = page("planner", "/jobs/" + failed, "en");
        assertTrue(english.contains(">Try again<") && english.contains("data-review=\"" + again + "\""), english);
        assertFalse(page("reviewer", "/jobs/" + failed, "en").contains(again));

        HttpResponse<String> ordered = office.post("planner", again, "{}", "Idempotency-Key", "once more");
        assertEquals(202, ordered.statusCode(), ordered::body);
        String fresh = field(ordered, "id");
        assertNotEquals(failed, fresh);
        assertEquals(fresh, field(office.post("planner", again, "{}", "Idempotency-Key", "once more"), "id"));
        office.planned("planner", fresh);
        assertEquals("17", one("select seed from plan_input where id = '" + fresh + "'"));
        assertEquals(
                Examples.request(),
                office.get("planner", "/api/v1/plans/" + fresh + "/input").body());
        assertEquals(
                "300",
                one("select steps from plan_input where id = '" + fresh + "'"),
                "the settings of the first time");

        assertEquals(403, office.post("reviewer", again, "{}").statusCode());
        assertEquals(
                404, office.post("planner", "/api/v1/plans/unknown/again", "{}").statusCode());
        run("delete from plan_input where id = '" + failed + "'");
        assertEquals(404, office.post("planner", again, "{}").statusCode());
        assertFalse(page("planner", "/jobs/" + failed, "en").contains(again));
    }

    /** Has it that a run failed instead of ending in a plan. */
    private static void run(String statement) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement ask = connection.createStatement()) {
            assertEquals(1, ask.executeUpdate(statement), statement);
        }
    }

    private static String one(String query) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery(query)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }

    private static DataSource database() {
        return DelegatingDataSource.unwrapDataSource(office.running().context().getBean(DataSource.class));
    }
}

package dev.peakplan.server.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.review.BoundBudget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A binding budget in the browser, as finance, manager, planner and reviewer see it. */
@EnabledIf("dev.peakplan.server.web.browser.Browsing#possible")
class MonitorInBrowserTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final double DRAWN_MS = 30_000;

    static final String ACTUALS = "line,site,department,period,amount\n"
            + "BASE_PAY,SZ,CS,2027-01,82000\nBASE_PAY,SZ,CS,2027-02,95000\n"
            + "RENT,SZ,,2027-01,30000\nRENT,SZ,,2027-02,36000\nnonsense,SZ,,2027-02,1\n";

    @Test
    void budgetIsReportedReadNarrowedAndDecidedOn(@TempDir Path data) throws IOException {
        try (Browsing browsing = Browsing.start(data)) {
            TestServer server = TestServer.at(browsing.server().address());
            String budget = BoundBudget.bind(server, browsing.server().context());
            server.upload("/api/v1/budgets/" + budget + "/actuals", "drivers.csv", drivers(), new String[0]);
            accounts(server, data);

            Page finance = signedIn(browsing, "finance", "zh-CN", false);
            finance.navigate("/monitor");
            finance.getByText("峰谷示例 Example").click();
            drawn(finance);
            finance.locator("#actuals input[name=file]")
                    .setInputFiles(
                            new FilePayload("actuals.csv", "text/csv", ACTUALS.getBytes(StandardCharsets.UTF_8)));
            finance.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("上报").setExact(true))
                    .click();
            assertThat(finance.locator("#problems")).containsText("第 6 行第 1 列");
            finance.reload();
            drawn(finance);
            assertThat(finance.locator("#alerts li")).not().hasCount(0);
            Browsing.assertAccessible(finance);
            Shots.take(finance, "monitor-zh");

            Page manager = signedIn(browsing, "manager", "en", true);
            manager.navigate("/monitor/" + budget);
            drawn(manager);
            manager.locator("#rows button[data-key=OPERATING]").click();
            assertThat(manager.locator("#by")).hasValue("SITE");
            manager.locator("#rows button[data-key=SZ]").click();
            assertThat(manager.locator("#narrowed button")).hasCount(3);
            manager.locator("#by").selectOption("PERIOD");
            assertThat(manager.locator("#rows tbody tr")).hasCount(4);
            int open = manager.locator("[data-adopt]").count();
            assertTrue(open > 0);
            manager.locator("[data-refuse]").first().click();
            assertThat(manager.getByText("refused by manager")).isVisible();
            assertThat(manager.locator("[data-adopt]")).hasCount(open - 1);
            manager.locator("[data-adopt]").first().focus();
            manager.keyboard().press("Enter");
            assertThat(manager.getByText("adopted by manager")).isVisible();
            assertThat(manager.locator("[data-adopt]")).hasCount(open - 2);
            drawn(manager);
            Browsing.assertAccessible(manager);
            Shots.take(manager, "monitor-en-dark");

            Page planner = signedIn(browsing, "planner", "en", false);
            planner.navigate("/monitor/" + budget);
            drawn(planner);
            assertThat(planner.locator("[data-adopt]")).hasCount(0);
            assertThat(planner.locator("#actuals")).hasCount(1);
            planner.locator("[data-chart=pace] [data-table]").click();
            assertThat(planner.locator("[data-chart=pace] tbody tr")).hasCount(4);

            Page reviewer = signedIn(browsing, "reviewer", "zh-CN", true);
            reviewer.navigate("/monitor/" + budget);
            drawn(reviewer);
            assertThat(reviewer.locator("#actuals")).hasCount(0);
            reviewer.locator("#by").selectOption("LINE");
            assertThat(reviewer.locator("#rows")).containsText("人员");
            assertThat(reviewer.locator("#rows")).not().containsText("基本工资");
            Browsing.assertAccessible(reviewer);
            assertEquals(List.of(), browsing.complaints());
        }
    }

    static String drivers() {
        return "metric,subject,role,period,value\n"
                + "CONTACTS,HOTLINE,,2027-01,13000\nCONTACTS,HOTLINE,,2027-02,18000\n"
                + "HEADS,VOICE,JUNIOR,2027-01,9\nHEADS,VOICE,SENIOR,2027-01,3\n"
                + "HEADS,VOICE,JUNIOR,2027-02,12\nHEADS,VOICE,SENIOR,2027-02,3\n"
                + "SHRINKAGE,VOICE,,2027-01,0.33\nHANDLE_TIME,HOTLINE,,2027-02,275\n";
    }

    private static void accounts(TestServer server, Path data) throws IOException {
        String token = Files.readString(data.resolve("setup-token")).trim();
        String admin = "{\"token\":\"" + token + "\",\"name\":\"root\",\"password\":\"" + PASSWORD + "\"}";
        assertTrue(server.post("/api/v1/setup", admin).statusCode() < 300);
        var session = server.post("/api/v1/session", "{\"name\":\"root\",\"password\":\"" + PASSWORD + "\"}");
        String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        for (String role : List.of("finance", "manager", "planner", "reviewer")) {
            String account = "{\"name\":\"" + role + "\",\"password\":\"" + PASSWORD + "\",\"roles\":[\""
                    + role.toUpperCase(Locale.ROOT) + "\"]}";
            var made = server.post("/api/v1/users", account, "Cookie", cookie);
            assertTrue(made.statusCode() < 300, made::body);
        }
    }

    private static Page signedIn(Browsing browsing, String name, String language, boolean dark) {
        Page page = browsing.visitor(language, dark);
        page.navigate("/sign-in?to=/monitor");
        Browsing.signIn(page, name, PASSWORD);
        page.waitForURL(url -> url.endsWith("/monitor") && !url.contains("sign-in"));
        return page;
    }

    private static void drawn(Page page) {
        assertThat(page.locator("[data-drawn=true]")).hasCount(3, new HasCountOptions().setTimeout(DRAWN_MS));
    }
}

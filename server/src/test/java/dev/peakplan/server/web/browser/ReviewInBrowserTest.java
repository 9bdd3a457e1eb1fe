package dev.peakplan.server.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.peakplan.server.review.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A budget on its way through the pages, each step by the person whose turn it is. */
@EnabledIf("dev.peakplan.server.web.browser.Browsing#possible")
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewInBrowserTest {
    @TempDir
    static Path data;

    private static Office office;
    private static Browsing browsing;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        office = Office.open(data, Map.of());
        office.hire("planner", "PLANNER", "*/*", "");
        office.hire("manager", "MANAGER", "*/*", "");
        office.hire("reviewer", "REVIEWER", "*/*", "市场部");
        office.hire("finance", "FINANCE", "*/*", "");
        office.plan("planner", "1");
        browsing = Browsing.of(office.running());
    }

    @AfterAll
    static void stop() {
        browsing.close();
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertEquals(List.of(), browsing.complaints());
    }

    private static Page as(String name, String language, boolean dark) {
        Page page = browsing.visitor(language, dark);
        page.navigate("/sign-in?to=%2Freviews");
        Browsing.signIn(page, name, Office.PASSWORD);
        page.waitForURL("**/reviews");
        Browsing.assertAccessible(page);
        return page;
    }

    private static void press(Page page, String button) {
        Locator found = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        found.focus();
        page.keyboard().press("Enter");
    }

    private static void state(Page page, String state) {
        page.waitForSelector(
                ".page-head .tag:has-text(\"" + state + "\")",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        Browsing.assertAccessible(page);
    }

    @Test
    void a01_plannerDraftsAndHandsIn() {
        Page page = as("planner", "en", false);
        assertThat(page.getByText("Nothing waits for you.")).isVisible();
        press(page, "Make the draft");
        page.waitForURL("**/reviews/0*");
        address = page.url().substring(page.url().indexOf("/reviews"));
        state(page, "Draft");
        Shots.take(page, "review-draft");
        press(page, "Hand in for review");
        state(page, "Internal review");
    }

    @Test
    void a02_managerReturnsItWithRemarks() {
        Page page = as("manager", "zh", true);
        page.locator(".choice").first().click();
        state(page, "内部审核");
        page.locator("form[data-review$=return] textarea").fill("五月培训太少");
        press(page, "退回");
        state(page, "已退回");
        assertThat(page.getByText("五月培训太少")).isVisible();
    }

    @Test
    void a03_plannerFollowsWithTheNextVersion() {
        office.plan("planner", "2");
        Page page = as("planner", "zh", false);
        page.locator(".choice").first().click();
        state(page, "已退回");
        press(page, "形成草案");
        page.waitForURL(url -> url.contains("/reviews/") && !url.endsWith(address));
        address = page.url().substring(page.url().indexOf("/reviews"));
        state(page, "草案");
        press(page, "提交审核");
        state(page, "内部审核");
        page.navigate(address + "/differences");
        assertThat(page.locator("h1")).hasText("版本差异");
        Locator same = page.locator(".changes tbody tr", new Page.LocatorOptions().setHasText("不变"));
        int lines = page.locator(".changes tbody tr").count();
        assertThat(page.locator(".changes tbody tr:visible")).hasCount(lines - same.count());
        page.locator("#whole").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".changes tbody tr:visible")).hasCount(lines);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("基本工资"))
                        .first())
                .containsText(" · ");
        Browsing.assertAccessible(page);
        Shots.take(page, "differences");
    }

    @Test
    void a04_managerAsksOtherDepartments() {
        Page page = as("manager", "en", false);
        page.locator(".choice").first().click();
        page.locator("input[name=departments]").fill("市场部");
        Shots.take(page, "review-internal");
        press(page, "Pass on to other departments");
        state(page, "Other departments");
    }

    @Test
    void a05_reviewerSpeaksLineByLineAndSeesNoPay() {
        Page page = as("reviewer", "zh", true);
        page.locator(".choice").first().click();
        state(page, "跨部门审核");
        assertThat(page.getByText("基本工资")).hasCount(0);
        assertThat(page.getByText("薪酬合计").first()).isVisible();
        Locator row = page.locator(".lines tr", new Page.LocatorOptions().setHasText("CRM"))
                .first();
        row.locator("summary").focus();
        page.keyboard().press("Enter");
        row.locator("input[value=OBJECT]").check();
        Browsing.assertAccessible(page);
        row.locator("button").click();
        assertThat(row.getByRole(AriaRole.ALERT)).isVisible();
        assertEquals(1, browsing.complaints().size(), "the browser itself reports the 400");
        row.locator("textarea").fill("与推广计划不符");
        row.locator("button").click();
        assertThat(page.locator(".opinions").getByText("与推广计划不符")).isVisible();
        Browsing.assertAccessible(page);
        Shots.take(page, "review-opinions");
    }

    @Test
    void a06_managerClosesAndFinanceApproves() {
        Page manager = as("manager", "zh", false);
        manager.locator(".choice").first().click();
        press(manager, "汇总意见并提交批准");
        state(manager, "最终批准");
        assertThat(manager.locator("form[data-review$=approval]")).hasCount(0);

        Page finance = as("finance", "en", true);
        finance.locator(".choice").first().click();
        press(finance, "Give final approval");
        state(finance, "Binding");
        Shots.take(finance, "review-binding");
    }

    @Test
    void a07_bindingBudgetIsPlannedAnewForTheRestOfTheYear() {
        Page page = as("planner", "en", false);
        page.navigate(address);
        page.locator("select[name=from]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("textarea[name=reason]").fill("fewer calls");
        press(page, "Plan the rest of the year anew");
        page.waitForURL(url -> url.contains("/jobs/") || url.contains("/plans/"));
    }

    @Test
    void a08_trailIsReadAndVerified() {
        Page page = as("finance", "zh", false);
        page.navigate("/audit");
        assertThat(page.getByText("最终批准").first()).isVisible();
        press(page, "校验");
        assertThat(page.locator("#verdict")).containsText("记录完整");
        Browsing.assertAccessible(page);
        Shots.take(page, "audit");
        Page planner = as("planner", "zh", false);
        assertThat(planner.getByRole(AriaRole.NAVIGATION).getByText("审计记录")).hasCount(0);
    }

    @Test
    void a09_nothingReachesBeyondTheScreenOfAPhone() {
        Page page = as("finance", "zh", false);
        page.setViewportSize(360, 740);
        for (String path : List.of("/reviews", address, address + "/differences", "/audit")) {
            page.navigate(path);
            Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertTrue(((Number) beyond).intValue() <= 0, path);
        }
    }
}

package dev.peakplan.server.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.json.RecordWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** From the empty first page to plans side by side, as a planner goes. */
@EnabledIf("dev.peakplan.server.web.browser.Browsing#possible")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanInBrowserTest {
    private static final double UNTIL_PLANNED_MS = 90_000;
    private static final int SLOW_BYTES_PER_SECOND = 100_000;
    private static final int AS_FAST_AS_IT_IS = -1;
    private static final int BLANKS = 8_000_000;
    private static final Page.GetByRoleOptions PLAN =
            new Page.GetByRoleOptions().setName("Plan").setExact(true);
    private static final String SAMPLE = "vancouver-contact-centre";

    @TempDir
    static Path data;

    private static Browsing browsing;

    @BeforeAll
    static void start() throws IOException {
        browsing = Browsing.start(data);
    }

    @AfterAll
    static void stop() {
        browsing.close();
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertEquals(List.of(), browsing.complaints());
    }

    /** A page without anything to show says so, and what to do next, in the language of its reader. */
    @Test
    @Order(0)
    void emptyPagesSayWhatThereWillBe() {
        Map<String, String> pages = Map.of(
                "/", "home.recent.none",
                "/compare", "compare.empty",
                "/reviews", "reviews.all.none",
                "/monitor", "monitor.none",
                "/admin", "admin.users.none");
        for (String language : List.of("zh-CN", "en")) {
            ResourceBundle words =
                    ResourceBundle.getBundle("dev.peakplan.server.web.Pages", Locale.forLanguageTag(language));
            Page page = browsing.visitor(language, language.equals("en"));
            pages.forEach((path, key) -> {
                page.navigate(path);
                assertThat(page.getByText(words.getString(key)).first()).isVisible();
                Browsing.assertAccessible(page);
                Shots.take(page, "empty" + path.replace('/', '-') + "-" + language);
            });
            page.context().close();
        }
    }

    @Test
    @Order(1)
    void sampleBecomesPlanWithOneClick() {
        Page page = browsing.visitor("en", false);
        page.navigate("/");
        assertThat(page.getByText("No plans yet.")).isVisible();
        Browsing.assertAccessible(page);
        page.locator("#seconds").selectOption("10");
        page.locator("[data-sample='" + SAMPLE + "']").click();
        page.waitForURL("**/jobs/*");
        Browsing.assertAccessible(page);

        page.waitForURL("**/plans/*", new Page.WaitForURLOptions().setTimeout(UNTIL_PLANNED_MS));
        assertThat(page.locator("h1")).hasText("City contact centre 2027");
        chartsAreDrawn(page, 10);
        Browsing.assertAccessible(page);
        page.locator("[data-chart=need] [data-table]").click();
        assertThat(page.locator("[data-chart=need] .as-table tbody tr")).hasCount(12);
        page.locator("#unit").selectOption("hours");
        page.locator("#team").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        assertThat(page.locator("[data-chart=need] .as-table tbody tr")).hasCount(12);
        byte[] workbook = page.request()
                .get(page.getByText("Download workbook").getAttribute("href"))
                .body();
        assertEquals('P', workbook[0]);

        page.getByText("How the numbers came about").click();
        assertThat(page.locator(".plain-list li").first()).isVisible();
        Browsing.assertAccessible(page);
    }

    @Test
    @Order(2)
    void droppedWorkbookIsPlannedInChineseAndDark() {
        Page page = browsing.visitor("zh-CN", true);
        page.navigate("/");
        String workbook = Base64.getEncoder()
                .encodeToString(Samples.get("boston-property-service").workbook());
        JSHandle dragged = page.evaluateHandle(
                "(bytes) => { const transfer = new DataTransfer(); transfer.items.add(new File([Uint8Array.from(atob(bytes),"
                        + " (sign) => sign.charCodeAt(0))], '物业.xlsx')); return transfer; }",
                workbook);
        page.locator("#upload").dispatchEvent("dragenter", Map.of("dataTransfer", dragged));
        assertThat(page.locator("#upload")).hasClass("drop over");
        page.locator("#upload").dispatchEvent("drop", Map.of("dataTransfer", dragged));
        page.waitForURL("**/plans/*", new Page.WaitForURLOptions().setTimeout(UNTIL_PLANNED_MS));
        chartsAreDrawn(page, 10);
        assertThat(page.locator("html")).hasAttribute("lang", "zh");
        Browsing.assertAccessible(page);
    }

    @Test
    @Order(3)
    void brokenFileIsListedPlaceByPlace() {
        Page page = browsing.visitor("en", false);
        page.navigate("/");
        upload(page, "empty.xlsx", page.request().get("/api/v1/templates/en").body());
        page.waitForURL("**/plans/*", new Page.WaitForURLOptions().setTimeout(UNTIL_PLANNED_MS));
        assertThat(page.getByText("This file needs a few corrections")).isVisible();
        assertThat(page.locator("tbody tr").first()).isVisible();
        // sheets that hold nothing have no cell to name
        assertThat(page.locator("tbody th .code").first()).hasText("Roles");
        Download annotated = page.waitForDownload(
                () -> page.getByText("Download the annotated file").click());
        assertEquals("empty-plan.xlsx", annotated.suggestedFilename());
        Browsing.assertAccessible(page);

        // what is no workbook at all is refused where it is handed in
        page.navigate("/");
        upload(page, "renamed.xlsx", "just text".getBytes());
        assertThat(page.locator("#problems")).isVisible();
        Browsing.assertAccessible(page);
        assertEquals(1, browsing.complaints().size(), "the browser itself reports the 422");
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.getByRole(AriaRole.BUTTON, PLAN).click();
    }

    @Test
    @Order(4)
    void plansStandSideBySideUnderOneAddress() {
        Page page = browsing.visitor("en", true);
        page.navigate("/compare");
        assertThat(page.locator("input[name=plan]")).hasCount(2);
        page.locator("input[name=plan]").first().check();
        page.locator("input[name=plan]").last().check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Compare").setExact(true))
                .click();
        page.waitForURL("**/compare?plan=*&plan=*");
        // amounts of two currencies are not set against each other
        chartsAreDrawn(page, 2);
        assertThat(page.locator("main .notice")).isVisible();
        Browsing.assertAccessible(page);
        page.navigate(page.url());
        chartsAreDrawn(page, 2);
    }

    @Test
    @Order(5)
    void scenarioOfSlidersIsRunAndStandsBesideItsPlan() {
        Page page = browsing.visitor("en", false);
        page.navigate("/compare");
        String plan = page.locator("label:has-text('City contact centre 2027') input[name=plan]")
                .getAttribute("value");
        page.navigate("/plans/" + plan);
        page.getByText("What if", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/what-if");
        Browsing.assertAccessible(page);
        page.locator("input[name=VOLUME_FACTORPEAK]").fill("20");
        page.locator("[data-initiative]").first().selectOption("FORBID_INITIATIVE");
        assertThat(page.locator("[data-for=VOLUME_FACTORPEAK]")).hasText("+20%");
        assertThat(page.locator("#summary")).containsText("Contacts Peak +20%");
        page.getByText("Run and compare").click();
        page.waitForURL(
                "**/compare?plan=" + plan + "&plan=*", new Page.WaitForURLOptions().setTimeout(UNTIL_PLANNED_MS));
        chartsAreDrawn(page, 4);
        assertThat(page.locator("thead a")).hasCount(2);
        assertThat(page.locator("thead a").last()).containsText("Contacts Peak +20%");
        Browsing.assertAccessible(page);
    }

    @Test
    @Order(6)
    void languageAndThemeStayAsTheyAreSwitched() {
        Page page = browsing.visitor("zh-CN", false);
        page.navigate("/");
        page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText("Plans");
        page.locator("#theme").click();
        page.navigate("/compare");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    @Order(7)
    void nothingReachesBeyondTheScreenOfAPhone() {
        Page page = browsing.visitor("zh-CN", false);
        page.setViewportSize(360, 740);
        page.navigate("/");
        String plan = page.locator("a[href^='/plans/']").last().getAttribute("href");
        for (String path : List.of(
                "/",
                plan,
                plan + "/need",
                plan + "/what-if",
                "/compare?plan=" + plan.substring(7),
                "/account",
                "/setup")) {
            page.navigate(path);
            Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertTrue(((Number) beyond).intValue() <= 0, path);
        }
    }

    @Test
    @Order(8)
    void unknownPageIsAPageThatSaysSo() {
        Page page = browsing.visitor("en", false);
        page.navigate("/plans/unknown");
        assertThat(page.locator(".figure-status")).hasText("404");
        Browsing.assertAccessible(page);
        assertEquals(1, browsing.complaints().size(), "the browser itself reports the 404");
    }

    /** On a line so slow that the file is still on its way while the bar is looked at. */
    @Test
    @Order(9)
    void uploadTellsHowFarItIsAndTheRunHowGoodItsPlanIs() {
        Page page = browsing.visitor("en", false);
        page.navigate("/");
        CDPSession devices = page.context().newCDPSession(page);
        page.locator("#seconds").selectOption("60");
        upstream(devices, SLOW_BYTES_PER_SECOND);
        upload(page, "large.json", largeRequest());
        Locator bar = page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("Upload"));
        page.waitForCondition(() -> accessibleValue(devices) > 0);
        assertThat(bar).isVisible();
        assertThat(page.locator("#said")).hasText(Pattern.compile("Sending: \\d+%"));
        double first = accessibleValue(devices);
        page.waitForCondition(() -> accessibleValue(devices) > first);
        assertTrue(accessibleValue(devices) < 1, "the file is still on its way");
        page.locator("#stop").click();
        assertThat(page.locator("#said")).hasText("Cancelled.");
        assertThat(bar).isHidden();

        upstream(devices, AS_FAST_AS_IT_IS);
        page.getByRole(AriaRole.BUTTON, PLAN).click();
        page.waitForURL("**/jobs/*");
        assertThat(page.locator("[data-field=gap]")).hasText(Pattern.compile("[\\d.]+%"));
        assertThat(page.locator("[data-chart=solve] .canvas"))
                .hasAttribute("aria-label", Pattern.compile("Best plan .*gap .*"));
        page.locator("#cancel").click();
        assertThat(page.locator("#cancel")).hasCount(0);
    }

    /** A sample as JSON, with blanks before it: larger than what a browser hands to the network at once. */
    private static byte[] largeRequest() {
        PlanRequest request =
                WorkbookReader.read(Samples.get(SAMPLE).workbook()).request().orElseThrow();
        byte[] document = RecordWriter.write(request);
        byte[] large = new byte[BLANKS + document.length];
        Arrays.fill(large, (byte) ' ');
        System.arraycopy(document, 0, large, BLANKS, document.length);
        return large;
    }

    private static void upstream(CDPSession devices, int bytesPerSecond) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", AS_FAST_AS_IT_IS);
        line.addProperty("uploadThroughput", bytesPerSecond);
        devices.send("Network.enable");
        devices.send("Network.emulateNetworkConditions", line);
    }

    /** What a screen reader is told of the bar. */
    private static double accessibleValue(CDPSession devices) {
        for (JsonElement each : devices.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            JsonObject node = each.getAsJsonObject();
            if (node.has("role")
                    && node.getAsJsonObject("role").get("value").getAsString().equals("progressbar")) {
                return node.getAsJsonObject("value").get("value").getAsDouble();
            }
        }
        throw new AssertionError("no bar is told of");
    }

    private static void chartsAreDrawn(Page page, int count) {
        assertThat(page.locator("[data-drawn=true]"))
                .hasCount(
                        count,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                .setTimeout(UNTIL_PLANNED_MS));
    }
}

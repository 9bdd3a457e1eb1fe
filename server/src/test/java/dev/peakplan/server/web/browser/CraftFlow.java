package dev.peakplan.server.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.review.Office;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What pages are drawn with: files that are kept, charts that show what they are said to, and what stands where a chart will be. */
final class CraftFlow {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/([0-9a-f]{12})/js/shell\\.js)\"");
    private static final String LIBRARY = "**/vendor/echarts.js";
    private static final String FETCHED = "performance.getEntriesByType('resource')";
    private static final String SHIMMER = "((n) => getComputedStyle(n, '::before').animationName)";

    /** How many points of a chart have the colour of each season's key. */
    private static final String SHADED =
            """
            (figure) => {
              const canvas = figure.querySelector('canvas');
              const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              return ['peak', 'off'].map((season) => {
                const colour = getComputedStyle(figure.querySelector('.key .' + season)).backgroundColor.match(/\\d+/g).map(Number);
                let count = 0;
                for (let i = 0; i < points.length; i += 4) {
                  if (colour[0] === points[i] && colour[1] === points[i + 1] && colour[2] === points[i + 2]) count++;
                }
                return count / (points.length / 4);
              });
            }
            """;

    private final Walk walk;

    CraftFlow(Walk walk) {
        this.walk = walk;
    }

    private void quiet() {
        assertEquals(List.of(), walk.complaints(""));
    }

    /** Files of pages are kept for good under an address that names what they hold, come compressed, and are the same uncompressed. */
    void files() throws IOException {
        TestServer server = TestServer.at(walk.stage().office().running().address());
        Matcher found =
                SCRIPT.matcher(server.get("/sign-in", "Accept", "text/html").body());
        assertTrue(found.find());
        String path = found.group(1);
        HttpResponse<byte[]> compressed = server.bytes(path, "Accept-Encoding", "gzip");
        assertEquals(
                "public, max-age=31536000, immutable",
                compressed.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("gzip", compressed.headers().firstValue("Content-Encoding").orElseThrow());
        byte[] plain = server.bytes(path).body();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertArrayEquals(plain, in.readAllBytes());
        }
        assertTrue(new String(plain, StandardCharsets.UTF_8).contains("themechange"));
        // an address of another version is answered, too, while servers are replaced; it is not kept
        HttpResponse<byte[]> other = server.bytes(path.replace(found.group(2), "0123456789ab"));
        assertEquals("no-cache", other.headers().firstValue("Cache-Control").orElseThrow());
        assertArrayEquals(plain, other.body());
        for (String hidden : List.of("../logback.xml", "%2e%2e/logback.xml", "js", "js/", "nothing.js")) {
            assertEquals(
                    404,
                    server.bytes("/assets/" + found.group(2) + "/" + hidden).statusCode(),
                    hidden);
        }
    }

    /** What pages of plans are drawn with comes while somebody signs in, and is not asked for again. */
    void ahead() {
        Page page = walk.unknown("en", false);
        page.navigate("/sign-in?to=%2Fcompare");
        page.waitForFunction("() => " + FETCHED + ".some((each) => each.name.endsWith('/compare.js'))");
        Browsing.signIn(page, "manager", Office.PASSWORD);
        page.waitForURL("**/compare");
        walk.visit(page, walk.at("/compare two"));
        assertEquals(
                List.of(),
                page.evaluate(
                        "() => " + FETCHED
                                + ".filter((each) => /\\.(js|css)$/.test(each.name) && each.transferSize > 0).map((each) => each.name)"));
        quiet();
        page.context().close();
    }

    /** Until a chart is there its room shimmers, not for those who want nothing to move; nothing moves when it comes. */
    void waiting() {
        Page page = walk.signedIn("finance", "en", true);
        AtomicReference<Route> held = new AtomicReference<>();
        page.route(LIBRARY, held::set);
        page.navigate(
                walk.at("/plans/{id} in English"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        Locator room = page.locator("[data-chart=need] .canvas");
        page.waitForCondition(() -> held.get() != null);
        page.waitForFunction(
                "() => " + SHIMMER + "(document.querySelector('[data-chart=need] .canvas')) === 'waiting'");
        assertEquals("infinite", room.evaluate("(n) => getComputedStyle(n, '::before').animationIterationCount"));
        double height = room.boundingBox().height;
        assertTrue(height > 100, () -> "room of " + height);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertEquals("none", room.evaluate(SHIMMER));
        Browsing.assertAccessible(page);
        held.get().resume();
        assertThat(page.locator("[data-chart=need]")).hasAttribute("data-drawn", "true");
        assertEquals("none", room.evaluate("(n) => getComputedStyle(n, '::before').content"));
        assertEquals(height, room.boundingBox().height);
        quiet();
        page.context().close();
    }

    /** Where the library of charts cannot be fetched, every chart says so in the reader's language, and its table is there all the same. */
    void withoutLibrary() {
        Page page = walk.signedIn("finance", "zh-CN", false);
        page.route(LIBRARY, Route::abort);
        page.navigate(walk.at("/compare two"));
        assertThat(page.locator("[data-chart] .problem"))
                .hasCount(page.locator("[data-chart]").count());
        assertThat(page.locator("[data-chart] .problem").first()).containsText("无法连接");
        page.locator("[data-chart=levels] [data-table]").click();
        assertThat(page.locator("[data-chart=levels] tbody tr").first()).isVisible();
        Browsing.assertAccessible(page);
        page.context().close();
        List<String> reported = walk.complaints("");
        assertTrue(reported.stream().allMatch(each -> each.contains("net::ERR_FAILED")), reported::toString);
    }

    /** Peak and off-season lie behind every chart over periods, in the colours of its key. */
    void seasons() {
        for (boolean dark : List.of(false, true)) {
            Page page = walk.as("finance", "en", dark);
            walk.visit(page, walk.at("/plans/{id} in English"));
            for (String chart : List.of("need", "service")) {
                List<?> shares =
                        (List<?>) page.locator("[data-chart=" + chart + "]").evaluate(SHADED);
                for (int season = 0; season < 2; season++) {
                    String name = season == 0 ? "peak" : "off";
                    boolean occurs = page.locator("#staffing a.tag." + name).count() > 0;
                    double share = ((Number) shares.get(season)).doubleValue();
                    assertEquals(occurs, share > 0.02, chart + ": " + name + " covers " + share);
                }
            }
        }
        quiet();
    }

    /** A plan of forty teams: what its initiatives do when, what one more of a limit buys, and where which team is short. */
    void plan() {
        Page page = walk.as("finance", "zh-CN", false);
        String comparison = walk.stage().large("C");
        String plan = comparison.substring(comparison.lastIndexOf('=') + 1);
        walk.visit(page, "/plans/" + plan);
        Locator chosen = page.locator(".timeline tbody tr:not(.not-chosen)");
        assertThat(chosen.first()).isVisible();
        assertThat(chosen.locator(".cell.start")).hasCount(chosen.count());
        assertThat(chosen.locator(".cell.start .only-read").first()).hasText("启动");
        assertThat(page.locator(".timeline thead th.peak").first()).isVisible();
        assertThat(page.locator("#limits li").first()).containsText("+");
        assertThat(page.locator("#limits .parts").first()).containsText("41");
        page.locator("[data-chart=coverage] [data-table]").click();
        assertThat(page.locator("[data-chart=coverage] tbody tr")).hasCount(40);
        assertThat(page.locator("[data-chart=coverage] .canvas")).hasAttribute("aria-label", Pattern.compile("480"));
        quiet();
    }

    /** Staffing, service, spending by category and a bridge, all told in words; risk and every difference in the table. */
    void comparison() {
        Page page = walk.as("finance", "en", false);
        // in pictures the two plans have two currencies
        walk.visit(page, walk.stage().scenes().getOrDefault("/compare scenario", walk.at("/compare two")));
        for (String chart : List.of("staffing", "levels", "costs", "bridge")) {
            assertThat(page.locator("[data-chart=" + chart + "] .canvas"))
                    .hasAttribute("aria-label", Pattern.compile(".*\\d.*"));
        }
        Locator rows = page.locator("[aria-labelledby=figures-title] tbody tr");
        for (String figure : List.of("Spending", "Service level", "Spending, P90", "Service level, P10", "Hires")) {
            Locator row = rows.filter(new Locator.FilterOptions()
                    .setHas(page.locator(
                            "th", new Page.LocatorOptions().setHasText(Pattern.compile("^" + figure + "$")))));
            assertThat(row.locator("td")).hasCount(2);
            assertThat(row.locator("td").last()).hasText(Pattern.compile(".*\\d.*"));
        }
        assertThat(page.locator("[aria-labelledby=seasons-title] .tag.peak").first())
                .isVisible();
        quiet();
    }
}

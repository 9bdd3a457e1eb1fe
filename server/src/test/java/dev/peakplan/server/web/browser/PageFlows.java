package dev.peakplan.server.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import dev.peakplan.server.review.Office;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** What people do on pages, beyond reading them. */
final class PageFlows {
    /** Milliseconds from the request of the page until its last chart stands. */
    private static final String DRAWN =
            "new MutationObserver((all) => all.some((each) => each.attributeName === 'data-drawn') && (window.drawnAfter = performance.now()))"
                    + ".observe(document, { subtree: true, attributes: true });";

    /** When what a page does on the way to its last chart was done. */
    private static final String STEPS =
            """
            () => {
              const page = performance.getEntriesByType('navigation')[0];
              const steps = [['all of the page', page.responseEnd], ['scripts run', page.domContentLoadedEventEnd],
                ...performance.getEntriesByType('mark').map((mark) => [mark.name, mark.startTime])];
              return steps.map(([name, time]) => `${name} after ${Math.round(time)} ms`).join(', ');
            }
            """;

    /** How wide the thumb of a slider is, in pixels. */
    private static final double THUMB = 16;

    /** Width of an A4 sheet between its margins, in pixels of 1/96 inch. */
    private static final int PAPER = 680;

    /** What lies beyond the right edge of the paper, and charts that were not drawn for the width they have. */
    private static final String CUT =
            """
            () => {
              const name = (n) => n.localName + (n.id ? '#' + n.id : '') + [...n.classList].map(c => '.' + c).join('');
              const edge = document.querySelector('main').getBoundingClientRect().right + 1;
              const beyond = [...document.querySelectorAll('main *')].filter(
                (n) => n.getClientRects().length && !n.closest('.only-read') && n.getBoundingClientRect().right > edge);
              const stale = [...document.querySelectorAll('.canvas canvas')].filter(
                (n) => n.getClientRects().length && Math.abs(n.width / Math.max(2, devicePixelRatio) - n.closest('.canvas').clientWidth) > 2);
              return [...beyond.map((n) => name(n) + ' reaches beyond'), ...stale.map((n) => n.closest('figure').dataset.chart + ' is not drawn anew')];
            }
            """;

    private final Walk walk;

    PageFlows(Walk walk) {
        this.walk = walk;
    }

    static String name(String scene) {
        return scene.replaceAll("[^A-Za-z]+", "-").replaceAll("^-|-$", "");
    }

    private void quiet() {
        assertEquals(List.of(), walk.complaints(""));
    }

    void frontier() {
        Page page = walk.as("planner", "en", false);
        walk.visit(page, walk.at("/plans/{id} in English"));
        Locator cursor = page.locator("#level");
        Locator told = page.locator("#level-figures");
        String present = told.textContent();
        assertTrue(present.startsWith("Caps at 100%"), present);
        cursor.focus();
        page.keyboard().press("ArrowRight");
        String next = told.textContent();
        assertNotEquals(present, next);
        assertEquals(next, cursor.getAttribute("aria-valuetext"));
        page.keyboard().press("ArrowLeft");
        assertEquals(present, told.textContent());

        Locator canvas = page.locator("[data-chart=frontier] .canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        BoundingBox slider = cursor.boundingBox();
        int last = Integer.parseInt(cursor.getAttribute("max"));
        double step = (slider.width - THUMB) / last;
        for (double at = 0.4; at < last; at += 0.2) {
            if (Math.abs(at - Math.floor(at) - 0.5) > 0.05) {
                page.mouse().click(slider.x + THUMB / 2 + step * at, box.y + box.height * 0.5);
                assertEquals(
                        String.valueOf(Math.round(at)), cursor.inputValue(), "plot and slider lie one below the other");
            }
        }
        page.mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.5);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.85, box.y + box.height * 0.5);
        String right = told.textContent();
        page.mouse().move(box.x + box.width * 0.15, box.y + box.height * 0.5);
        page.mouse().up();
        String left = told.textContent();
        assertNotEquals(left, right);
        page.mouse().move(box.x + box.width * 0.85, box.y + box.height * 0.5);
        assertEquals(left, told.textContent(), "the cursor follows a pressed pointer only");
        assertThat(canvas).hasAttribute("aria-label", left);
        quiet();
    }

    /** A run as it goes on, told by its events; the last one it hears is that it was stopped. */
    void run() {
        Page page = walk.signedIn("planner", "en", true);
        page.navigate(walk.at("/jobs/{id}"));
        Locator chart = page.locator("[data-chart=solve] .canvas");
        walk.stage().progress(1001, 10_001, 1_250_000_00, 1_000_000_00);
        assertThat(chart).hasAttribute("aria-label", Pattern.compile("Best plan .*1,250,000.*gap 25%.*"));
        walk.stage().progress(1002, 10_002, 1_020_000_00, 1_000_000_00);
        assertThat(chart).hasAttribute("aria-label", Pattern.compile("Best plan .*1,020,000.*gap 2%.*"));
        assertThat(page.locator("[data-field=gap]")).hasText("2%");
        page.locator("[data-table]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".as-table tbody tr").last()).containsText("1,020,000");
        page.locator("#cancel").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#cancel")).hasText("Stopping…");
        walk.stage().stopped();
        assertThat(page.getByText("This run was stopped before it had a plan.")).isVisible();
        quiet();
        page.context().close();
    }

    void share() {
        Page page = walk.signedIn("finance", "en", false);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        walk.visit(page, walk.at("/compare two"));
        page.locator("#share").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText("Link copied");
        assertEquals(page.url(), page.evaluate("() => navigator.clipboard.readText()"));
        quiet();
        page.context().close();
    }

    void pins() {
        Page page = walk.as("manager", "en", true);
        for (String scene : List.of("/plans/{id}", "/plans/{id} in English")) {
            walk.visit(page, walk.at(scene));
            page.locator("[data-pin]").focus();
            page.keyboard().press("Space");
            assertThat(page.locator("[data-pin]")).hasAttribute("aria-pressed", "true");
        }
        walk.visit(page, "/compare");
        assertThat(page.locator("thead a")).hasCount(2);
        page.locator("[data-pin]").last().click();
        assertThat(page.locator("[data-pin]").last()).hasAttribute("aria-pressed", "false");
        walk.visit(page, "/compare");
        assertThat(page.locator("thead a")).hasCount(1);
        quiet();
    }

    void workbook() throws IOException {
        Page page = walk.as("finance", "zh-CN", false);
        walk.visit(page, walk.at("/compare two"));
        Download download = page.waitForDownload(page.locator("#workbook")::click);
        assertTrue(download.suggestedFilename().endsWith(".xlsx"), download::suggestedFilename);
        assertEquals('P', Files.readAllBytes(download.path())[0]);
        quiet();
    }

    /** What the button opens is the browser's own: it is asked for once, and {@link #paper} looks at what comes out. */
    void print() {
        Page page = walk.as("reviewer", "en", false);
        for (String scene : List.of("/compare two", "/plans/{id} in English")) {
            walk.visit(page, walk.at(scene));
            page.evaluate("() => { window.asked = 0; window.print = () => window.asked++; }");
            page.locator("#print").focus();
            page.keyboard().press("Enter");
            assertEquals(1, page.evaluate("() => window.asked"), scene);
        }
        quiet();
    }

    /** From the spending of a plan down to heads and rates, by links alone. */
    void spending() {
        Page page = walk.as("finance", "en", false);
        walk.visit(page, walk.at("/plans/{id} in English"));
        page.getByText("How the spending came about").click();
        page.locator("select[name=site]").selectOption(new SelectOption().setIndex(1));
        page.locator("main form button").click();
        page.waitForURL("**/spending?*site=*");
        page.locator("[aria-labelledby=lines-title] tbody a").first().click();
        page.locator("[aria-labelledby=periods-title] tbody a").first().click();
        assertThat(page.locator(".derived .parts li").first()).containsText("×");
        String amount = page.locator(".derived dt strong").textContent();
        assertThat(page.locator("[aria-labelledby=lines-title] tfoot")).containsText(amount);
        Browsing.assertAccessible(page);
        quiet();
    }

    /** From what limits, initiatives and seasons bring to what it comes from. */
    void gains() {
        Page page = walk.as("finance", "en", false);
        walk.visit(page, walk.at("/plans/{id} in English"));
        opens(page.locator("#initiatives details").first(), "Payback, periods");
        // the small example has no limit whose easing would bring anything
        if (page.locator("#limits li").count() > 0) {
            opens(page.locator("#limits details").first(), "Limit as it is");
        }
        Browsing.assertAccessible(page);
        page.locator("#staffing a.tag.peak").click();
        page.waitForURL("**/periods?season=PEAK");
        assertThat(page.locator("#figures-title")).hasText("Peak");
        assertThat(page.locator("tbody tr .tag.peak"))
                .hasCount(page.locator("tbody tr").count());
        page.locator("tbody td a").first().click();
        page.waitForURL("**/spending?period=*");
        quiet();
    }

    private static void opens(Locator gain, String told) {
        gain.locator("summary").focus();
        gain.page().keyboard().press("Enter");
        assertThat(gain.locator("dl")).isVisible();
        assertThat(gain.locator("dl")).containsText(told);
    }

    /** What failed goes on as a run of its own, by the keyboard alone. */
    void again() {
        Page page = walk.as("planner", "zh-CN", false);
        String failed = walk.at("/jobs/{id} failed");
        walk.visit(page, failed);
        page.getByText("再试一次").focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith(failed) && url.matches(".*/(jobs|plans)/\\w+"));
        quiet();
    }

    /** What is wrong with a file is told in the language of the page, whatever the file's; a plan that cannot be fetched says so. */
    void states() {
        for (String language : List.of("zh-CN", "en")) {
            Page page = walk.as("planner", language, true);
            walk.visit(page, walk.at("/plans/{id} errors"));
            Object chinese = page.locator("tbody").evaluate("(body) => /[\u4e00-\u9fff]/.test(body.textContent)");
            assertEquals(language.equals("zh-CN"), chinese, language);
        }
        quiet();
        Page page = walk.signedIn("planner", "en", false);
        page.route("**/figures", Route::abort);
        page.navigate(walk.at("/plans/{id}"));
        assertThat(page.locator("[data-chart] .problem"))
                .hasCount(page.locator("[data-chart]").count());
        assertThat(page.locator("[data-chart] .problem").first())
                .hasText("The server cannot be reached. Please try again.");
        Browsing.assertAccessible(page);
        page.context().close();
        List<String> reported = walk.complaints("");
        assertTrue(reported.stream().allMatch(each -> each.contains("net::ERR_FAILED")), reported::toString);
    }

    /** On paper everything is dark on white, whatever the screen was, and whole. */
    void paper() {
        Page page = walk.as("finance", "en", true);
        for (String scene :
                List.of("/plans/{id} in English", "/compare two", "/monitor/{id}", "/reviews/{id} binding")) {
            walk.visit(page, walk.at(scene));
            // after the listener of the page itself, so that its charts are drawn for the paper
            page.evaluate("() => addEventListener('beforeprint', () => (window.onPaper = (" + CUT + ")().filter("
                    + "(each) => each.endsWith('anew'))), { once: true })");
            byte[] paper =
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
            Shots.keep(paper, name(scene) + ".pdf");
            assertEquals("%PDF", new String(paper, 0, 4, StandardCharsets.US_ASCII));
            assertEquals(List.of(), page.evaluate("() => window.onPaper"), scene);
            page.setViewportSize(PAPER, Walk.HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
            assertEquals(List.of(), page.evaluate(CUT), scene);
            assertEquals("rgb(255, 255, 255)", page.evaluate("() => getComputedStyle(document.body).backgroundColor"));
            assertEquals("rgb(0, 0, 0)", page.evaluate("() => getComputedStyle(document.body).color"));
            assertThat(page.locator(".bar")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
            page.evaluate("() => dispatchEvent(new Event('afterprint'))");
            page.setViewportSize(Walk.WIDTH, Walk.HEIGHT);
        }
        quiet();
    }

    /** Selects, tables of charts, light and dark, sliders and drill-down: each changes what is seen; how long it took is kept. */
    void inputs() {
        Page page = walk.signedIn("manager", "en", false);
        page.addInitScript(PageFigures.REACTIONS_KEPT);
        walk.visit(page, walk.at("/plans/{id} in English"));
        Locator need = page.locator("[data-chart=need] .canvas");
        String all = need.getAttribute("aria-label");
        page.locator("#unit").selectOption("hours");
        assertThat(need).not().hasAttribute("aria-label", all);
        PageFigures.reacted(page, "plan: heads to hours, five charts");
        page.locator("#theme").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        PageFigures.reacted(page, "plan: light to dark, ten charts");
        for (Locator button : page.locator("[data-table]").all()) {
            button.focus();
            page.keyboard().press("Enter");
            assertThat(button).hasAttribute("aria-pressed", "true");
            PageFigures.reacted(page, "plan: chart to table");
        }
        assertThat(page.locator(".as-table tbody"))
                .hasCount(page.locator("[data-chart]").count());
        page.locator("#level").focus();
        page.keyboard().press("ArrowRight");
        PageFigures.reacted(page, "plan: cursor of the caps, by key");
        walk.visit(page, walk.at("/compare two"));
        page.locator("#theme").click();
        PageFigures.reacted(page, "comparison: dark to light");
        page.locator("[data-chart=levels] [data-table]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-chart=levels] tbody tr").first()).isVisible();
        PageFigures.reacted(page, "comparison: chart to table");
        walk.visit(page, walk.at("/plans/{id}/what-if"));
        page.locator("input[type=range]").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".sliders output").first()).hasText("+1%");
        PageFigures.reacted(page, "what if: slider, by key");
        walk.visit(page, walk.at("/monitor/{id}"));
        page.locator("#rows .drill").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#narrowed button")).hasCount(2);
        PageFigures.reacted(page, "monitor: drill down");
        page.locator("#by").selectOption("PERIOD");
        assertThat(page.locator("#rows thead th").first()).hasText("Period");
        for (String by : List.of("Department", "Channel", "Line", "Site")) {
            page.locator("#by").selectOption(new SelectOption().setLabel(by));
            assertThat(page.locator("#rows thead th").first()).hasText(by);
            assertThat(page.locator("#rows tbody tr").first()).isVisible();
        }
        quiet();
        page.context().close();
    }

    /**
     * In a browser that has never been here: by a link that leads over the sign-in; then other plans, which the server has not read yet
     * either; and these once more.
     */
    void fourPlans() {
        Page page = walk.unknown("en", false);
        String first = walk.stage().large("A");
        String second = walk.stage().large("B");
        page.addInitScript(DRAWN);
        page.navigate(first);
        page.waitForFunction(
                "() => performance.getEntriesByType('resource').some((each) => each.name.endsWith('/compare.js'))");
        Browsing.signIn(page, "manager", Office.PASSWORD);
        page.waitForURL("**/compare**");
        for (String[] time : new String[][] {
            {"after a sign-in, in a browser that has never been here", first},
            {"for the first time", second},
            {"again", second}
        }) {
            if (time[1].equals(first)) {
                walk.drawn(page, first);
            } else {
                walk.visit(page, time[1]);
            }
            PageFigures answered = PageFigures.of(page);
            PageFigures.drawn(
                    String.format(
                            "four plans of forty teams, %s (first byte after %.0f ms, first content after %.0f ms, %s)",
                            time[0], answered.firstByte(), answered.firstContent(), page.evaluate(STEPS)),
                    (Number) page.evaluate("() => window.drawnAfter"));
            assertThat(page.locator("thead a")).hasCount(4);
        }
        quiet();
        page.context().close();
    }
}

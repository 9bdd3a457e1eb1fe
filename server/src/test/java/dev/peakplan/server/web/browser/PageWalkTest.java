package dev.peakplan.server.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import dev.peakplan.server.review.Office;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Every page, as each role, in both languages, light and dark, from a phone to a wall: nothing is complained of, nothing moves. */
@EnabledIf("dev.peakplan.server.web.browser.Browsing#possible")
@TestMethodOrder(MethodOrderer.MethodName.class)
class PageWalkTest {
    private static final int MOST_BYTES = 300_000;
    private static final double MOST_SHIFT = 0.01;
    private static final int[] WIDTHS = {2560, 360};

    @TempDir
    static Path data;

    private static Stage stage;
    private static Browsing browsing;

    @BeforeAll
    static void start() throws IOException {
        stage = Stage.set(data, Map.of(), Shots.wanted());
        browsing = Browsing.of(stage.office().running());
    }

    @AfterAll
    static void stop() {
        browsing.close();
        stage.close();
    }

    /** A page that nobody visits here is a page that nobody has looked at. */
    @Test
    void a01_everyPageIsVisited() {
        Set<String> pages = stage.office()
                .running()
                .context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethodName().equals("GET"))
                .filter(route -> route.getProduces().contains(MediaType.TEXT_HTML_TYPE))
                .filter(route -> !route.getProduces().contains(MediaType.APPLICATION_JSON_TYPE))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> visited = stage.scenes().keySet().stream()
                .map(scene -> scene.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(pages, visited);
    }

    @Test
    void a02_everyPageIsSoundInChineseByDay() {
        soundPages("zh-CN", false, "finance");
    }

    @Test
    void a03_everyPageIsSoundInEnglishByNight() {
        soundPages("en", true, "planner");
    }

    /** The other halves of language and light, as the other roles. */
    @Test
    void a04_everyRoleWalksWithoutAComplaint() {
        List<String> wrong = new ArrayList<>();
        for (String name : List.of("manager", "reviewer", "administrator")) {
            boolean dark = !name.equals("manager");
            Page page = visitor(name, dark ? "zh-CN" : "en", dark);
            stage.scenes().forEach((scene, path) -> {
                if (open(scene, name)) {
                    visit(page, path);
                    browsing.complaints().stream()
                            .filter(each -> !expected(each, scene))
                            .forEach(each -> wrong.add(name + " " + scene + " " + each));
                }
            });
            page.context().close();
        }
        assertEquals(List.of(), wrong);
    }

    private static void soundPages(String language, boolean dark, String name) {
        List<String> wrong = new ArrayList<>();
        stage.scenes().forEach((scene, path) -> {
            String who = Stream.concat(Stream.of(name), Stage.PEOPLE.stream())
                    .filter(each -> open(scene, each))
                    .findFirst()
                    .orElseThrow();
            Page page = visitor(who, language, dark);
            visit(page, path);
            PageFigures figures = PageFigures.of(page);
            check(figures.shift() <= MOST_SHIFT, scene + " moved by " + figures.shift(), wrong);
            check(figures.bytes() < MOST_BYTES, scene + " has " + figures.bytes() + " bytes", wrong);
            Browsing.faults(page).forEach(fault -> wrong.add(scene + " " + fault));
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
                check(((Number) beyond).intValue() <= 0, scene + " reaches beyond " + width, wrong);
            }
            Shots.take(page, name(scene) + (dark ? "-dark" : "") + "-" + language);
            browsing.complaints().stream()
                    .filter(each -> !expected(each, scene))
                    .forEach(each -> wrong.add(scene + " " + each));
            page.context().close();
        });
        assertEquals(List.of(), wrong);
    }

    private static void check(boolean right, String otherwise, List<String> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    private static String name(String scene) {
        return scene.replaceAll("[^A-Za-z]+", "-").replaceAll("^-|-$", "");
    }

    /** The browser itself reports the page that is not there, and the file whose pay the reader may not see. */
    private static boolean expected(String complaint, String scene) {
        return complaint.contains("404") && scene.endsWith("not found")
                || complaint.contains("403") && scene.endsWith("errors");
    }

    private static void visit(Page page, String path) {
        page.navigate(path);
        try {
            page.waitForFunction("() => [...document.querySelectorAll('[data-chart]')].every(f => f.dataset.drawn)");
        } catch (TimeoutError e) {
            throw new AssertionError(path + " has charts that are not drawn: " + browsing.complaints(), e);
        }
    }

    static Page visitor(String name, String language, boolean dark) {
        Page page = browsing.visitor(language, dark);
        String[] cookie = stage.office().cookie(name).split("=", 2);
        page.context()
                .addCookies(List.of(new Cookie(cookie[0], cookie[1])
                        .setUrl(browsing.server().address())));
        return page;
    }

    /** Whether the policy of routes opens a scene to the role of this name. */
    private static boolean open(String scene, String name) {
        String route = "GET " + scene.split(" ")[0];
        return POLICY.lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(words -> words.length > 2 && (words[0] + " " + words[1]).equals(route))
                .anyMatch(words -> List.of("anyone", "signed-in").contains(words[2])
                        || Arrays.asList(words).contains(name.toUpperCase()));
    }

    private static final String POLICY = policy();
    /** Milliseconds from the request of the page until its last chart stands. */
    private static final String DRAWN =
            "new MutationObserver((all) => all.some((each) => each.attributeName === 'data-drawn') && (window.drawnAfter = performance.now()))"
                    + ".observe(document, { subtree: true, attributes: true });";

    private static String policy() {
        try (InputStream in = Office.class.getResourceAsStream("/dev/peakplan/server/users/routes.policy")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a05_frontierCursorMovesByPointerAndByKeyboard() {
        Page page = visitor("planner", "en", false);
        visit(page, stage.scenes().get("/plans/{id} in English"));
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
        assertEquals(left, canvas.getAttribute("aria-label"));
        assertEquals(List.of(), browsing.complaints());
        page.context().close();
    }

    @Test
    void a06_pinnedPlansStandSideBySideWheneverPlansAreCompared() {
        Page page = visitor("manager", "en", true);
        for (String scene : List.of("/plans/{id}", "/plans/{id} in English")) {
            visit(page, stage.scenes().get(scene));
            page.locator("[data-pin]").focus();
            page.keyboard().press("Space");
            assertThat(page.locator("[data-pin]")).hasAttribute("aria-pressed", "true");
        }
        visit(page, "/compare");
        assertThat(page.locator("thead a")).hasCount(2);
        page.locator("[data-pin]").last().click();
        assertThat(page.locator("[data-pin]").last()).hasAttribute("aria-pressed", "false");
        visit(page, "/compare");
        assertThat(page.locator("thead a")).hasCount(1);
        assertEquals(List.of(), browsing.complaints());
        page.context().close();
    }

    @Test
    void a07_comparisonIsTakenHomeAsWorkbook() throws IOException {
        Page page = visitor("finance", "zh-CN", false);
        visit(page, stage.scenes().get("/compare two"));
        Download download = page.waitForDownload(page.locator("#workbook")::click);
        assertTrue(download.suggestedFilename().endsWith(".xlsx"), download::suggestedFilename);
        assertEquals('P', Files.readAllBytes(download.path())[0]);
        assertEquals(List.of(), browsing.complaints());
        page.context().close();
    }

    /** On paper everything is dark on white, whatever the screen was. */
    @Test
    void a08_pagesPrintOnPaper() {
        Page page = visitor("finance", "en", true);
        for (String scene : List.of("/plans/{id} in English", "/compare two")) {
            visit(page, stage.scenes().get(scene));
            byte[] paper =
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
            Shots.keep(paper, name(scene) + ".pdf");
            assertEquals("%PDF", new String(paper, 0, 4, StandardCharsets.US_ASCII));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
            assertEquals("rgb(255, 255, 255)", page.evaluate("() => getComputedStyle(document.body).backgroundColor"));
            assertEquals("rgb(0, 0, 0)", page.evaluate("() => getComputedStyle(document.body).color"));
            assertThat(page.locator(".bar")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
            page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        }
        assertEquals(List.of(), browsing.complaints());
        page.context().close();
    }

    /** Twice: the first time everything comes over the wire and is read from the database. */
    @Test
    void a09_fourPlansOfFortyTeamsAreCompared() {
        Page page = visitor("manager", "en", false);
        String address = stage.large();
        page.addInitScript(DRAWN);
        for (String time : List.of("first", "again")) {
            visit(page, address);
            PageFigures.drawn("four plans of forty teams, " + time, (Number) page.evaluate("() => window.drawnAfter"));
        }
        assertThat(page.locator("thead a")).hasCount(4);
        assertEquals(List.of(), browsing.complaints());
        page.context().close();
    }

    @Test
    void a10_figuresOfPagesAreWrittenDown() {
        assertTrue(PageFigures.write(Path.of("target", "pages.md")), "nothing was measured");
    }
}

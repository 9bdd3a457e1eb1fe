package dev.peakplan.server.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.serving.RunningServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final int TIMES_SLOWER = 6;

    /** Words of tables that stand sign below sign. */
    private static final String BROKEN_WORDS =
            """
            () => [...document.querySelectorAll('.table :is(th, td)')].filter((n) => {
              const words = n.innerText.trim();
              const inside = document.createRange();
              inside.selectNodeContents(n);
              const lines = inside.getBoundingClientRect().height / parseFloat(getComputedStyle(n).lineHeight);
              return words.length > 2 && !words.includes('\\n') && lines > words.length * 0.7;
            }).map((n) => n.innerText.trim())
            """;

    @TempDir
    static Path data;

    private static Walk walk;
    private static PageFlows flows;
    private static CraftFlow craft;

    @BeforeAll
    static void start() throws IOException {
        walk = Walk.on(data);
        flows = new PageFlows(walk);
        craft = new CraftFlow(walk);
    }

    @AfterAll
    static void stop() {
        walk.close();
    }

    /** A view that fails half-way is answered as every other fault is, and not with a page that never ends. */
    @Test
    void a00_viewThatFailsIsAFaultWithAnId() {
        RunningServer server = walk.stage().office().running();
        try (BrokenView broken = BrokenView.in(server.context())) {
            HttpResponse<String> answer = TestServer.at(server.address())
                    .get(BrokenView.PATH, "Accept", "text/html", "Accept-Language", "en");
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().matches("(?s).*F-[0-9A-F]{8}.*</html>\\s*"), answer::body);
            assertFalse(answer.body().contains("A page that has begun"), answer::body);
            assertFalse(answer.body().contains("nothingOfTheKind"), answer::body);
        }
    }

    /** Nobody waits for a page that is drawn for the first time: the server has asked itself for each, as somebody who may open it. */
    @Test
    void a01_everyPageWasReadyBeforeItsFirstVisit() {
        Set<String> answered = new TreeSet<>();
        walk
                .stage()
                .office()
                .running()
                .context()
                .getBean(MeterRegistry.class)
                .find("http.server.requests")
                .timers()
                .stream()
                .filter(timer -> timer.getId().getTag("status").equals("200"))
                .map(timer ->
                        timer.getId().getTag("uri").replaceAll("\\{\\?.*", "").replace("root", "/"))
                .forEach(answered::add);
        Set<String> cold = pages();
        cold.removeAll(answered);
        assertEquals(Set.of(), cold);
    }

    /** A page that nobody visits here is a page that nobody has looked at. */
    @Test
    void a01_everyPageIsVisited() {
        Set<String> visited = walk.stage().scenes().keySet().stream()
                .map(scene -> scene.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(pages(), visited);
    }

    /** The routes of all pages. */
    private static Set<String> pages() {
        return walk.stage()
                .office()
                .running()
                .context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethodName().equals("GET"))
                .filter(route -> route.getProduces().contains(MediaType.TEXT_HTML_TYPE))
                .filter(route -> !route.getProduces().contains(MediaType.APPLICATION_JSON_TYPE))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a02_everyPageIsSoundInChineseByDay() {
        soundPages("zh-CN", false, "finance");
    }

    @Test
    void a03_everyPageIsSoundInEnglishByNight() {
        soundPages("en", true, "planner");
    }

    /** The other halves of language and light, as the other roles; the manager has a phone. */
    @Test
    void a04_everyRoleWalksWithoutAComplaint() {
        List<String> wrong = new ArrayList<>();
        for (String name : List.of("manager", "reviewer", "administrator")) {
            boolean dark = !name.equals("manager");
            Page page = walk.as(name, dark ? "zh-CN" : "en", dark);
            if (!dark) {
                page.setViewportSize(360, 740);
            }
            walk.stage().scenes().forEach((scene, path) -> {
                if (Walk.open(scene, name)) {
                    walk.visit(page, path);
                    still(page, name + " " + scene, wrong);
                    walk.complaints(scene).forEach(each -> wrong.add(name + " " + scene + " " + each));
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** A slow processor on a slow line draws a page in many small steps: what moves then moves for somebody. */
    @Test
    void a05_nothingMovesOnASlowMachine() {
        Page page = walk.signedIn("finance", "en", true);
        Walk.slow(page, TIMES_SLOWER);
        List<String> wrong = new ArrayList<>();
        for (String scene : slowScenes()) {
            walk.visit(page, walk.at(scene));
            still(PageFigures.at(page), scene, wrong);
        }
        page.context().close();
        assertEquals(List.of(), wrong);
    }

    /** All that there is where {@code PEAKPLAN_TEST_SLOW} is set. */
    private static List<String> slowScenes() {
        List<String> few = List.of("/reviews/{id} draft", "/compare two", "/monitor/{id}");
        return System.getenv("PEAKPLAN_TEST_SLOW") == null
                ? few
                : walk.stage().scenes().keySet().stream()
                        .filter(scene -> Walk.open(scene, "finance"))
                        .toList();
    }

    private static void soundPages(String language, boolean dark, String name) {
        List<String> wrong = new ArrayList<>();
        walk.stage().scenes().forEach((scene, path) -> {
            String who = Stream.concat(Stream.of(name), Stage.PEOPLE.stream())
                    .filter(each -> Walk.open(scene, each))
                    .findFirst()
                    .orElseThrow();
            Page page = walk.as(who, language, dark);
            walk.visit(page, path);
            still(page, scene, wrong);
            Browsing.faults(page).forEach(fault -> wrong.add(scene + " " + fault));
            for (int width : WIDTHS) {
                page.setViewportSize(width, Walk.HEIGHT);
                Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
                check(((Number) beyond).intValue() <= 0, scene + " reaches beyond " + width, wrong);
            }
            Object broken = page.evaluate(BROKEN_WORDS);
            check(List.of().equals(broken), scene + " breaks words: " + broken, wrong);
            Shots.take(page, PageFlows.name(scene) + (dark ? "-dark" : "") + "-" + language);
            walk.complaints(scene).forEach(each -> wrong.add(scene + " " + each));
        });
        assertEquals(List.of(), wrong);
    }

    private static void still(Page page, String scene, List<String> wrong) {
        still(PageFigures.of(page), scene, wrong);
    }

    private static void still(PageFigures figures, String scene, List<String> wrong) {
        check(
                figures.shift() <= MOST_SHIFT,
                scene + " moved by " + figures.shift() + ": " + String.join("; ", figures.movers()),
                wrong);
        check(figures.bytes() < MOST_BYTES, scene + " has " + figures.bytes() + " bytes", wrong);
    }

    private static void check(boolean right, String otherwise, List<String> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    @Test
    void a06_frontierCursorMovesByPointerAndByKeyboard() {
        flows.frontier();
    }

    @Test
    void a07_pinnedPlansStandSideBySideWheneverPlansAreCompared() {
        flows.pins();
    }

    @Test
    void a08_comparisonIsTakenHomeAsWorkbook() throws IOException {
        flows.workbook();
    }

    @Test
    void a09_nothingIsCutOnPaper() {
        flows.paper();
    }

    @Test
    void a10_everyInputIsAnswered() {
        flows.inputs();
    }

    @Test
    void a11_linkOfAComparisonIsCopied() {
        flows.share();
    }

    @Test
    void a12_runIsFollowedAndStopped() {
        flows.run();
    }

    @Test
    void a12_everythingIsReachedByKeyboardAndSeenToBe() {
        KeyboardFlow.go(walk);
    }

    @Test
    void a12_comparisonAndPlanArePrinted() {
        flows.print();
    }

    @Test
    void a12_gainsAreFollowedDownToWhatTheyComeFrom() {
        flows.gains();
    }

    @Test
    void a12_statesOtherThanTheUsualAreTold() {
        flows.states();
    }

    @Test
    void a12_spendingIsFollowedDownToHeadsAndRates() {
        flows.spending();
    }

    @Test
    void a12_filesOfPagesAreKeptForGood() throws IOException {
        craft.files();
    }

    @Test
    void a12_whatPagesNeedComesWhileSomebodySignsIn() {
        craft.ahead();
    }

    @Test
    void a12_roomOfAChartShimmersUntilItIsThere() {
        craft.waiting();
    }

    @Test
    void a12_chartsThatCannotBeDrawnSaySoAndHaveTheirTables() {
        craft.withoutLibrary();
    }

    @Test
    void a12_seasonsAreShaded() {
        craft.seasons();
    }

    @Test
    void a12_planShowsWhenInitiativesRunAndWhatLimitsCost() {
        craft.plan();
    }

    @Test
    void a12_comparisonTellsStaffingSpendingServiceAndRisk() {
        craft.comparison();
    }

    @Test
    void a13_fourPlansOfFortyTeamsAreCompared() {
        flows.fourPlans();
    }

    @Test
    void a13_runThatFailedIsTriedAgain() {
        flows.again();
    }

    @Test
    void a14_figuresOfPagesAreWrittenDown() {
        assertTrue(PageFigures.write(Path.of("target", "pages.md")), "nothing was measured");
    }
}

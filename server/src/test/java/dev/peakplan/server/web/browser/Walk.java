package dev.peakplan.server.web.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import dev.peakplan.server.review.Office;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Visitors of a stage: each role in a language and a light has one page, which goes from address to address. */
final class Walk implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 900;

    private static final List<String> POLICY = policy();

    private final Stage stage;
    private final Browsing browsing;
    private final Map<String, Page> visitors = new HashMap<>();

    private Walk(Stage stage, Browsing browsing) {
        this.stage = stage;
        this.browsing = browsing;
    }

    static Walk on(Path data) throws IOException {
        Stage stage = Stage.set(data, Map.of(), Shots.wanted());
        // as every server does that has just started
        stage.office().running().warmUp(1);
        return new Walk(stage, Browsing.of(stage.office().running()));
    }

    Stage stage() {
        return stage;
    }

    /** The address of a scene. */
    String at(String scene) {
        return stage.scenes().get(scene);
    }

    /** The page of {@code name}, signed in. */
    Page as(String name, String language, boolean dark) {
        Page page = visitors.computeIfAbsent(name + language + dark, fresh -> signedIn(name, language, dark));
        page.setViewportSize(WIDTH, HEIGHT);
        return page;
    }

    /** A page that nobody has used, not signed in. */
    Page unknown(String language, boolean dark) {
        return browsing.visitor(language, dark);
    }

    /** A page that nobody has used, signed in. */
    Page signedIn(String name, String language, boolean dark) {
        Page page = unknown(language, dark);
        String[] cookie = stage.office().cookie(name).split("=", 2);
        page.context()
                .addCookies(List.of(new Cookie(cookie[0], cookie[1])
                        .setUrl(browsing.server().address())));
        return page;
    }

    /** Goes to {@code path} and waits until every chart stands. */
    void visit(Page page, String path) {
        page.navigate(path);
        drawn(page, path);
    }

    /** Waits until every chart of the page at {@code path} stands. */
    void drawn(Page page, String path) {
        try {
            page.waitForFunction("() => [...document.querySelectorAll('[data-chart]')].every(f => f.dataset.drawn)");
        } catch (TimeoutError e) {
            throw new AssertionError(path + " has charts that are not drawn: " + browsing.complaints(), e);
        }
    }

    /** A processor so many times slower, and a line of 200 kB a second that answers after 100 ms. */
    static void slow(Page page, int times) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        session.send("Emulation.setCPUThrottlingRate", rate);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 100);
        line.addProperty("downloadThroughput", 200_000);
        line.addProperty("uploadThroughput", 200_000);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    /** What pages complained of since the last time, but for what the scene is about. */
    List<String> complaints(String scene) {
        return browsing.complaints().stream()
                .filter(each -> !expected(each, scene))
                .toList();
    }

    /** The browser itself reports the page that is not there, and the file whose pay the reader may not see. */
    private static boolean expected(String complaint, String scene) {
        return complaint.contains("404") && scene.endsWith("not found")
                || complaint.contains("403") && scene.endsWith("errors");
    }

    /** Whether the policy of routes opens a scene to the role of this name. */
    static boolean open(String scene, String name) {
        String route = "GET " + scene.split(" ")[0];
        return POLICY.stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(words -> words.length > 2 && (words[0] + " " + words[1]).equals(route))
                .anyMatch(words -> List.of("anyone", "signed-in").contains(words[2])
                        || Arrays.asList(words).contains(name.toUpperCase()));
    }

    private static List<String> policy() {
        try (InputStream in = Office.class.getResourceAsStream("/dev/peakplan/server/users/routes.policy")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browsing.close();
        stage.close();
    }
}

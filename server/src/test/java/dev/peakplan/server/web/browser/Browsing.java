package dev.peakplan.server.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.peakplan.server.serving.RunningServer;
import dev.peakplan.server.serving.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real server and a real browser; whatever a page complains of is kept. */
public final class Browsing implements AutoCloseable {
    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE_MS = 60_000;
    private static final String AXE = axe();

    private final RunningServer server;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browsing(RunningServer server, Path chromium) {
        this.server = server;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS / 2);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    /** Whether to browse: where there is a browser, and wherever everything must be tested. */
    public static boolean possible() {
        return chromium().isPresent() || "1".equals(System.getenv("PEAKPLAN_TEST_ALL"));
    }

    private static Optional<Path> chromium() {
        return CHROMIUM.stream().filter(Files::isExecutable).findFirst();
    }

    public static Browsing start(Path data) throws IOException {
        return of(RunningServer.start(new ServerSettings("127.0.0.1", 0, data, Map.of())));
    }

    /** A browser for a server that runs; it is closed with it. */
    public static Browsing of(RunningServer server) {
        Path chromium = chromium().orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
        return new Browsing(server, chromium);
    }

    /** The server that is browsed. */
    public RunningServer server() {
        return server;
    }

    /** Fills in the page of the sign-in and sends it. */
    static void signIn(Page page, String name, String password) {
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    /** A page of a fresh visitor who reads {@code language}; {@code dark} as the system's setting. */
    public Page visitor(String language, boolean dark) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.address())
                .setLocale(language)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setAcceptDownloads(true)
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + " " + message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        return page;
    }

    /** What pages complained of since the last time: console errors and warnings, breaches of the security policy among them. */
    public List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    /** Asserts that axe finds no serious or critical fault on the page as it is. */
    public static void assertAccessible(Page page) {
        assertEquals(List.of(), faults(page), page.url());
    }

    /** The serious and critical faults that axe finds on the page as it is. */
    static List<?> faults(Page page) {
        page.evaluate(AXE);
        return (List<?>) page.evaluate("async () => (await axe.run({ resultTypes: ['violations'] })).violations"
                + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | '))");
    }

    private static String axe() {
        try (InputStream script = Browsing.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}

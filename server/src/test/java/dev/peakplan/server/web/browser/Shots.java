package dev.peakplan.server.web.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages at three widths, to be looked at; taken where {@code PEAKPLAN_TEST_SHOTS} names a folder. */
final class Shots {
    private static final int[] WIDTHS = {360, 1280, 2560};

    /** Whether the page has the width asked for, and every chart that is seen was drawn for the width it has. */
    private static final String DRAWN_ANEW =
            """
            (width) => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(
              innerWidth === width && [...document.querySelectorAll('.canvas canvas')].every((n) =>
                !n.getClientRects().length || Math.abs(n.width / devicePixelRatio - n.closest('.canvas').clientWidth) < 2)))))
            """;

    /** What was drawn is seen with the next picture. */
    private static final String SEEN =
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    private Shots() {}

    static boolean wanted() {
        return System.getenv("PEAKPLAN_TEST_SHOTS") != null;
    }

    static void take(Page page, String name) {
        String folder = System.getenv("PEAKPLAN_TEST_SHOTS");
        if (folder == null) {
            return;
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            page.waitForFunction(DRAWN_ANEW, width);
            page.evaluate(SEEN);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 900);
    }

    /** Keeps what is to be looked at beside the pictures. */
    static void keep(byte[] content, String name) {
        String folder = System.getenv("PEAKPLAN_TEST_SHOTS");
        try {
            if (folder != null) {
                Files.write(Path.of(folder, name), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

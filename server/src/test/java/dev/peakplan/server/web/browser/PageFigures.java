package dev.peakplan.server.web.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the browser measured of a page.
 *
 * @param address path of the page
 * @param firstContent milliseconds until something was painted
 * @param bytes of the page and all it loads but the library of charts, as they went over the wire
 * @param shift cumulative layout shift
 */
record PageFigures(String address, double firstContent, int bytes, double shift) {
    private static final List<PageFigures> ALL = new ArrayList<>();
    private static final StringBuilder DRAWN = new StringBuilder();
    private static final String MEASURE =
            """
            () => {
              const sizes = performance.getEntriesByType('resource').filter(e => !e.name.includes('/vendor/'));
              const page = performance.getEntriesByType('navigation')[0];
              const observer = new PerformanceObserver(() => {});
              observer.observe({ type: 'layout-shift', buffered: true });
              const shifts = observer.takeRecords();
              return {
                paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
                bytes: sizes.reduce((sum, e) => sum + e.transferSize, page.transferSize),
                shift: shifts.filter(e => !e.hadRecentInput).reduce((sum, e) => sum + e.value, 0),
              };
            }
            """;

    static PageFigures of(Page page) {
        Map<?, ?> measured = (Map<?, ?>) page.evaluate(MEASURE);
        PageFigures figures = new PageFigures(
                URI.create(page.url()).getPath(),
                ((Number) measured.get("paint")).doubleValue(),
                ((Number) measured.get("bytes")).intValue(),
                ((Number) measured.get("shift")).doubleValue());
        ALL.add(figures);
        return figures;
    }

    /** Keeps how long something took to be drawn. */
    static void drawn(String what, Number milliseconds) {
        DRAWN.append(String.format(Locale.ROOT, "%s: %.0f ms%n", what, milliseconds.doubleValue()));
    }

    /** Writes down all that was measured, slowest first; returns whether there is anything. */
    static boolean write(Path file) {
        StringBuilder text = new StringBuilder(
                "| page | first content, ms | bytes before charts | layout shift |\n|---|---|---|---|\n");
        ALL.stream()
                .sorted((a, b) -> Double.compare(b.firstContent, a.firstContent))
                .forEach(each -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %d | %.4f |%n",
                        each.address,
                        each.firstContent,
                        each.bytes,
                        each.shift)));
        try {
            Files.writeString(file, text.append("\n").append(DRAWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !ALL.isEmpty();
    }
}

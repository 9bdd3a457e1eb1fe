package dev.peakplan.server.web.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the browser measured of a page.
 *
 * @param address path of the page
 * @param firstByte milliseconds until the first byte of the answer came
 * @param firstContent milliseconds until something was painted
 * @param bytes of the page and all it needs but the library of charts, as they go over the wire the first time
 * @param shift cumulative layout shift
 * @param movers what moved, from where to where, the largest movement first
 */
record PageFigures(
        String address, double firstByte, double firstContent, int bytes, double shift, List<String> movers) {
    private static final int HEADERS = 300;
    private static final List<PageFigures> ALL = new ArrayList<>();
    private static final StringBuilder DRAWN = new StringBuilder();
    private static final Map<String, Double> REACTIONS = new LinkedHashMap<>();
    private static final String MEASURE =
            """
            (headers) => {
              const sizes = performance.getEntriesByType('resource').filter(e => !e.name.includes('/vendor/'));
              const page = performance.getEntriesByType('navigation')[0];
              const observer = new PerformanceObserver(() => {});
              observer.observe({ type: 'layout-shift', buffered: true });
              const shifts = observer.takeRecords().filter(e => !e.hadRecentInput);
              const box = (r) => `${Math.round(r.x)},${Math.round(r.y)} ${Math.round(r.width)}x${Math.round(r.height)}`;
              const name = (n) => !n ? 'something that is gone' : n.nodeType !== 1 ? `text "${n.textContent.trim().slice(0, 30)}"`
                : n.localName + (n.id ? '#' + n.id : '') + [...n.classList].map(c => '.' + c).join('');
              return {
                answer: page.responseStart,
                paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
                bytes: sizes.reduce((sum, e) => sum + e.encodedBodySize + headers, page.encodedBodySize + headers),
                shift: shifts.reduce((sum, e) => sum + e.value, 0),
                movers: shifts.sort((a, b) => b.value - a.value).flatMap(e => e.sources.map(
                  s => `${e.value.toFixed(4)} after ${Math.round(e.startTime)} ms ${name(s.node)} from ${box(s.previousRect)} to ${box(s.currentRect)}`)),
              };
            }
            """;

    /** Keeps how long each event took until the next picture; what takes less than 16 ms is not told by the browser. */
    static final String REACTIONS_KEPT =
            "window.reactions = []; new PerformanceObserver((all) => window.reactions.push(...all.getEntries().map((e) => e.duration)))"
                    + ".observe({ type: 'event', durationThreshold: 16 });";

    /** What the browser measured of the page as it is, written down with the others. */
    static PageFigures of(Page page) {
        PageFigures figures = at(page);
        ALL.add(figures);
        return figures;
    }

    /** What the browser measured of the page as it is, which is no measure of pages: on a machine that is slowed down, for one. */
    static PageFigures at(Page page) {
        Map<?, ?> measured = (Map<?, ?>) page.evaluate(MEASURE, HEADERS);
        return new PageFigures(
                URI.create(page.url()).getPath(),
                ((Number) measured.get("answer")).doubleValue(),
                ((Number) measured.get("paint")).doubleValue(),
                ((Number) measured.get("bytes")).intValue(),
                ((Number) measured.get("shift")).doubleValue(),
                ((List<?>) measured.get("movers")).stream().map(String::valueOf).toList());
    }

    /** Keeps how long something took to be drawn. */
    static void drawn(String what, Number milliseconds) {
        DRAWN.append(String.format(Locale.ROOT, "%s: %.0f ms%n", what, milliseconds.doubleValue()));
    }

    /** Keeps the longest time from an input to the next picture since the last time this was asked of the page. */
    static void reacted(Page page, String flow) {
        Object longest =
                page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => { const all ="
                        + " window.reactions.splice(0); done(Math.max(0, ...all)); }, 50)))");
        REACTIONS.merge(flow, ((Number) longest).doubleValue(), Math::max);
    }

    /** Writes down all that was measured, slowest first; returns whether there is anything. */
    static boolean write(Path file) {
        StringBuilder text = new StringBuilder(
                "| page | first byte, ms | first content, ms | bytes before charts | layout shift | what moved most |\n|---|---|---|---|---|---|\n");
        ALL.stream()
                .sorted((a, b) -> Double.compare(b.firstContent, a.firstContent))
                .forEach(each -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %d | %.4f | %s |%n",
                        each.address,
                        each.firstByte,
                        each.firstContent,
                        each.bytes,
                        each.shift,
                        each.movers.stream().findFirst().orElse(""))));
        text.append("\n| input | until the next picture, ms |\n|---|---|\n");
        REACTIONS.forEach((flow, longest) -> text.append(
                String.format(Locale.ROOT, "| %s | %s |%n", flow, longest < 16 ? "below 16" : Math.round(longest))));
        try {
            Files.writeString(file, text.append("\n").append(DRAWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !ALL.isEmpty();
    }
}

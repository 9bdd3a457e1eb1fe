package dev.peakplan.server.problems;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON paths of ours as JSON pointers. */
final class JsonPointers {
    private static final Pattern STEP =
            Pattern.compile("\\G(?:\\.([^.\\[\\]]+)|\\[(\\d+)]|\\['((?:[^'\\\\]|\\\\.)*)'])");

    private JsonPointers() {}

    /**
     * {@code $.units[2].site} as {@code #/units/2/site}, {@code $['a.b']} as {@code #/a.b}; null for a place that is no JSON path.
     */
    static @Nullable String of(String place) {
        if (!place.startsWith("$")) {
            return null;
        }
        StringBuilder pointer = new StringBuilder("#");
        Matcher steps = STEP.matcher(place).region(1, place.length());
        int end = 1;
        while (steps.find()) {
            end = steps.end();
            String quoted = steps.group(3);
            String step = steps.group(1) != null ? steps.group(1) : steps.group(2);
            pointer.append('/').append(escaped(quoted == null ? step : quoted.replaceAll("\\\\(.)", "$1")));
        }
        return end == place.length() ? pointer.toString() : null;
    }

    /** As a step of a pointer in a fragment (RFC 6901). */
    private static String escaped(String step) {
        return URLEncoder.encode(step.replace("~", "~0").replace("/", "~1"), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }
}

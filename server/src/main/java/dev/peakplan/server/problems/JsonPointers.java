package dev.peakplan.server.problems;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** JSON paths of ours as JSON pointers. */
final class JsonPointers {
    private JsonPointers() {}

    /** {@code $.units[2].site} as {@code #/units/2/site}; null for a place that is no JSON path. */
    static @Nullable String of(String place) {
        if (!place.equals("$") && !place.startsWith("$.") && !place.startsWith("$[")) {
            return null;
        }
        StringBuilder pointer = new StringBuilder("#");
        for (String step : place.substring(1).replaceAll("\\[(\\d+)]", ".$1").split("\\.")) {
            if (!step.isEmpty()) {
                String escaped = step.replace("~", "~0").replace("/", "~1");
                pointer.append('/')
                        .append(URLEncoder.encode(escaped, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("%7E", "~"));
            }
        }
        return pointer.toString();
    }
}

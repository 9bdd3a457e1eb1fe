package dev.peakplan.server.users;

import dev.peakplan.server.access.UserRole;
import io.micronaut.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who may use which route, as {@code routes.policy} says. A route without a line is closed to everybody. */
@Singleton
class RoutePolicy {
    /**
     * Who may use a route.
     *
     * @param anyone without sign-in
     * @param roles any of these
     */
    record Line(boolean anyone, Set<UserRole> roles) {
        static Line parse(String[] words) {
            if (words[0].equals("anyone")) {
                return new Line(true, EnumSet.allOf(UserRole.class));
            } else if (words[0].equals("signed-in")) {
                return new Line(false, EnumSet.allOf(UserRole.class));
            }
            Set<UserRole> roles = EnumSet.noneOf(UserRole.class);
            Arrays.stream(words).map(UserRole::valueOf).forEach(roles::add);
            return new Line(false, roles);
        }
    }

    private final Map<String, Line> lines = new TreeMap<>();

    RoutePolicy() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RoutePolicy.class.getResourceAsStream("routes.policy"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text) {
        String[] words = text.trim().split("\\s+");
        Line line = Line.parse(Arrays.copyOfRange(words, 2, words.length));
        if (lines.put(words[0] + " " + words[1], line) != null) {
            throw new IllegalStateException("two lines for " + words[0] + " " + words[1]);
        }
    }

    /** The line of a route; HEAD is as GET. */
    Optional<Line> find(HttpMethod method, String template) {
        HttpMethod asked = method == HttpMethod.HEAD ? HttpMethod.GET : method;
        return Optional.ofNullable(lines.get(asked + " " + template));
    }

    Map<String, Line> lines() {
        return Map.copyOf(lines);
    }
}

package dev.peakplan.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts that a page needs, as the import lines of its module name them: told at the head of the page, they are fetched side by
 * side instead of one after the other.
 */
final class ScriptModules {
    private static final String ROOT = "/assets/js/";
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:[^'\\n]* from )?'(\\.[^']+)';|import\\('(/[^']+)'\\)", Pattern.MULTILINE);
    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private ScriptModules() {}

    /**
     * Paths of all that the module called {@code name} imports, itself left out, in the order in which they are met.
     *
     * @throws IllegalArgumentException where there is no such module
     */
    static List<String> behind(String name) {
        return KNOWN.computeIfAbsent(name, ScriptModules::read);
    }

    private static List<String> read(String name) {
        Set<String> met = new LinkedHashSet<>();
        follow(ROOT + name + ".js", met);
        List<String> paths = new ArrayList<>(met);
        paths.remove(0);
        return List.copyOf(paths);
    }

    private static void follow(String path, Set<String> met) {
        if (!met.add(path) || !path.startsWith(ROOT)) {
            return;
        }
        Matcher found = IMPORT.matcher(source(path));
        while (found.find()) {
            follow(found.group(1) == null ? found.group(2) : resolve(path, found.group(1)), met);
        }
    }

    private static String resolve(String from, String to) {
        return java.net.URI.create(from).resolve(to).toString();
    }

    private static String source(String path) {
        try (InputStream in = ScriptModules.class.getResourceAsStream(path.replace("/assets/", "/static/"))) {
            if (in == null) {
                throw new IllegalArgumentException("no module " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

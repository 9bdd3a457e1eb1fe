package dev.peakplan.server.web;

import dev.peakplan.server.files.PageFiles;
import jakarta.inject.Singleton;
import java.net.URI;
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
@Singleton
final class ScriptModules {
    private static final String SCRIPTS = "/js/";
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:[^'\\n]* from )?'(\\.[^']+)';|import\\('(\\.[^']+)'\\)", Pattern.MULTILINE);

    private final PageFiles files;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    ScriptModules(PageFiles files) {
        this.files = files;
    }

    /** The address that the files of pages lie below. */
    String folder() {
        return "/assets/" + files.fingerprint();
    }

    /**
     * Addresses of all that the module called {@code name} imports, itself left out, in the order in which they are met.
     *
     * @throws IllegalArgumentException where there is no such module
     */
    List<String> behind(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    /** Addresses of these modules and of all that they import, each once. */
    List<String> together(String... names) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : names) {
            all.add(folder() + path(name));
            all.addAll(behind(name));
        }
        return List.copyOf(all);
    }

    private static String path(String name) {
        return SCRIPTS + name + ".js";
    }

    private List<String> read(String name) {
        Set<String> met = new LinkedHashSet<>();
        follow(path(name), met);
        List<String> paths = new ArrayList<>(met);
        paths.remove(0);
        return paths.stream().map(path -> folder() + path).toList();
    }

    private void follow(String path, Set<String> met) {
        if (!met.add(path) || !path.startsWith(SCRIPTS)) {
            return;
        }
        Matcher found = IMPORT.matcher(source(path));
        while (found.find()) {
            String imported = found.group(1) == null ? found.group(2) : found.group(1);
            follow(URI.create(path).resolve(imported).toString(), met);
        }
    }

    private String source(String path) {
        byte[] content =
                files.find(path.substring(1)).orElseThrow(() -> new IllegalArgumentException("no module " + path));
        return new String(content, StandardCharsets.UTF_8);
    }
}

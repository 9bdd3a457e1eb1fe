package dev.peakplan.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the frame of a page shows.
 *
 * @param lang zh or en
 * @param theme light, dark, or empty to follow the system
 * @param path path and query of the page, to come back to
 * @param user name of who is signed in; empty without sign-in
 * @param menu entries of the menu
 * @param labels the labels that the scripts use, as a JSON object
 * @param modules where scripts and styles are
 */
public record Page(
        String lang, String theme, String path, String user, List<Item> menu, String labels, ScriptModules modules) {
    public Page {
        menu = List.copyOf(menu);
    }

    /**
     * An entry of the menu.
     *
     * @param path where it leads
     * @param key key of its label
     * @param current whether it leads to this page
     */
    public record Item(String path, String key, boolean current) {}

    /** The address that styles and scripts lie below. */
    public String assets() {
        return modules.folder();
    }

    /** Addresses of the scripts behind a page's module; none where it has no module. */
    public List<String> scripts(String module) {
        return module.isEmpty() ? List.of() : modules.behind(module);
    }

    /** Addresses of what most pages need after a sign-in: fetched while somebody types, they are there when they are asked for. */
    public List<String> ahead() {
        return modules.together("plan", "compare");
    }

    public String otherLang() {
        return lang.equals("zh") ? "en" : "zh";
    }

    public String escapedPath() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Without the labels, which would fill a log. */
    @Override
    public String toString() {
        return "Page[" + lang + " " + path + "]";
    }
}

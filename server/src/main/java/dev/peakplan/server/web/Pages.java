package dev.peakplan.server.web;

import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.text.NumberText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Puts the frame around what a page shows. */
@Singleton
final class Pages {
    /** Labels of these kinds are used by scripts too. */
    private static final List<String> FOR_SCRIPTS = List.of(
            "js.",
            "chart.",
            "season",
            "category",
            "line.",
            "period",
            "team",
            "total",
            "figure.",
            "limit.",
            "phase.",
            "driver.",
            "channel.",
            "measure.",
            "role.",
            "admin.up",
            "admin.down");

    /** The menu in its order; an entry is shown to those who may open it. */
    private enum Entry {
        PLANS("/", ""),
        COMPARE("/compare", ""),
        REVIEWS("/reviews", ""),
        MONITOR("/monitor", ""),
        AUDIT("/audit", "MANAGER FINANCE ADMINISTRATOR"),
        ADMIN("/admin", "ADMINISTRATOR");

        private final String path;
        private final List<String> openTo;

        /** @param roles roles with spaces between; empty for every user */
        Entry(String path, String roles) {
            this.path = path;
            this.openTo = roles.isEmpty() ? List.of() : List.of(roles.split(" "));
        }

        private boolean openTo(Collection<String> roles) {
            return openTo.isEmpty() ? !roles.isEmpty() : roles.stream().anyMatch(openTo::contains);
        }
    }

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer;
    private final HttpLocaleResolver locales;
    private final ScriptModules modules;
    private final Map<Locale, String> labels = new ConcurrentHashMap<>();

    Pages(
            ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer,
            HttpLocaleResolver locales,
            ScriptModules modules) {
        this.renderer = renderer;
        this.locales = locales;
        this.modules = modules;
    }

    /**
     * The page drawn by {@code view}, whole: what goes wrong in a view goes wrong before anything was answered, and the page comes in
     * one piece.
     *
     * @param menu path of its entry in the menu
     * @param model what the view shows
     */
    String page(HttpRequest<?> request, String view, String menu, Map<String, Object> model) {
        Locale locale = locales.resolveOrDefault(request);
        Map<String, Object> all = new HashMap<>(model);
        all.put("page", frame(request, locale, menu));
        all.putIfAbsent("n", NumberText.in(locale, "CNY"));
        StringWriter page = new StringWriter();
        try {
            renderer.render(view, all, request).writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    Locale locale(HttpRequest<?> request) {
        return locales.resolveOrDefault(request);
    }

    Language language(HttpRequest<?> request) {
        return Language.valueOf(locale(request).getLanguage().toUpperCase(Locale.ROOT));
    }

    NumberText numbers(HttpRequest<?> request, String currency) {
        return NumberText.in(locales.resolveOrDefault(request), currency);
    }

    private Page frame(HttpRequest<?> request, Locale locale, String menu) {
        String theme = request.getCookies()
                .findCookie("theme")
                .map(Cookie::getValue)
                .filter(List.of("light", "dark")::contains)
                .orElse("");
        Optional<Authentication> caller = request.getUserPrincipal(Authentication.class);
        Collection<String> roles = caller.map(Authentication::getRoles).orElse(List.of());
        List<Page.Item> items = Arrays.stream(Entry.values())
                .filter(entry -> entry.openTo(roles))
                .map(entry -> new Page.Item(
                        entry.path, "menu." + entry.name().toLowerCase(Locale.ROOT), entry.path.equals(menu)))
                .toList();
        String user = caller.map(Authentication::getName)
                .filter(name -> !name.equals(Caller.LOCAL.name()))
                .orElse("");
        return new Page(
                locale.getLanguage(),
                theme,
                request.getUri().toString(),
                user,
                items,
                labels.computeIfAbsent(locale, Pages::labels),
                modules);
    }

    static boolean forScripts(String key) {
        return FOR_SCRIPTS.stream().anyMatch(key::startsWith);
    }

    private static String labels(Locale locale) {
        ResourceBundle bundle = PageText.bundle(locale);
        return bundle.keySet().stream()
                .filter(Pages::forScripts)
                .sorted()
                .map(key -> quote(key) + ":" + quote(bundle.getString(key)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A JSON string that cannot end the script element it stands in. */
    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c") + '"';
    }
}

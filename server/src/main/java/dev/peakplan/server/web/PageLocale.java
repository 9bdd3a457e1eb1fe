package dev.peakplan.server.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.server.util.locale.CompositeHttpLocaleResolver;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of a page: the one that was switched to, else the first of the browser's that there is, else Chinese. */
@Singleton
@Primary
@Replaces(CompositeHttpLocaleResolver.class)
final class PageLocale implements HttpLocaleResolver {
    static final String COOKIE = "lang";
    private static final List<String> OFFERED = List.of("zh", "en");

    static boolean offers(String language) {
        return OFFERED.contains(language);
    }

    @Override
    @NonNull
    public Optional<Locale> resolve(@NonNull HttpRequest<?> request) {
        return Optional.of(resolveOrDefault(request));
    }

    @Override
    @NonNull
    public Locale resolveOrDefault(@NonNull HttpRequest<?> request) {
        Optional<String> chosen = request.getCookies().findCookie(COOKIE).map(Cookie::getValue);
        if (chosen.filter(PageLocale::offers).isPresent()) {
            return Locale.forLanguageTag(chosen.get());
        }
        String accepted = request.getHeaders().get("Accept-Language");
        return Locale.forLanguageTag(accepted == null ? "zh" : best(accepted));
    }

    private static String best(String accepted) {
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(accepted), OFFERED);
            return best == null ? "zh" : best;
        } catch (IllegalArgumentException malformed) {
            return "zh";
        }
    }
}

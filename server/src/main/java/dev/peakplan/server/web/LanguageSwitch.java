package dev.peakplan.server.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;

/** Switches the language of the pages and goes back to where the switch was. */
@Hidden
@Controller("/language")
final class LanguageSwitch {
    @Get("/{lang}")
    HttpResponse<?> to(@PathVariable String lang, @QueryValue(defaultValue = "/") String to) {
        if (!PageLocale.offers(lang)) {
            return HttpResponse.notFound();
        }
        Cookie cookie = Cookie.of(PageLocale.COOKIE, lang)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite(SameSite.Strict);
        return HttpResponse.seeOther(local(to)).cookie(cookie);
    }

    /** Only paths of this server: anything else leads to the first page. */
    static URI local(String to) {
        boolean here = to.startsWith("/") && !to.startsWith("//") && !to.contains("\\");
        try {
            return here ? new URI(to) : URI.create("/");
        } catch (java.net.URISyntaxException malformed) {
            return URI.create("/");
        }
    }
}

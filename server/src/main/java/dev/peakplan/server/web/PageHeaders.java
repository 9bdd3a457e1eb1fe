package dev.peakplan.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The headers that every answer carries: nothing runs on a page but what this server sent as a file. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PageHeaders {
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    @ResponseFilter
    void headers(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean swagger = request.getPath().startsWith("/swagger");
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        if (!swagger) {
            response.header("Content-Security-Policy", POLICY);
        }
        if (response.getContentType().filter(MediaType.TEXT_HTML_TYPE::matches).isPresent()) {
            response.header("Cache-Control", "no-store");
        }
    }
}

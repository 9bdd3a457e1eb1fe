package dev.peakplan.server.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The headers that every answer carries: nothing runs on a page but what this server sent as a file. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PageHeaders implements Ordered {
    static final String POLICY = policy("'none'");

    /** Excel on the web shows the pane in a frame of its own pages. */
    static final String PANE_POLICY =
            policy("https://*.officeapps.live.com https://*.office.com https://*.office365.com"
                    + " https://*.sharepoint.com https://*.cloud.microsoft");

    private static String policy(String frames) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "form-action 'self'",
                "frame-ancestors " + frames,
                "base-uri 'none'");
    }

    @ResponseFilter
    void headers(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        boolean pane = request.getPath().startsWith("/excel/");
        response.header("Content-Security-Policy", pane ? PANE_POLICY : POLICY);
        if (response.getContentType().filter(MediaType.TEXT_HTML_TYPE::matches).isPresent()) {
            response.header("Cache-Control", "no-store");
        }
    }

    /** Outside sign-in, so that refusals pass through here too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

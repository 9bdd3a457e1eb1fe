package dev.peakplan.server.web;

import dev.peakplan.server.problems.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Turns the errors that a browser meets on its way between pages into pages; who is not signed in is led to sign-in. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ErrorPages implements Ordered {
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ResponseFilter
    HttpResponse<?> page(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof Problem problem) || !asksForPage(request)) {
            return response;
        }
        if (problem.status() == 401) {
            String to = URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8);
            return HttpResponse.seeOther(URI.create("/sign-in?to=" + to));
        }
        return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                .body(pages.page(request, "error", "", Map.of("problem", problem)))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean asksForPage(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET
                && !request.getPath().startsWith("/api/")
                && request.getHeaders()
                        .get(HttpHeaders.ACCEPT, String.class, "")
                        .contains(MediaType.TEXT_HTML);
    }

    /** Outside sign-in, so that refusals pass through here too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10;
    }
}

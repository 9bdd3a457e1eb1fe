package dev.peakplan.server.web;

import dev.peakplan.server.problems.Problem;
import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.views.ViewsRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Turns the errors that a browser meets on its way between pages into pages; who is not signed in is led to sign-in. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ErrorPages implements Ordered {
    private final Pages pages;
    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer;

    ErrorPages(Pages pages, ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer) {
        this.pages = pages;
        this.renderer = renderer;
    }

    @ResponseFilter
    HttpResponse<?> page(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (!(response.body() instanceof Problem problem) || !asksForPage(request)) {
            return response;
        }
        if (problem.status() == 401) {
            String to = URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8);
            return HttpResponse.seeOther(URI.create("/sign-in?to=" + to));
        }
        Map<String, Object> model = pages.page(request, "error", "", Map.of("problem", problem))
                .getModel()
                .orElseThrow();
        Writable written = renderer.render("error", model, request);
        StringWriter page = new StringWriter();
        written.writeTo(page);
        return HttpResponse.status(problem.status(), problem.title())
                .body(page.toString())
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

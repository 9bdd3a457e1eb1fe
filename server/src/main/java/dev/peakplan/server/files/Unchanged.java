package dev.peakplan.server.files;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Arrays;
import java.util.Optional;

/** Answers 304 instead of sending what the asker has already: {@code If-None-Match} names the answer's ETag (RFC 9110, 13.1.2). */
@ServerFilter("/api/v1/**")
final class Unchanged implements Ordered {
    private static final String WEAK = "W/";

    @ResponseFilter
    MutableHttpResponse<?> unlessChanged(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Optional<String> tag = response.getHeaders().findFirst(HttpHeaders.ETAG);
        boolean reading = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!reading
                || response.code() != HttpStatus.OK.getCode()
                || tag.isEmpty()
                || !names(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH, String.class, ""), tag.get())) {
            return response;
        }
        MutableHttpResponse<?> unchanged = HttpResponse.notModified().header(HttpHeaders.ETAG, tag.get());
        response.getHeaders()
                .findFirst(HttpHeaders.CACHE_CONTROL)
                .ifPresent(rule -> unchanged.header(HttpHeaders.CACHE_CONTROL, rule));
        return unchanged;
    }

    private static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals(WEAK + tag));
    }

    /** Inside the filters that add headers to every answer. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}

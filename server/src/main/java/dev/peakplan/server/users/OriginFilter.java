package dev.peakplan.server.users;

import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Refuses changes that a page of another site asks for: browsers name the site in {@code Origin}. */
@ServerFilter("/**")
class OriginFilter implements Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final List<String> welcome;

    /** @param welcome further origins whose pages may make changes, such as where an add-in is served from */
    OriginFilter(@Value("${peakplan.origins:}") List<String> welcome) {
        this.welcome = List.copyOf(welcome);
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN, String.class, "");
        if (READING.contains(request.getMethod()) || origin.isEmpty() || welcome.contains(origin)) {
            return;
        }
        String host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
        if (!authority(origin).equals(host)) {
            throw Refusal.of(ProblemCode.FOREIGN_ORIGIN);
        }
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}

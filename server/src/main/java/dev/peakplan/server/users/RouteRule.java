package dev.peakplan.server.users;

import dev.peakplan.server.access.UserRole;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Applies {@link RoutePolicy} before any other rule. */
@Singleton
class RouteRule implements SecurityRule<HttpRequest<?>> {
    private final RoutePolicy policy;

    RouteRule(RoutePolicy policy) {
        this.policy = policy;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication caller) {
        return Mono.just(allowed(request, caller) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    private boolean allowed(HttpRequest<?> request, @Nullable Authentication caller) {
        if (!(RouteAttributes.getRouteMatch(request).orElse(null) instanceof UriRouteMatch<?, ?> match)) {
            // no controller answers it: a static file, which holds nothing of anybody's, or nothing at all
            return true;
        }
        return policy.find(
                        request.getMethod(),
                        match.getRouteInfo().getUriMatchTemplate().toPathString())
                .map(line -> line.anyone() || caller != null && holdsOne(line, caller))
                .orElse(false);
    }

    private static boolean holdsOne(RoutePolicy.Line line, Authentication caller) {
        return caller.getRoles().stream().map(UserRole::valueOf).anyMatch(line.roles()::contains);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

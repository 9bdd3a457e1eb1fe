package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * While there is no account, whoever uses this machine is the one user. Only for a server that listens on loopback, and only for requests
 * that name it so: a page of another site that has its name resolve to this machine is not served.
 */
@Singleton
class LocalFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final LiveAccounts accounts;
    private final boolean loopback;

    LocalFetcher(LiveAccounts accounts, @Value("${peakplan.loopback:false}") boolean loopback) {
        this.accounts = accounts;
        this.loopback = loopback;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (!loopback
                || accounts.anyKnown()
                || !request.getRemoteAddress().getAddress().isLoopbackAddress()
                || !namesThisMachine(request.getHeaders().get(HttpHeaders.HOST, String.class, ""))) {
            return Mono.empty();
        }
        if (accounts.nobodyKnown()) {
            return Mono.just(CallerAuthentication.of(Caller.LOCAL));
        }
        return Mono.fromCallable(() -> accounts.any() ? null : CallerAuthentication.of(Caller.LOCAL))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static boolean namesThisMachine(String host) {
        return host.matches("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");
    }
}

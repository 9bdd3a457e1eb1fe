package dev.peakplan.server.users;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Knows scripts by their personal token: {@code Authorization: Bearer ppt_...}. */
@Singleton
class TokenFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String BEARER = "Bearer " + Tokens.PREFIX;

    private final PersonalTokenRepository tokens;
    private final LiveAccounts accounts;

    TokenFetcher(PersonalTokenRepository tokens, LiveAccounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION, String.class, "");
        if (!header.startsWith(BEARER)) {
            return Mono.empty();
        }
        String hash = Tokens.hash(header.substring("Bearer ".length()).trim());
        return Mono.fromCallable(() -> tokens.findLive(hash)
                        .flatMap(token -> accounts.find(token.owner()))
                        .map(account -> CallerAuthentication.of(account.caller()))
                        .orElse(null))
                .subscribeOn(Schedulers.boundedElastic());
    }
}

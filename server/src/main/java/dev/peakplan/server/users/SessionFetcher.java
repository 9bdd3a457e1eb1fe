package dev.peakplan.server.users;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Knows pages by the signed token in their cookie, as long as the account has not changed since sign-in. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final JsonWebTokenValidator<com.nimbusds.jwt.JWT, HttpRequest<?>> validator;
    private final LiveAccounts accounts;

    SessionFetcher(JsonWebTokenValidator<com.nimbusds.jwt.JWT, HttpRequest<?>> validator, LiveAccounts accounts) {
        this.validator = validator;
        this.accounts = accounts;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Mono.justOrEmpty(request.getCookies().findCookie(SessionController.COOKIE))
                .flatMap(cookie -> Mono.justOrEmpty(validator.validate(cookie.getValue(), request)))
                .flatMap(token -> Mono.fromCallable(() -> account(token)).subscribeOn(Schedulers.boundedElastic()));
    }

    private Authentication account(com.nimbusds.jwt.JWT token) throws java.text.ParseException {
        String name = token.getJWTClaimsSet().getSubject();
        Integer stamp = token.getJWTClaimsSet().getIntegerClaim(SessionController.STAMP);
        return accounts.find(name)
                .filter(account -> stamp != null && account.stamp() == stamp)
                .map(account -> CallerAuthentication.of(account.caller()))
                .orElse(null);
    }
}

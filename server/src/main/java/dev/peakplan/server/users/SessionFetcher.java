package dev.peakplan.server.users;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Knows pages by the signed token in their cookie, as long as the account has not changed since sign-in. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final JsonWebTokenValidator<JWT, HttpRequest<?>> validator;
    private final LiveAccounts accounts;

    SessionFetcher(JsonWebTokenValidator<JWT, HttpRequest<?>> validator, LiveAccounts accounts) {
        this.validator = validator;
        this.accounts = accounts;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Mono.justOrEmpty(request.getCookies().findCookie(SessionController.COOKIE))
                .flatMap(cookie -> Mono.justOrEmpty(validator.validate(cookie.getValue(), request)))
                .flatMap(this::authentication);
    }

    private Mono<Authentication> authentication(JWT token) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Optional<LiveAccounts.Live> known = accounts.findKnown(claims.getSubject());
            return known.isPresent()
                    ? Mono.justOrEmpty(account(known, claims))
                    : Mono.fromCallable(() -> account(accounts.find(claims.getSubject()), claims))
                            .subscribeOn(Schedulers.boundedElastic());
        } catch (ParseException e) {
            return Mono.error(e);
        }
    }

    private static Authentication account(Optional<LiveAccounts.Live> found, JWTClaimsSet claims)
            throws ParseException {
        Integer stamp = claims.getIntegerClaim(SessionController.STAMP);
        return found.filter(account -> stamp != null && account.stamp() == stamp)
                .map(account -> CallerAuthentication.of(account.caller()))
                .orElse(null);
    }
}

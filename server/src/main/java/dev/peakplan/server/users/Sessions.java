package dev.peakplan.server.users;

import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Signs the tokens by which pages are known. */
@Singleton
public class Sessions {
    private static final int MOST_LOOKED_AT = 500;

    private final TokenGenerator generator;
    private final AccountRepository accounts;
    private final Clock clock;

    Sessions(TokenGenerator generator, AccountRepository accounts, Clock clock) {
        this.generator = generator;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The token of a session of {@code account} that begins now. */
    String token(Account account, Duration lifetime) {
        Instant now = clock.instant();
        return generator
                .generateToken(Map.of(
                        "sub",
                        account.name(),
                        SessionController.STAMP,
                        account.stamp(),
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(lifetime).getEpochSecond()))
                .orElseThrow(() -> new IllegalStateException("no token could be signed"));
    }

    /**
     * A cookie for the server's questions to itself, as one of its users who see most; nothing while there are no accounts. Whoever has
     * the secret that sessions are signed with could make the same.
     */
    public Optional<String> ownCookie(Duration lifetime) {
        return accounts.page("", MOST_LOOKED_AT).stream()
                .filter(Account::enabled)
                .max(Comparator.comparingInt(account -> account.roleSet().size()))
                .map(account -> SessionController.COOKIE + "=" + token(account, lifetime));
    }
}

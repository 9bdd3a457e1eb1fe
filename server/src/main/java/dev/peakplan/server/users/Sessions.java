package dev.peakplan.server.users;

import dev.peakplan.server.access.UserRole;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * Cookies for the server's questions to itself, as few of its users as have all the roles that its users have; none while there are no
     * accounts. Whoever has the secret that sessions are signed with could make the same.
     */
    public List<String> ownCookies(Duration lifetime) {
        List<Account> most = accounts.page("", MOST_LOOKED_AT).stream()
                .filter(Account::enabled)
                .sorted(Comparator.comparingInt(account -> -account.roleSet().size()))
                .toList();
        Set<UserRole> covered = EnumSet.noneOf(UserRole.class);
        return most.stream()
                .filter(account -> covered.addAll(account.roleSet()))
                .map(account -> SessionController.COOKIE + "=" + token(account, lifetime))
                .toList();
    }
}

package dev.peakplan.server.users;

import dev.peakplan.server.access.UserRole;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;

/**
 * An account as administrators see it.
 *
 * @param name the user's name
 * @param roles what the user does
 * @param enabled whether sign-in is possible
 * @param version version for If-Match
 */
@Serdeable
record AccountView(String name, Set<UserRole> roles, boolean enabled, int version) {
    static AccountView of(Account account) {
        return new AccountView(account.name(), account.roleSet(), account.enabled(), account.stamp());
    }
}

package dev.peakplan.server.users;

import dev.peakplan.server.access.UserRole;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;

/**
 * What an account becomes.
 *
 * @param roles what the user does
 * @param enabled whether sign-in is possible
 */
@Serdeable
record AccountChange(Set<UserRole> roles, boolean enabled) {
    AccountChange {
        roles = Set.copyOf(roles);
    }
}

package dev.peakplan.server.users;

import dev.peakplan.server.access.UserRole;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;

/**
 * An account to be made.
 *
 * @param name letters, digits and {@code . _ @ -}, at most 64
 * @param password at least 10 characters, at most 72 bytes
 * @param roles what the user does
 */
@Serdeable
record NewAccount(String name, String password, Set<UserRole> roles) {
    NewAccount {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    NewAccount with(Set<UserRole> other) {
        return new NewAccount(name, password, other);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewAccount[" + name + ", " + roles + "]";
    }
}

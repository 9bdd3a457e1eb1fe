package dev.peakplan.server.users;

import dev.peakplan.server.access.Confidential;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.access.UserRole;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;

/**
 * An account to be made.
 *
 * @param name letters, digits and {@code . _ @ -}, at most 64
 * @param password at least 10 characters, at most 72 bytes
 * @param roles what the user does
 * @param units the parts of the organisation that the user sees; absent for all
 * @param department the department that the user speaks for in reviews; absent for none
 */
@Schema(
        example =
                "{\"name\":\"li\",\"password\":\"at least ten\",\"roles\":[\"REVIEWER\"],\"department\":\"Marketing\",\"units\":[{\"site\":\"BJ\",\"department\":\"*\"}]}")
@Serdeable
record NewAccount(
        String name,
        @Confidential String password,
        Set<UserRole> roles,
        @Nullable List<Unit> units,
        @Nullable String department) {
    NewAccount {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        units = units == null ? List.of(Unit.ALL) : List.copyOf(units);
        department = department == null ? "" : department;
    }

    NewAccount(String name, String password, Set<UserRole> roles) {
        this(name, password, roles, null, null);
    }

    NewAccount with(Set<UserRole> other) {
        return new NewAccount(name, password, other, units, department);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewAccount[" + name + ", " + roles + "]";
    }
}

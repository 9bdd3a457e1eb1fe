package dev.peakplan.server.users;

import dev.peakplan.server.access.Unit;
import dev.peakplan.server.access.UserRole;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;

/**
 * What an account becomes.
 *
 * @param roles what the user does
 * @param enabled whether sign-in is possible
 * @param units the parts of the organisation that the user sees; absent for those of now
 * @param department the department that the user speaks for in reviews; absent for the one of now
 */
@Schema(example = "{\"roles\":[\"MANAGER\"],\"enabled\":true,\"units\":[{\"site\":\"*\",\"department\":\"*\"}]}")
@Serdeable
record AccountChange(Set<UserRole> roles, boolean enabled, @Nullable List<Unit> units, @Nullable String department) {
    AccountChange {
        roles = Set.copyOf(roles);
        units = units == null ? null : List.copyOf(units);
    }
}

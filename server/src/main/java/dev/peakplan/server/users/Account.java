package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.access.UserRole;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A user as stored.
 *
 * @param name unique
 * @param passwordHash BCrypt
 * @param roles names of roles, with commas
 * @param enabled whether sign-in is possible
 * @param stamp raised by every change of password, roles or state; sessions of an earlier stamp end
 * @param failures wrong passwords since the last right one
 * @param lockedUntil no sign-in before this time, UTC milliseconds
 * @param createdAt UTC milliseconds
 * @param department the department that the user speaks for in reviews; empty for none
 */
@MappedEntity("account")
record Account(
        @Id String name,
        String passwordHash,
        String roles,
        boolean enabled,
        int stamp,
        int failures,
        long lockedUntil,
        long createdAt,
        String department) {

    static Account of(NewAccount wanted, String passwordHash, long now) {
        return new Account(wanted.name(), passwordHash, text(wanted.roles()), true, 1, 0, 0, now, wanted.department());
    }

    Set<UserRole> roleSet() {
        return Arrays.stream(roles.split(",")).map(UserRole::valueOf).collect(Collectors.toSet());
    }

    Caller caller(List<Unit> units) {
        return new Caller(name, roleSet(), units, department);
    }

    static String text(Set<UserRole> roles) {
        return new TreeSet<>(roles).stream().map(UserRole::name).collect(Collectors.joining(","));
    }
}

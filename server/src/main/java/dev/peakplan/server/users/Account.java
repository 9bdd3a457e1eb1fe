package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Arrays;
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
        long createdAt) {

    static Account of(String name, String passwordHash, Set<UserRole> roles, long now) {
        return new Account(name, passwordHash, text(roles), true, 1, 0, 0, now);
    }

    Set<UserRole> roleSet() {
        return Arrays.stream(roles.split(",")).map(UserRole::valueOf).collect(Collectors.toSet());
    }

    Caller caller() {
        return new Caller(name, roleSet());
    }

    static String text(Set<UserRole> roles) {
        return new TreeSet<>(roles).stream().map(UserRole::name).collect(Collectors.joining(","));
    }
}

package dev.peakplan.server.access;

import io.micronaut.core.annotation.Introspected;
import java.util.Set;

/**
 * Who is asking.
 *
 * @param name the user's name
 * @param roles what the user does
 */
@Introspected
public record Caller(String name, Set<UserRole> roles) {
    /** The one user of a server that has no accounts and listens on this machine only. */
    public static final Caller LOCAL = new Caller("local", Set.of(UserRole.values()));

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(UserRole role) {
        return roles.contains(role);
    }

    /** Whether plans of others are seen too: a planner alone sees the own ones. */
    public boolean seesAll() {
        return roles.stream().anyMatch(role -> role != UserRole.PLANNER);
    }

    /** Whether what {@code owner} made is seen. */
    public boolean sees(String owner) {
        return seesAll() || owner.equals(name);
    }
}

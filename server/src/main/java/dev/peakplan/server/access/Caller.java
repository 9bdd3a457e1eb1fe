package dev.peakplan.server.access;

import io.micronaut.core.annotation.Introspected;
import java.security.Principal;
import java.util.List;
import java.util.Set;

/**
 * Who is asking.
 *
 * @param name the user's name
 * @param roles what the user does
 * @param units the parts of the organisation whose plans the user sees
 * @param department the department that the user speaks for in reviews; empty for none
 */
@Introspected
public record Caller(String name, Set<UserRole> roles, List<Unit> units, String department) implements Principal {
    /** The one user of a server that has no accounts and listens on this machine only. */
    public static final Caller LOCAL = new Caller("local", Set.of(UserRole.values()));

    /** Name of the attribute of the signed-in user that holds the caller. */
    public static final String ATTRIBUTE = "caller";

    public Caller {
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
    }

    /** A caller of the whole organisation. */
    public Caller(String name, Set<UserRole> roles) {
        this(name, roles, List.of(Unit.ALL), "");
    }

    /** A principal is no parameter in the description of the HTTP interface. */
    @Override
    public String getName() {
        return name;
    }

    public boolean is(UserRole role) {
        return roles.contains(role);
    }

    /** Whether plans of others are seen too: a planner alone sees the own ones. */
    public boolean seesAll() {
        return roles.stream().anyMatch(role -> role != UserRole.PLANNER);
    }

    /** Whether every unit is the caller's. */
    public boolean seesEveryUnit() {
        return covers(Unit.ALL);
    }

    /** Whether {@code unit} lies within one of the caller's. */
    public boolean covers(Unit unit) {
        return units.stream().anyMatch(own -> own.covers(unit));
    }

    /** Whether what {@code owner} made for {@code unit} is seen: the own always, that of others within the own units. */
    public boolean sees(String owner, Unit unit) {
        return owner.equals(name) || seesAll() && covers(unit);
    }

    /** Whether pay is shown: to those who plan it, answer for it or pay it. */
    public boolean seesWages() {
        return is(UserRole.PLANNER) || is(UserRole.MANAGER) || is(UserRole.FINANCE);
    }
}

package dev.peakplan.server.users;

import dev.peakplan.server.access.Unit;
import dev.peakplan.server.access.UserRole;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;

/**
 * An account as administrators see it.
 *
 * @param name the user's name
 * @param roles what the user does
 * @param enabled whether sign-in is possible
 * @param version version for If-Match
 * @param units the parts of the organisation that the user sees
 * @param department the department that the user speaks for in reviews; empty for none
 */
@Serdeable
public record AccountView(
        String name, Set<UserRole> roles, boolean enabled, int version, List<Unit> units, String department) {
    static AccountView of(Account account, List<Unit> units) {
        return new AccountView(
                account.name(), account.roleSet(), account.enabled(), account.stamp(), units, account.department());
    }

    /** The version as a header carries it. */
    String tag() {
        return "\"" + version + "\"";
    }
}

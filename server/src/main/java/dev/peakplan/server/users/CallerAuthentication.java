package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;

/** Turns a caller into what the security filter passes on. */
final class CallerAuthentication {
    private CallerAuthentication() {}

    static Authentication of(Caller caller) {
        return Authentication.build(
                caller.name(), caller.roles().stream().map(UserRole::name).toList(), Map.of(Caller.ATTRIBUTE, caller));
    }
}

package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import io.micronaut.security.authentication.Authentication;

/** Turns a caller into what the security filter passes on. */
final class CallerAuthentication {
    private CallerAuthentication() {}

    static Authentication of(Caller caller) {
        return Authentication.build(
                caller.name(), caller.roles().stream().map(UserRole::name).toList());
    }
}

package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.core.annotation.Nullable;

/** Who may take a step, beyond what the route's roles say. */
final class FourEyes {
    private FourEyes() {}

    /**
     * Lets only others than these pass.
     *
     * @throws Refusal 403 when the caller is one of them
     */
    static void others(Caller caller, @Nullable String one, @Nullable String another) {
        if (caller.name().equals(one) || caller.name().equals(another)) {
            throw Refusal.of(ProblemCode.FOUR_EYES, caller.name());
        }
    }

    /** Lets only those pass whose turn it is: finance at the final approval, managers before it. */
    static void inTurn(Caller caller, ReviewState state) {
        UserRole role = state == ReviewState.FINAL_APPROVAL ? UserRole.FINANCE : UserRole.MANAGER;
        if (!caller.is(role)) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
    }
}

package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Whose turn it is. */
@Singleton
class Turns {
    private static final Set<UserRole> SPEAKERS = Set.of(UserRole.REVIEWER, UserRole.MANAGER, UserRole.FINANCE);

    private final ReviewRules rules;

    Turns(ReviewRules rules) {
        this.rules = rules;
    }

    /** What {@code caller} is to do about a version, if anything. */
    Optional<NextStep> next(VersionView version, Caller caller) {
        return switch (version.state()) {
            case DRAFT -> when(own(version, caller), NextStep.SUBMIT);
            case RETURNED -> when(own(version, caller), NextStep.REVISE);
            case INTERNAL_REVIEW -> when(managesOther(version, caller), NextStep.REVIEW);
            case CROSS_REVIEW ->
                when(version.silent().contains(caller.department()), NextStep.GIVE_OPINION)
                        .or(() -> when(
                                managesOther(version, caller)
                                        && version.silent().isEmpty(),
                                NextStep.CLOSE));
            case FINAL_APPROVAL -> when(approves(version, caller), NextStep.APPROVE);
            case BINDING, WITHDRAWN, SUPERSEDED -> Optional.empty();
        };
    }

    /** Whether {@code caller} may review a version, and close the opinions on it. */
    boolean managesOther(VersionView version, Caller caller) {
        return caller.is(UserRole.MANAGER) && !own(version, caller);
    }

    /** Whether {@code caller} may speak for {@code department}. */
    boolean speaksFor(String department, Caller caller) {
        return department.equals(caller.department()) && caller.roles().stream().anyMatch(SPEAKERS::contains);
    }

    /** Whether {@code caller} may give a version final approval. */
    boolean approves(VersionView version, Caller caller) {
        return caller.is(UserRole.FINANCE)
                && !own(version, caller)
                && (rules.reviewerMayApprove() || !handled(version, caller));
    }

    private static boolean own(VersionView version, Caller caller) {
        return caller.name().equals(version.owner()) || caller.name().equals(version.submittedBy());
    }

    private static boolean handled(VersionView version, Caller caller) {
        return caller.name().equals(version.passedBy()) || caller.name().equals(version.closedBy());
    }

    private static Optional<NextStep> when(boolean holds, NextStep step) {
        return holds ? Optional.of(step) : Optional.empty();
    }
}

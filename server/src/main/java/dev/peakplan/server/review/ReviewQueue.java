package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What waits for somebody: the versions on which he or she is the one to act next. */
@Singleton
public class ReviewQueue {
    private final PlanVersionRepository versions;
    private final Versions reading;
    private final ReviewRules rules;

    ReviewQueue(PlanVersionRepository versions, Versions reading, ReviewRules rules) {
        this.versions = versions;
        this.reading = reading;
        this.rules = rules;
    }

    /**
     * A version that waits.
     *
     * @param version the version
     * @param step what it waits for
     */
    @Serdeable
    public record Waiting(VersionView version, NextStep step) {}

    /** What waits for {@code caller}, latest version first, those before the id {@code before}. */
    public List<Waiting> page(Caller caller, String before, int count) {
        String roles = caller.roles().stream()
                .filter(role -> role != UserRole.PLANNER)
                .map(role -> role == UserRole.FINANCE && rules.reviewerMayApprove() ? "FINANCE BOTH" : role.name())
                .collect(Collectors.joining(" "));
        return versions
                .waiting(caller.name(), caller.seesEveryUnit(), roles, caller.department(), before, count)
                .stream()
                .map(reading::view)
                .map(version -> new Waiting(
                        version,
                        next(version, caller)
                                .orElseThrow(() -> new IllegalStateException("nothing waits on " + version.id()))))
                .toList();
    }

    /** What {@code caller} is to do about a version, if anything. */
    public Optional<NextStep> next(VersionView version, Caller caller) {
        boolean own = caller.name().equals(version.owner()) || caller.name().equals(version.submittedBy());
        return switch (version.state()) {
            case DRAFT -> when(own, NextStep.SUBMIT);
            case RETURNED -> when(own, NextStep.REVISE);
            case INTERNAL_REVIEW -> when(caller.is(UserRole.MANAGER) && !own, NextStep.REVIEW);
            case CROSS_REVIEW ->
                when(version.silent().contains(caller.department()), NextStep.GIVE_OPINION)
                        .or(() -> when(
                                caller.is(UserRole.MANAGER)
                                        && !own
                                        && version.silent().isEmpty(),
                                NextStep.CLOSE));
            case FINAL_APPROVAL ->
                when(
                        caller.is(UserRole.FINANCE)
                                && !own
                                && (rules.reviewerMayApprove() || !handled(version, caller)),
                        NextStep.APPROVE);
            case BINDING, WITHDRAWN, SUPERSEDED -> Optional.empty();
        };
    }

    private static boolean handled(VersionView version, Caller caller) {
        return caller.name().equals(version.passedBy()) || caller.name().equals(version.closedBy());
    }

    private static Optional<NextStep> when(boolean holds, NextStep step) {
        return holds ? Optional.of(step) : Optional.empty();
    }
}

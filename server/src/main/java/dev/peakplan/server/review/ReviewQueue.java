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
    private final Turns turns;
    private final ReviewRules rules;

    ReviewQueue(PlanVersionRepository versions, Versions reading, Turns turns, ReviewRules rules) {
        this.versions = versions;
        this.reading = reading;
        this.turns = turns;
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
        return reading
                .views(versions.waiting(
                        caller.name(), caller.seesEveryUnit(), roles, caller.department(), before, count))
                .stream()
                .map(version -> new Waiting(
                        version,
                        next(version, caller)
                                .orElseThrow(() -> new IllegalStateException("nothing waits on " + version.id()))))
                .toList();
    }

    /** What {@code caller} is to do about a version, if anything. */
    public Optional<NextStep> next(VersionView version, Caller caller) {
        return turns.next(version, caller);
    }
}

package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What waits for somebody: the versions on which he or she is the one to act next. */
@Singleton
public class ReviewQueue {
    private static final String BEFORE_ALL = "~";
    private static final int LOOKED_AT = 500;

    private final Versions versions;

    ReviewQueue(Versions versions) {
        this.versions = versions;
    }

    /**
     * A version that waits.
     *
     * @param version the version
     * @param step what it waits for
     */
    @Serdeable
    public record Waiting(VersionView version, NextStep step) {}

    /** What waits for {@code caller}, latest version first. */
    public List<Waiting> of(Caller caller) {
        List<VersionView> all = versions.page(caller, Optional.empty(), BEFORE_ALL, LOOKED_AT);
        Set<String> followed = all.stream()
                .map(VersionView::predecessor)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        List<Waiting> waiting = new ArrayList<>();
        for (VersionView version : all) {
            next(version, caller)
                    .filter(step -> step != NextStep.REVISE || !followed.contains(version.id()))
                    .ifPresent(step -> waiting.add(new Waiting(version, step)));
        }
        return waiting;
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
                                && !caller.name().equals(version.passedBy())
                                && !caller.name().equals(version.closedBy()),
                        NextStep.APPROVE);
            case BINDING, WITHDRAWN, SUPERSEDED -> Optional.empty();
        };
    }

    private static Optional<NextStep> when(boolean holds, NextStep step) {
        return holds ? Optional.of(step) : Optional.empty();
    }
}

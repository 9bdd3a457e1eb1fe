package dev.peakplan.server.jobs;

import dev.peakplan.plan.Money;
import java.util.Optional;

/**
 * How far a running job is.
 *
 * @param phase what it is doing
 * @param objective best objective so far
 * @param bound best bound so far
 * @param seconds since it began
 */
record Progress(Optional<String> phase, Optional<Money> objective, Optional<Money> bound, double seconds) {
    Progress in(String newPhase, double now) {
        return new Progress(Optional.of(newPhase), objective, bound, now);
    }

    Progress with(Money newObjective, Optional<Money> newBound, double now) {
        return new Progress(phase, Optional.of(newObjective), newBound, now);
    }

    Progress at(double now) {
        return new Progress(phase, objective, bound, now);
    }
}

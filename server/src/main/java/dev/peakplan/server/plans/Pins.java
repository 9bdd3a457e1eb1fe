package dev.peakplan.server.plans;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The plans that users keep in view: each user's own, in the order in which they were pinned. */
@Singleton
public class Pins {
    /** As many as stand side by side. */
    public static final int MOST = 6;

    private final PinnedPlanRepository pinned;
    private final PlanService plans;
    private final Clock clock;

    Pins(PinnedPlanRepository pinned, PlanService plans, Clock clock) {
        this.pinned = pinned;
        this.plans = plans;
        this.clock = clock;
    }

    /** The pinned plans that {@code caller} may still see. */
    public List<PlanView> of(Caller caller) {
        return pinned.of(caller.name()).stream()
                .map(id -> plans.find(id, caller))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Pins a plan; one that is pinned stays so. */
    void pin(String id, Caller caller) {
        if (plans.get(id, caller).outcome() == Outcome.INPUT_ERRORS) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "INPUT_ERRORS");
        }
        List<String> ids = of(caller).stream().map(PlanView::id).toList();
        if (ids.contains(id)) {
            return;
        }
        if (ids.size() >= MOST) {
            throw Refusal.of(ProblemCode.TOO_MANY_PINS, MOST);
        }
        PinnedPlan.Key key = new PinnedPlan.Key(caller.name(), id);
        try {
            pinned.save(new PinnedPlan(key, clock.millis()));
        } catch (DataAccessException e) {
            // pinned twice at once: it is there
            if (!pinned.existsById(key)) {
                throw e;
            }
        }
    }

    void unpin(String id, Caller caller) {
        plans.get(id, caller);
        pinned.unpin(caller.name(), id);
    }
}

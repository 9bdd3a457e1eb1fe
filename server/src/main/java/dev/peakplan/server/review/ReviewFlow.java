package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.review.PlanVersion.Step;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps of a version from draft to binding. Each names the state it starts from, who must not take it, and what it leaves behind. */
@Singleton
class ReviewFlow {
    private final PlanVersionRepository versions;
    private final AskRepository asks;
    private final Versions reading;
    private final ReviewRules rules;
    private final AuditTrail trail;
    private final Clock clock;

    ReviewFlow(
            PlanVersionRepository versions,
            AskRepository asks,
            Versions reading,
            ReviewRules rules,
            AuditTrail trail,
            Clock clock) {
        this.versions = versions;
        this.asks = asks;
        this.reading = reading;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** From draft to internal review. */
    @Transactional
    void submit(String id, int stamp, Caller caller) {
        PlanVersion version = at(id, stamp, caller, ReviewState.DRAFT);
        reading.verified(version);
        Step step = new Step(ReviewState.INTERNAL_REVIEW, caller.name(), null, null, null, null, null, null);
        store(version, step, AuditAction.VERSION_SUBMITTED, caller, "");
    }

    /** From internal review to the departments whose opinions are asked for. */
    @Transactional
    void pass(String id, int stamp, Caller caller, StepWish wish) {
        PlanVersion version = at(id, stamp, caller, ReviewState.INTERNAL_REVIEW);
        FourEyes.others(caller, version.owner(), version.submittedBy());
        Step step = new Step(
                ReviewState.CROSS_REVIEW,
                version.submittedBy(),
                caller.name(),
                null,
                null,
                String.valueOf(wish.dueOn()),
                null,
                null);
        wish.departments().stream().distinct().forEach(each -> asks.save(new Ask(new Ask.Key(id, each))));
        store(version, step, AuditAction.VERSION_PASSED, caller, wish.remark());
    }

    /** From the departments to finance, once all have spoken or the day is past. */
    @Transactional
    void close(String id, int stamp, Caller caller, String remark) {
        PlanVersion version = at(id, stamp, caller, ReviewState.CROSS_REVIEW);
        FourEyes.others(caller, version.owner(), version.submittedBy());
        List<String> silent = asks.silent(id);
        boolean past = LocalDate.now(clock).isAfter(LocalDate.parse(version.dueOn()));
        if (!silent.isEmpty() && !past) {
            throw Refusal.of(ProblemCode.OPINIONS_MISSING, String.join(", ", silent), version.dueOn());
        }
        Step step = new Step(
                ReviewState.FINAL_APPROVAL,
                version.submittedBy(),
                version.passedBy(),
                caller.name(),
                null,
                version.dueOn(),
                null,
                null);
        store(version, step, AuditAction.OPINIONS_CLOSED, caller, remark);
    }

    /** Final approval: the version binds, and the one that it amends no longer does. */
    @Transactional
    void approve(String id, int stamp, Caller caller, String remark) {
        PlanVersion version = at(id, stamp, caller, ReviewState.FINAL_APPROVAL);
        FourEyes.others(caller, version.owner(), version.submittedBy());
        if (!rules.reviewerMayApprove()) {
            FourEyes.others(caller, version.passedBy(), version.closedBy());
        }
        reading.verified(version);
        String key = version.unit() + "@" + version.firstDay();
        versions.series(version.seriesId()).stream()
                .filter(other -> other.state() == ReviewState.BINDING)
                .forEach(other -> supersede(other, caller));
        if (versions.countBinding(key) > 0) {
            throw Refusal.of(ProblemCode.ALREADY_BINDING, key);
        }
        Step step = new Step(
                ReviewState.BINDING,
                version.submittedBy(),
                version.passedBy(),
                version.closedBy(),
                caller.name(),
                version.dueOn(),
                clock.millis(),
                key);
        store(version, step, AuditAction.VERSION_APPROVED, caller, remark);
    }

    private void supersede(PlanVersion other, Caller caller) {
        if (versions.supersede(other.id(), clock.millis()) == 0) {
            throw Refusal.of(ProblemCode.STALE_VERSION, other.stamp());
        }
        trail.record(
                caller.name(),
                AuditAction.VERSION_SUPERSEDED,
                other.seriesId(),
                other.unit(),
                Map.of("version", other.id(), "number", String.valueOf(other.number())));
    }

    /** Back to its planner, who makes a new version; from wherever it is under review. */
    @Transactional
    void giveBack(String id, int stamp, Caller caller, String remark) {
        PlanVersion version = reading.stored(id, caller);
        if (version.state().ended() || version.state() == ReviewState.DRAFT) {
            throw Refusal.of(ProblemCode.WRONG_STATE, version.state());
        }
        FourEyes.inTurn(caller, version.state());
        end(version.read(stamp), ReviewState.RETURNED, AuditAction.VERSION_RETURNED, caller, remark);
    }

    /** Taken back by who drew it up or handed it in. */
    @Transactional
    void withdraw(String id, int stamp, Caller caller, String remark) {
        PlanVersion version = reading.stored(id, caller);
        if (version.state().ended()) {
            throw Refusal.of(ProblemCode.WRONG_STATE, version.state());
        }
        if (!caller.name().equals(version.owner()) && !caller.name().equals(version.submittedBy())) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
        end(version.read(stamp), ReviewState.WITHDRAWN, AuditAction.VERSION_WITHDRAWN, caller, remark);
    }

    private void end(PlanVersion version, ReviewState state, AuditAction action, Caller caller, String remark) {
        Step step = new Step(
                state,
                version.submittedBy(),
                version.passedBy(),
                version.closedBy(),
                caller.name(),
                version.dueOn(),
                null,
                null);
        store(version, step, action, caller, remark);
    }

    private PlanVersion at(String id, int stamp, Caller caller, ReviewState state) {
        PlanVersion version = reading.stored(id, caller);
        if (version.state() != state) {
            throw Refusal.of(ProblemCode.WRONG_STATE, version.state());
        }
        return version.read(stamp);
    }

    private void store(PlanVersion version, Step step, AuditAction action, Caller caller, String remark) {
        try {
            versions.update(version.after(step, clock.millis()));
        } catch (OptimisticLockException e) {
            throw Refusal.of(ProblemCode.STALE_VERSION, "?");
        } catch (DataAccessException e) {
            if (step.bindingKey() != null) {
                throw Refusal.of(ProblemCode.ALREADY_BINDING, step.bindingKey());
            }
            throw e;
        }
        Map<String, String> detail = new HashMap<>();
        detail.put("version", version.id());
        detail.put("number", String.valueOf(version.number()));
        detail.put("state", step.state().name());
        detail.put("contentHash", version.contentHash());
        if (!remark.isEmpty()) {
            detail.put("remark", remark);
        }
        trail.record(caller.name(), action, version.seriesId(), version.unit(), detail);
    }
}

package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.ids.Ids;
import dev.peakplan.server.once.Attempt;
import dev.peakplan.server.once.Once;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the asked departments say, line by line. One opinion of a department on a line; it may be changed until the opinions are closed. */
@Singleton
public class Opinions {
    private final OpinionRepository opinions;
    private final AskRepository asks;
    private final PlanVersionRepository versions;
    private final Versions reading;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Opinions(
            OpinionRepository opinions,
            AskRepository asks,
            PlanVersionRepository versions,
            Versions reading,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.opinions = opinions;
        this.asks = asks;
        this.versions = versions;
        this.reading = reading;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /** All opinions on a version that {@code caller} may see. */
    public List<OpinionView> of(String versionId, Caller caller) {
        return opinions.of(reading.stored(versionId, caller).id()).stream()
                .map(OpinionView::of)
                .toList();
    }

    /** Gives an opinion for the caller's department. */
    OpinionView give(String versionId, OpinionWish wish, Caller caller, @Nullable String key) {
        wish.check();
        Attempt attempt =
                Attempt.of(caller.name(), key, "opinion", versionId, wish.line(), wish.stance(), wish.remark());
        String id = once.run(attempt, () -> add(versionId, wish, caller));
        return OpinionView.of(opinions.findById(id).orElseThrow());
    }

    private String add(String versionId, OpinionWish wish, Caller caller) {
        PlanVersion version = open(versionId, caller);
        boolean known = wish.line().isEmpty()
                || reading.lines(versionId, caller).stream()
                        .anyMatch(line -> line.key().equals(wish.line()));
        if (!known) {
            throw Refusal.field("line", FieldFault.Rule.UNKNOWN, wish.line());
        }
        keepOpen(version);
        String taken = caller.department() + " " + wish.line();
        if (opinions.countOn(version.id(), caller.department(), wish.line()) > 0) {
            throw Refusal.of(ProblemCode.CONFLICT, taken);
        }
        String id = Ids.next();
        opinions.save(new Opinion(
                id,
                version.id(),
                caller.department(),
                wish.line(),
                wish.stance(),
                wish.remark(),
                caller.name(),
                1,
                clock.millis()));
        record(version, AuditAction.OPINION_GIVEN, wish.line(), wish, caller);
        return id;
    }

    /** Changes an opinion of the caller's department. */
    @Transactional
    OpinionView change(String versionId, String id, int stamp, OpinionWish wish, Caller caller) {
        wish.check();
        PlanVersion version = open(versionId, caller);
        Opinion opinion = opinions.findById(id)
                .filter(each -> each.versionId().equals(versionId))
                .filter(each -> each.department().equals(caller.department()))
                .orElseThrow(
                        () -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/reviews/" + versionId + "/opinions/" + id));
        keepOpen(version);
        if (opinions.change(id, stamp, wish.stance(), wish.remark(), caller.name(), clock.millis()) == 0) {
            throw Refusal.of(ProblemCode.STALE_VERSION, opinion.stamp());
        }
        record(version, AuditAction.OPINION_CHANGED, opinion.lineKey(), wish, caller);
        return OpinionView.of(opinions.findById(id).orElseThrow());
    }

    private PlanVersion open(String versionId, Caller caller) {
        PlanVersion version = reading.stored(versionId, caller);
        if (version.state() != ReviewState.CROSS_REVIEW) {
            throw Refusal.of(ProblemCode.WRONG_STATE, version.state());
        }
        if (!asks.departments(versionId).contains(caller.department())) {
            throw Refusal.of(ProblemCode.NOT_ASKED, caller.department());
        }
        return version;
    }

    /** Opinions are not closed while one is being written. */
    private void keepOpen(PlanVersion version) {
        String state = versions.lockState(version.id());
        if (!state.equals(ReviewState.CROSS_REVIEW.name())) {
            throw Refusal.of(ProblemCode.WRONG_STATE, state);
        }
    }

    private void record(PlanVersion version, AuditAction action, String line, OpinionWish wish, Caller caller) {
        trail.record(
                caller.name(),
                action,
                version.seriesId(),
                version.unit(),
                Map.of(
                        "version", version.id(),
                        "number", String.valueOf(version.number()),
                        "department", caller.department(),
                        "line", line,
                        "stance", wish.stance().name(),
                        "remark", wish.remark()));
    }
}

package dev.peakplan.server.review;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Begins the amendment of a binding budget: the rest of the year is planned anew, the past and what is committed stay. */
@Singleton
public class Amendments {
    private final Versions reading;
    private final PlanService plans;
    private final AmendmentDrafting drafting;
    private final AuditTrail trail;

    Amendments(Versions reading, PlanService plans, AmendmentDrafting drafting, AuditTrail trail) {
        this.reading = reading;
        this.plans = plans;
        this.drafting = drafting;
        this.trail = trail;
    }

    /**
     * Changes of a request.
     *
     * @param wished what is planned first
     * @param otherwise what is planned where that fits nothing
     */
    public record Changes(UnaryOperator<PlanRequest> wished, UnaryOperator<PlanRequest> otherwise) {}

    /**
     * The request to plan the rest of the year with, to be changed and handed in.
     *
     * @param from id of the first period that is planned anew
     */
    byte[] request(String versionId, String from, Caller caller) {
        return RecordWriter.write(amended(versionId, from, FieldFault::ofPart, caller));
    }

    /** How a field of what was sent is told: part of a body, or a parameter. */
    private interface Told {
        FieldFault as(String field, FieldFault.Rule rule, Object... terms);
    }

    private PlanRequest amended(String versionId, String from, Told told, Caller caller) {
        if (!caller.seesWages()) {
            throw Refusal.of(ProblemCode.WAGES_HIDDEN);
        }
        PlanVersion version = binding(versionId, caller);
        PlanDocument document = RecordReader.read(reading.verified(version).document(), PlanDocument.class)
                .get();
        OptionalInt frozen = document.request().calendar().findIndex(from);
        int least = Math.max(1, document.request().settings().frozenPeriods());
        if (frozen.isEmpty() || frozen.getAsInt() < least) {
            FieldFault.Rule rule = from.isEmpty() ? FieldFault.Rule.MISSING_FIELD : FieldFault.Rule.NOT_ALLOWED;
            throw Refusal.fields(List.of(told.as("from", rule)));
        }
        return AmendedRequest.of(document, frozen.getAsInt());
    }

    /** Plans the rest of the year as it was asked for, with the past frozen; the plan of the job is then drafted as the amendment. */
    JobView start(String versionId, String from, String reason, Optional<String> key, Caller caller) {
        PlanVersion version = covered(versionId, caller);
        return plans.order(
                fileName(version, from),
                RecordWriter.write(amended(versionId, from, FieldFault::of, caller)),
                key,
                caller,
                id -> record(version, id, from, reason, caller));
    }

    /**
     * Plans the rest of the year under a changed request; a plan that keeps every limit is drafted as the amendment by itself.
     *
     * @param from id of the first period that is planned anew
     * @param changes what differs from the request that the budget was planned with: first what is wished for, then what is planned where
     *     that fits nothing
     * @param key names the wish: the same one again starts nothing anew
     */
    public JobView open(String versionId, String from, Changes changes, String reason, String key, Caller caller) {
        PlanVersion version = covered(versionId, caller);
        PlanRequest amended = amended(versionId, from, FieldFault::of, caller);
        return drafting.order(
                version,
                fileName(version, from),
                RecordWriter.write(changes.wished().apply(amended)),
                RecordWriter.write(changes.otherwise().apply(amended)),
                key,
                caller,
                id -> record(version, id, from, reason, caller));
    }

    private static String fileName(PlanVersion version, String from) {
        return version.title() + "-" + from + ".json";
    }

    private void record(PlanVersion version, String planId, String from, String reason, Caller caller) {
        trail.record(
                caller.name(),
                AuditAction.AMENDMENT_STARTED,
                version.seriesId(),
                version.unit(),
                Map.of("version", version.id(), "plan", planId, "from", from, "remark", reason));
    }

    private PlanVersion covered(String versionId, Caller caller) {
        PlanVersion version = binding(versionId, caller);
        if (!caller.covers(version.unit())) {
            throw Refusal.of(ProblemCode.OUTSIDE_UNIT, version.unit());
        }
        return version;
    }

    private PlanVersion binding(String versionId, Caller caller) {
        PlanVersion version = reading.stored(versionId, caller);
        if (version.state() != ReviewState.BINDING) {
            throw Refusal.of(ProblemCode.WRONG_STATE, version.state());
        }
        return version;
    }
}

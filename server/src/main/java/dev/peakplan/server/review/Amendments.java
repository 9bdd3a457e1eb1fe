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
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Begins the amendment of a binding budget: the rest of the year is planned anew, the past and what is committed stay. */
@Singleton
class Amendments {
    private final Versions reading;
    private final PlanService plans;
    private final AuditTrail trail;

    Amendments(Versions reading, PlanService plans, AuditTrail trail) {
        this.reading = reading;
        this.plans = plans;
        this.trail = trail;
    }

    /**
     * The request to plan the rest of the year with, to be changed and handed in.
     *
     * @param from id of the first period that is planned anew
     */
    byte[] request(String versionId, String from, Caller caller) {
        if (!caller.seesWages()) {
            throw Refusal.of(ProblemCode.WAGES_HIDDEN);
        }
        PlanVersion version = binding(versionId, caller);
        PlanDocument document = RecordReader.read(reading.verified(version).document(), PlanDocument.class)
                .get();
        OptionalInt frozen = document.request().calendar().findIndex(from);
        int least = Math.max(1, document.request().settings().frozenPeriods());
        if (frozen.isEmpty() || frozen.getAsInt() < least) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "from");
        }
        PlanRequest amended = AmendedRequest.of(document, frozen.getAsInt());
        return RecordWriter.write(amended);
    }

    /** Plans the rest of the year as it was asked for, with the past frozen; the plan of the job is then drafted as the amendment. */
    JobView start(String versionId, String from, String reason, Optional<String> key, Caller caller) {
        byte[] request = request(versionId, from, caller);
        PlanVersion version = binding(versionId, caller);
        if (!caller.covers(version.unit())) {
            throw Refusal.of(ProblemCode.OUTSIDE_UNIT, version.unit());
        }
        JobView job = plans.order(version.title() + "-" + from + ".json", request, key, caller);
        trail.record(
                caller.name(),
                AuditAction.AMENDMENT_STARTED,
                version.seriesId(),
                version.unit(),
                Map.of("version", version.id(), "plan", job.id(), "from", from, "remark", reason));
        return job;
    }

    private PlanVersion binding(String versionId, Caller caller) {
        PlanVersion version = reading.stored(versionId, caller);
        if (version.state() != ReviewState.BINDING) {
            throw Refusal.of(ProblemCode.WRONG_STATE, version.state());
        }
        return version;
    }
}

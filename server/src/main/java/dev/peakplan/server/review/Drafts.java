package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.ids.Ids;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.plans.PlanFiles;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.plans.PlanUnit;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.Located;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes versions out of plans: the first of a budget, the next one after a return, the amendment of a binding one. */
@Singleton
class Drafts {
    private final PlanVersionRepository versions;
    private final Versions reading;
    private final PlanService plans;
    private final AuditTrail trail;
    private final Clock clock;

    Drafts(PlanVersionRepository versions, Versions reading, PlanService plans, AuditTrail trail, Clock clock) {
        this.versions = versions;
        this.reading = reading;
        this.plans = plans;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a draft and returns its id.
     *
     * @param planId the plan; one that keeps all limits, on a unit of the caller's
     * @param predecessorId the returned, withdrawn or binding version that it follows, in the same currency; none for a new budget
     */
    @Transactional
    String draft(String planId, Optional<String> predecessorId, Caller caller) {
        if (plans.get(planId, caller).outcome() != Outcome.FEASIBLE) {
            throw Refusal.of(ProblemCode.CONFLICT, plans.get(planId, caller).outcome());
        }
        PlanFiles files = plans.files(planId);
        PlanDocument document =
                RecordReader.read(files.document(), PlanDocument.class).get();
        Unit unit = PlanUnit.of(document.request());
        if (!caller.covers(unit)) {
            throw Refusal.of(ProblemCode.OUTSIDE_UNIT, unit);
        }
        Optional<PlanVersion> predecessor = predecessorId.map(id -> reading.stored(id, caller));
        predecessor.ifPresent(before -> check(before, unit, document));
        PlanVersion stored = versions.save(version(planId, document, ContentHash.of(files), predecessor, caller));
        trail.record(
                caller.name(),
                AuditAction.VERSION_DRAFTED,
                stored.seriesId(),
                unit,
                Map.of(
                        "version", stored.id(),
                        "number", String.valueOf(stored.number()),
                        "plan", planId,
                        "contentHash", stored.contentHash()));
        return stored.id();
    }

    private void check(PlanVersion predecessor, Unit unit, PlanDocument document) {
        ReviewState state = predecessor.state();
        if (state != ReviewState.RETURNED && state != ReviewState.WITHDRAWN && state != ReviewState.BINDING) {
            throw Refusal.of(ProblemCode.WRONG_STATE, state);
        }
        if (!predecessor.unit().equals(unit)) {
            throw Refusal.of(ProblemCode.OUTSIDE_UNIT, unit);
        }
        if (!predecessor.currency().equals(document.currency())) {
            throw Refusal.field("plan", FieldFault.Rule.OTHER_CURRENCY, document.currency(), predecessor.currency());
        }
        amended(predecessor).ifPresent(binding -> {
            PlanDocument before = RecordReader.read(reading.verified(binding).document(), PlanDocument.class)
                    .get();
            List<Located> changed = FrozenPart.changed(before, document);
            if (!changed.isEmpty()) {
                throw Refusal.of(ProblemCode.FROZEN_PART_CHANGED, changed);
            }
        });
    }

    /** The binding version that whoever follows {@code predecessor} amends. */
    private Optional<PlanVersion> amended(PlanVersion predecessor) {
        return versions.series(predecessor.seriesId()).stream()
                .filter(version -> version.state() == ReviewState.BINDING)
                .findFirst();
    }

    private PlanVersion version(
            String planId, PlanDocument document, String hash, Optional<PlanVersion> predecessor, Caller caller) {
        String id = Ids.next();
        Unit unit = PlanUnit.of(document.request());
        long now = clock.millis();
        String series = predecessor.map(PlanVersion::seriesId).orElse(id);
        return new PlanVersion(
                id,
                series,
                predecessor.isPresent() ? versions.lastNumber(series) + 1 : 1,
                predecessor.map(PlanVersion::id).orElse(null),
                predecessor.flatMap(this::amended).isPresent(),
                planId,
                document.request().settings().title(),
                caller.name(),
                unit.site(),
                unit.department(),
                document.request().settings().firstDay().toString(),
                document.currency(),
                document.cost().minor(),
                ReviewState.DRAFT,
                0,
                hash,
                null,
                null,
                null,
                null,
                null,
                now,
                now,
                null,
                null);
    }
}

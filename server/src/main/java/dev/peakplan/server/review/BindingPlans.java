package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.plans.PlanFiles;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The budgets in force. */
@Singleton
public class BindingPlans {
    private final PlanVersionRepository versions;
    private final PlanService plans;

    BindingPlans(PlanVersionRepository versions, PlanService plans) {
        this.versions = versions;
        this.plans = plans;
    }

    /** The binding budgets that {@code caller} may see, latest first. */
    public List<BindingPlan> all(Caller caller) {
        return all().stream()
                .filter(plan -> caller.covers(plan.unit()) || caller.name().equals(plan.owner()))
                .toList();
    }

    /** All binding budgets, latest first, for work that nobody asked for. */
    public List<BindingPlan> all() {
        return versions.binding().stream().map(BindingPlan::of).toList();
    }

    /** The binding budget with this version, if {@code caller} may see it. */
    public Optional<BindingPlan> find(String versionId, Caller caller) {
        return all(caller).stream()
                .filter(plan -> plan.versionId().equals(versionId))
                .findFirst();
    }

    /** The binding version of a budget; amendments take their turn under the same series. */
    public Optional<BindingPlan> findOfSeries(String seriesId) {
        return all().stream().filter(plan -> plan.seriesId().equals(seriesId)).findFirst();
    }

    /** The budget that binds exactly this unit in the year that begins on {@code firstDay}. */
    public Optional<BindingPlan> find(Unit unit, LocalDate firstDay) {
        return all().stream()
                .filter(plan -> plan.unit().equals(unit) && plan.firstDay().equals(firstDay))
                .findFirst();
    }

    /**
     * The frozen document, as it was approved.
     *
     * @throws Refusal when what is stored is no longer what was approved
     */
    public PlanDocument document(BindingPlan plan) {
        PlanFiles files = plans.files(plan.planId());
        if (!ContentHash.of(files).equals(plan.contentHash())) {
            throw Refusal.of(ProblemCode.FROZEN_BROKEN, plan.versionId());
        }
        return RecordReader.read(files.document(), PlanDocument.class).get();
    }
}

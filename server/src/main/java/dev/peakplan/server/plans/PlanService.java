package dev.peakplan.server.plans;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.jobs.JobOrder;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Takes files to be planned and hands out what came of them. */
@Singleton
public class PlanService {
    private final JobService jobs;
    private final PlanInputRepository inputs;
    private final StoredPlanRepository plans;

    PlanService(JobService jobs, PlanInputRepository inputs, StoredPlanRepository plans) {
        this.jobs = jobs;
        this.inputs = inputs;
        this.plans = plans;
    }

    JobView submit(PlanWish wish, Optional<String> key, Caller caller) {
        return jobs.submit(
                new JobOrder(
                        PlanWork.KIND, wish.fileName(), wish.fingerprint(), key, id -> inputs.save(wish.input(id))),
                caller);
    }

    /** The plan {@code id}, if {@code caller} may see it. */
    public PlanView get(String id, Caller caller) {
        return PlanView.of(figures(id, caller));
    }

    /** As {@link #get}; nothing where there is no such plan, or none yet. */
    public Optional<PlanView> find(String id, Caller caller) {
        return plans.findFigures(id).filter(plan -> plan.seenBy(caller)).map(PlanView::of);
    }

    /** The JSON document of a plan that {@code caller} may see: the plan, or the list of errors. */
    public byte[] document(String id, Caller caller) {
        return files(id, caller).document();
    }

    public List<PlanView> page(Caller caller, String before, int count) {
        return plans.page(caller.name(), caller.seesAll(), caller.seesEveryUnit(), before, count).stream()
                .map(PlanView::of)
                .toList();
    }

    /** The files of a plan, for rooms that have seen to who may read them. */
    public PlanFiles files(String id) {
        StoredPlan plan =
                plans.findById(id).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/plans/" + id));
        return new PlanFiles(plan.document(), plan.workbook());
    }

    /** The plan with its files, if {@code caller} may see it. */
    StoredPlan files(String id, Caller caller) {
        figures(id, caller);
        return plans.findById(id).orElseThrow();
    }

    PlanInput input(String id, Caller caller) {
        figures(id, caller);
        return inputs.findById(id).orElseThrow();
    }

    private PlanFigures figures(String id, Caller caller) {
        return plans.findFigures(id).filter(plan -> plan.seenBy(caller)).orElseThrow(() -> jobs.find(id, caller)
                .map(job -> Refusal.of(ProblemCode.NOT_FINISHED, "/api/v1/jobs/" + id))
                .orElseGet(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/plans/" + id)));
    }
}

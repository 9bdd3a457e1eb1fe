package dev.peakplan.server.studies;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.jobs.JobOrder;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.plans.PlanView;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes wishes for simulations and comparisons and hands out what came of them. */
@Singleton
class StudyService {
    private final JobService jobs;
    private final PlanService plans;
    private final StudyInputRepository inputs;
    private final StudyResultRepository results;

    StudyService(JobService jobs, PlanService plans, StudyInputRepository inputs, StudyResultRepository results) {
        this.jobs = jobs;
        this.plans = plans;
        this.inputs = inputs;
        this.results = results;
    }

    /** Name of the file of the first of the plans; refuses those that {@code caller} may not see, and files that were never planned. */
    String fileNameOf(List<String> ids, Caller caller) {
        List<PlanView> found = ids.stream().map(id -> plans.get(id, caller)).toList();
        List<FieldFault> faults = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            if (found.get(k).outcome() == Outcome.INPUT_ERRORS) {
                String title = found.get(k).title();
                faults.add(FieldFault.of("plans[" + k + "]", FieldFault.Rule.UNPLANNED, title));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.fields(faults);
        }
        return found.get(0).fileName();
    }

    JobView submit(StudyWish wish, String title, Optional<String> key, Caller caller) {
        return jobs.submit(
                new JobOrder(wish.kind(), title, wish.fingerprint(), key, id -> inputs.save(wish.input(id))), caller);
    }

    StudyView view(String kind, String id, Caller caller) {
        return StudyView.of(job(kind, id, caller), result(kind, id, caller));
    }

    /** The result, if {@code caller} may see it and it is finished. */
    StudyResult result(String kind, String id, Caller caller) {
        job(kind, id, caller);
        return results.findById(id).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FINISHED, "/api/v1/jobs/" + id));
    }

    String fileName(String id) {
        return inputs.findById(id).orElseThrow().fileName();
    }

    private JobView job(String kind, String id, Caller caller) {
        return jobs.find(id, caller)
                .filter(job -> job.kind().equals(kind))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/" + kind + "s/" + id));
    }
}

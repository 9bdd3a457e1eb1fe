package dev.peakplan.server.plans;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.jobs.JobOrder;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.jobs.JobState;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.planning.PayFreeWorkbook;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.WithoutPay;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.workbooks.WorkbookService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Takes files to be planned and hands out what came of them. */
@Singleton
public class PlanService {
    private final JobService jobs;
    private final PlanInputRepository inputs;
    private final StoredPlanRepository plans;
    private final AuditTrail trail;
    private final WorkbookService workbooks;
    private final PlanSettings settings;

    PlanService(
            JobService jobs,
            PlanInputRepository inputs,
            StoredPlanRepository plans,
            AuditTrail trail,
            WorkbookService workbooks,
            PlanSettings settings) {
        this.settings = settings;
        this.jobs = jobs;
        this.inputs = inputs;
        this.plans = plans;
        this.trail = trail;
        this.workbooks = workbooks;
    }

    JobView submit(PlanWish wish, Optional<String> key, Caller caller) {
        workbooks.refusal(wish.content()).ifPresent(problem -> {
            throw Refusal.of(ProblemCode.UNUSABLE_FILE, problem.sentence());
        });
        return submit(wish, key, caller, id -> {});
    }

    /** Whether a run came to no plan and can be ordered {@link #again}: its file is still here. */
    public boolean again(String id, Caller caller) {
        return jobs.find(id, caller).filter(PlanService::cameToNothing).isPresent() && inputs.existsById(id);
    }

    /**
     * Orders a run that came to no plan once more: the same file with the same settings.
     *
     * @throws Refusal when it is still under way, came to a plan, or was no run of a file
     */
    JobView again(String id, Optional<String> key, Caller caller) {
        JobView job = jobs.find(id, caller)
                .filter(each -> each.kind().equals(PlanWork.KIND))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/plans/" + id));
        if (!cameToNothing(job)) {
            throw Refusal.of(ProblemCode.CONFLICT, job.state());
        }
        PlanInput input =
                inputs.findById(id).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/plans/" + id));
        return submit(PlanWish.of(input), key, caller, fresh -> {});
    }

    private static boolean cameToNothing(JobView job) {
        return job.state() == JobState.FAILED || job.state() == JobState.CANCELLED;
    }

    private JobView submit(PlanWish wish, Optional<String> key, Caller caller, Consumer<String> also) {
        return jobs.submit(
                new JobOrder(PlanWork.KIND, wish.fileName(), wish.fingerprint(), key, id -> {
                    also.accept(id);
                    keep(wish, id, caller);
                }),
                caller);
    }

    private void keep(PlanWish wish, String id, Caller caller) {
        inputs.save(wish.input(id, settings));
        trail.record(
                caller.name(),
                AuditAction.PLAN_ORDERED,
                id,
                Unit.ALL,
                Map.of("file", wish.fileName(), "sha256", wish.fingerprint()));
    }

    /** The plan {@code id}, if {@code caller} may see it. */
    public PlanView get(String id, Caller caller) {
        return PlanView.of(figures(id, caller));
    }

    /** As {@link #get}; nothing where there is no such plan, or none yet. */
    public Optional<PlanView> find(String id, Caller caller) {
        return plans.findFigures(id).filter(plan -> plan.seenBy(caller)).map(PlanView::of);
    }

    /**
     * The JSON document of a plan that {@code caller} may see: the plan, without pay for who does not see it, or the list of errors.
     *
     * @throws Refusal when the caller does not see pay and the file has errors, for what it quotes may be pay
     */
    public byte[] document(String id, Caller caller) {
        byte[] document = stored(id, caller).document();
        return caller.seesWages() ? document : RecordWriter.write(withoutPay(id, caller));
    }

    /** As {@link #document}, read; only for a file that could be planned with. */
    public PlanDocument plan(String id, Caller caller) {
        return caller.seesWages()
                ? RecordReader.read(stored(id, caller).document(), PlanDocument.class)
                        .get()
                : withoutPay(id, caller);
    }

    /** Hands in a file of ours to be planned, as if {@code caller} had uploaded it. */
    public JobView order(String fileName, byte[] content, Optional<String> key, Caller caller) {
        return order(fileName, content, key, caller, id -> {});
    }

    /**
     * As {@link #order(String, byte[], Optional, Caller)}.
     *
     * @param also takes the plan's id in the transaction that keeps the order
     */
    public JobView order(String fileName, byte[] content, Optional<String> key, Caller caller, Consumer<String> also) {
        PlanWish wish = new PlanWish(
                fileName, content, Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty());
        return submit(wish, key, caller, also);
    }

    /** The workbook of a plan; one made anew for who does not see pay. */
    byte[] workbook(String id, Caller caller) {
        return caller.seesWages() ? files(id, caller).workbook() : PayFreeWorkbook.of(withoutPay(id, caller));
    }

    private PlanDocument withoutPay(String id, Caller caller) {
        StoredDocument plan = stored(id, caller);
        if (plan.outcome() == Outcome.INPUT_ERRORS) {
            throw Refusal.of(ProblemCode.WAGES_HIDDEN);
        }
        return WithoutPay.of(
                RecordReader.read(plan.document(), PlanDocument.class).get());
    }

    /** Keeps in the trail that pay left the server. */
    void noteDownload(String id, Caller caller, String form) {
        if (caller.seesWages()) {
            PlanFigures plan = figures(id, caller);
            trail.record(caller.name(), AuditAction.WAGES_DOWNLOADED, id, plan.unit(), Map.of("file", form));
        }
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

    private StoredDocument stored(String id, Caller caller) {
        figures(id, caller);
        return plans.findDocument(id).orElseThrow();
    }

    /** The plan with its files, if {@code caller} may see it. */
    StoredPlan files(String id, Caller caller) {
        figures(id, caller);
        return plans.findById(id).orElseThrow();
    }

    PlanInput input(String id, Caller caller) {
        figures(id, caller);
        if (!caller.seesWages()) {
            throw Refusal.of(ProblemCode.WAGES_HIDDEN);
        }
        return inputs.findById(id).orElseThrow();
    }

    private PlanFigures figures(String id, Caller caller) {
        return plans.findFigures(id).filter(plan -> plan.seenBy(caller)).orElseThrow(() -> jobs.find(id, caller)
                .map(job -> Refusal.of(ProblemCode.NOT_FINISHED, "/api/v1/jobs/" + id))
                .orElseGet(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/plans/" + id)));
    }
}

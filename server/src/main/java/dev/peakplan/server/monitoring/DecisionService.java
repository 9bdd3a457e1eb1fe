package dev.peakplan.server.monitoring;

import dev.peakplan.execution.Proposal;
import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.jobs.JobOrder;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.review.AmendmentDrafting;
import dev.peakplan.server.review.Amendments;
import dev.peakplan.server.review.BindingPlan;
import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people decide on: alerts they have seen, proposals they adopt or refuse. Adopting a new forecast runs it; adopting a new plan or a
 * move of savings opens the draft of an amendment, which goes its own way through review. No budget changes here.
 */
@Singleton
public class DecisionService {
    private static final String ADOPTED = "ADOPTED";

    private final BudgetShelf shelf;
    private final BudgetAlertRepository alerts;
    private final AdjustmentProposalRepository proposals;
    private final ReforecastInputRepository inputs;
    private final JobService jobs;

    /** Amendments need plans, which come by jobs, which need budgets: found when first asked for. */
    private final BeanProvider<Amendments> amendments;

    private final BeanProvider<AmendmentDrafting> drafting;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionService(
            BudgetShelf shelf,
            BudgetAlertRepository alerts,
            AdjustmentProposalRepository proposals,
            ReforecastInputRepository inputs,
            JobService jobs,
            BeanProvider<Amendments> amendments,
            BeanProvider<AmendmentDrafting> drafting,
            AuditTrail audit,
            Clock clock) {
        this.shelf = shelf;
        this.alerts = alerts;
        this.proposals = proposals;
        this.inputs = inputs;
        this.jobs = jobs;
        this.amendments = amendments;
        this.drafting = drafting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of alerts.
     *
     * @param alerts those on it that the caller may see
     * @param next what the next page is asked for with; empty after the last one
     */
    public record AlertPage(List<AlertView> alerts, String next) {
        public AlertPage {
            alerts = List.copyOf(alerts);
        }
    }

    /** The alerts with ids before {@code before}, latest first. */
    public AlertPage alerts(String seriesId, Caller caller, Language language, String before, int count) {
        PlannedBudget budget = shelf.planned(shelf.get(seriesId, caller));
        List<BudgetAlert> page = alerts.page(seriesId, before, count);
        List<AlertView> shown = page.stream()
                .filter(alert -> caller.seesWages() || !ofWages(alert, budget))
                .map(alert -> AlertView.of(alert, budget, language))
                .toList();
        return new AlertPage(
                shown, page.size() < count ? "" : page.get(page.size() - 1).id());
    }

    private static boolean ofWages(BudgetAlert alert, PlannedBudget budget) {
        return alert.limitKind().equals("LINE")
                && budget.lines().stream().anyMatch(line -> line.key().equals(alert.subject()) && line.showsWages());
    }

    void settle(String seriesId, String alertId, Caller caller) {
        shelf.get(seriesId, caller);
        if (alerts.settle(alertId, seriesId, caller.name(), clock.millis()) == 0) {
            throw Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/budgets/" + seriesId + "/alerts/" + alertId);
        }
    }

    /** The proposals with ids before {@code before}, latest first. */
    public List<ProposalView> proposals(String seriesId, Caller caller, Language language, String before, int count) {
        PlannedBudget budget = shelf.planned(shelf.get(seriesId, caller));
        return proposals.page(seriesId, before, count).stream()
                .map(each -> view(each, budget, language))
                .toList();
    }

    private ProposalView view(AdjustmentProposal proposal, PlannedBudget budget, Language language) {
        Optional<String> draft = Optional.ofNullable(proposal.jobId())
                .flatMap(job -> drafting.get().findDraft(job));
        return ProposalView.of(proposal, budget, language, draft);
    }

    /** @throws Refusal when somebody has decided already */
    ProposalView decide(String seriesId, String id, boolean adopt, String note, Caller caller, Language language) {
        BindingPlan plan = shelf.get(seriesId, caller);
        PlannedBudget budget = shelf.planned(plan);
        AdjustmentProposal open = find(seriesId, id);
        // adopted, but the server died before it began what follows
        boolean again = adopt
                && open.state().equals(ADOPTED)
                && open.jobId() == null
                && caller.name().equals(open.decidedBy());
        AdjustmentProposal decided = open;
        if (!again) {
            if (adopt && !open.kind().equals(Proposal.Kind.REFORECAST.name())) {
                Adjustment.of(open, shelf.position(plan)).checkPossible();
            }
            decided = mark(budget, id, adopt, note, caller);
        }
        if (adopt) {
            proposals.started(id, start(decided, plan, caller).id());
            decided = find(seriesId, id);
        }
        return view(decided, budget, language);
    }

    private JobView start(AdjustmentProposal adopted, BindingPlan plan, Caller caller) {
        String key = "proposal-" + adopted.id();
        if (adopted.kind().equals(Proposal.Kind.REFORECAST.name())) {
            return reforecast(plan.seriesId(), Optional.of(key), caller);
        }
        Adjustment adjustment = Adjustment.of(adopted, shelf.position(plan));
        String reason = adopted.kind() + " " + adopted.subject();
        return amendments
                .get()
                .open(plan.versionId(), adjustment.firstPeriod(), adjustment.changes(), reason, key, caller);
    }

    private AdjustmentProposal find(String seriesId, String id) {
        return proposals
                .findById(id)
                .filter(each -> each.seriesId().equals(seriesId))
                .orElseThrow(
                        () -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/budgets/" + seriesId + "/proposals/" + id));
    }

    @Transactional
    AdjustmentProposal mark(PlannedBudget budget, String id, boolean adopt, String note, Caller caller) {
        String seriesId = budget.plan().seriesId();
        AdjustmentProposal open = find(seriesId, id);
        String state = adopt ? ADOPTED : "REFUSED";
        if (proposals.decide(id, seriesId, state, caller.name(), clock.millis(), note) == 0) {
            throw Refusal.of(ProblemCode.CONFLICT, open.state());
        }
        AuditAction action = adopt ? AuditAction.PROPOSAL_ADOPTED : AuditAction.PROPOSAL_REFUSED;
        audit.record(caller.name(), action, id, budget.plan().unit(), Map.of("budget", seriesId));
        return proposals.findById(id).orElseThrow();
    }

    JobView reforecast(String seriesId, Optional<String> key, Caller caller) {
        String title = shelf.get(seriesId, caller).title();
        return jobs.submit(
                new JobOrder(
                        ReforecastWork.KIND,
                        title,
                        seriesId,
                        key,
                        id -> inputs.save(new ReforecastInput(id, seriesId))),
                caller);
    }
}

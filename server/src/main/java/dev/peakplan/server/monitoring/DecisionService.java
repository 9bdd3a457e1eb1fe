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
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people decide on: alerts they have seen, proposals they adopt or refuse. Adopting a new forecast runs it;
 * adopting a new plan or a move of savings is the mandate for an amendment, which goes its own way through review.
 */
@Singleton
public class DecisionService {
    private final BudgetShelf shelf;
    private final BudgetAlertRepository alerts;
    private final AdjustmentProposalRepository proposals;
    private final ReforecastInputRepository inputs;
    private final JobService jobs;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionService(
            BudgetShelf shelf,
            BudgetAlertRepository alerts,
            AdjustmentProposalRepository proposals,
            ReforecastInputRepository inputs,
            JobService jobs,
            AuditTrail audit,
            Clock clock) {
        this.shelf = shelf;
        this.alerts = alerts;
        this.proposals = proposals;
        this.inputs = inputs;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    public List<AlertView> alerts(String seriesId, Caller caller, Language language) {
        PlannedBudget budget = shelf.planned(shelf.get(seriesId, caller));
        return alerts.ofSeries(seriesId).stream()
                .filter(alert -> caller.seesWages() || !ofWages(alert, budget))
                .map(alert -> AlertView.of(alert, budget, language))
                .toList();
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

    public List<ProposalView> proposals(String seriesId, Caller caller, Language language) {
        PlannedBudget budget = shelf.planned(shelf.get(seriesId, caller));
        return proposals.ofSeries(seriesId).stream()
                .map(each -> ProposalView.of(each, budget, language, null))
                .toList();
    }

    /** @throws Refusal when somebody has decided already */
    ProposalView decide(String seriesId, String id, boolean adopt, String note, Caller caller, Language language) {
        PlannedBudget budget = shelf.planned(shelf.get(seriesId, caller));
        AdjustmentProposal decided = mark(budget, id, adopt, note, caller);
        boolean forecast = adopt && decided.kind().equals(Proposal.Kind.REFORECAST.name());
        String job = forecast
                ? reforecast(seriesId, Optional.of("proposal-" + id), caller).id()
                : null;
        return ProposalView.of(decided, budget, language, job);
    }

    @Transactional
    AdjustmentProposal mark(PlannedBudget budget, String id, boolean adopt, String note, Caller caller) {
        String seriesId = budget.plan().seriesId();
        AdjustmentProposal open = proposals
                .findById(id)
                .filter(each -> each.seriesId().equals(seriesId))
                .orElseThrow(
                        () -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/budgets/" + seriesId + "/proposals/" + id));
        String state = adopt ? "ADOPTED" : "REFUSED";
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

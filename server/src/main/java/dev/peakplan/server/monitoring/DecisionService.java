package dev.peakplan.server.monitoring;

import dev.peakplan.execution.AdjustmentRules;
import dev.peakplan.execution.Proposal;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.jobs.JobOrder;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What people decide on: alerts they have seen, proposals they adopt or refuse, the rules themselves. Adopting a new forecast runs it;
 * adopting a new plan or a move of savings is the mandate for an amendment, which goes its own way through review.
 */
@Singleton
public class DecisionService {
    private final BudgetShelf shelf;
    private final BudgetAlertRepository alerts;
    private final AdjustmentProposalRepository proposals;
    private final StoredRulesRepository rules;
    private final ReforecastInputRepository inputs;
    private final JobService jobs;
    private final Clock clock;

    DecisionService(
            BudgetShelf shelf,
            BudgetAlertRepository alerts,
            AdjustmentProposalRepository proposals,
            StoredRulesRepository rules,
            ReforecastInputRepository inputs,
            JobService jobs,
            Clock clock) {
        this.shelf = shelf;
        this.alerts = alerts;
        this.proposals = proposals;
        this.rules = rules;
        this.inputs = inputs;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The preset rules; see {@link AdjustmentRules}. Money in minor units. */
    @Serdeable
    record RulesView(
            double demandDeviation, int lastPeriods, double overrun, long leastSaving, double movedShare, @Nullable Integer stamp) {
        static RulesView of(AdjustmentRules rules, int stamp) {
            return new RulesView(
                    rules.demandDeviation(),
                    rules.lastPeriods(),
                    rules.overrun(),
                    rules.leastSaving().minor(),
                    rules.movedShare(),
                    stamp);
        }

        AdjustmentRules rules() {
            try {
                return new AdjustmentRules(
                        demandDeviation, lastPeriods, overrun, Money.ofMinor(leastSaving), movedShare);
            } catch (IllegalArgumentException e) {
                throw Refusal.of(ProblemCode.MALFORMED_REQUEST, e.getMessage());
            }
        }
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
                && budget.lines().stream()
                        .anyMatch(line -> line.key().equals(alert.subject()) && line.showsWages());
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
        proposals.findById(id)
                .filter(each -> each.seriesId().equals(seriesId))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/budgets/" + seriesId + "/proposals/" + id));
        String state = adopt ? "ADOPTED" : "REFUSED";
        if (proposals.decide(id, seriesId, state, caller.name(), clock.millis(), note) == 0) {
            throw Refusal.of(ProblemCode.CONFLICT);
        }
        AdjustmentProposal decided = proposals.findById(id).orElseThrow();
        boolean forecast = adopt && decided.kind().equals(Proposal.Kind.REFORECAST.name());
        String job = forecast ? reforecast(seriesId, Optional.of("proposal-" + id), caller).id() : null;
        return ProposalView.of(decided, budget, language, job);
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

    RulesView rules(String seriesId, Caller caller) {
        shelf.get(seriesId, caller);
        return rules.findById(seriesId)
                .map(stored -> RulesView.of(stored.rules(), stored.stamp()))
                .orElseGet(() -> RulesView.of(AdjustmentRules.USUAL, 0));
    }

    /** @throws Refusal when somebody changed the rules since they were read */
    RulesView change(String seriesId, RulesView wish, Caller caller) {
        shelf.get(seriesId, caller);
        int stamp = wish.stamp() == null ? 0 : wish.stamp();
        StoredRules changed = StoredRules.of(seriesId, stamp + 1, wish.rules());
        if (stamp == 0 && !rules.existsById(seriesId)) {
            rules.save(changed);
        } else if (rules.replace(seriesId, stamp, changed.body()) == 0) {
            throw Refusal.of(ProblemCode.STALE_VERSION);
        }
        return rules(seriesId, caller);
    }
}

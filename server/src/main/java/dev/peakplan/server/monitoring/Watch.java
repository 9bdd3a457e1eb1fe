package dev.peakplan.server.monitoring;

import dev.peakplan.execution.AdjustmentRules;
import dev.peakplan.execution.Alert;
import dev.peakplan.execution.AlertRules;
import dev.peakplan.execution.Proposal;
import dev.peakplan.execution.ProposalRules;
import dev.peakplan.server.ids.Ids;
import dev.peakplan.server.notices.Notices;
import dev.peakplan.server.review.BindingPlan;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Looks at a budget after every change and every night: raises alerts and proposals once, and ends those whose cause has gone. */
@Singleton
class Watch {
    private final BudgetShelf shelf;
    private final BudgetAlertRepository alerts;
    private final AdjustmentProposalRepository proposals;
    private final YearEndSnapshotRepository snapshots;
    private final StoredRulesRepository rules;
    private final Notices notices;
    private final Clock clock;

    Watch(
            BudgetShelf shelf,
            BudgetAlertRepository alerts,
            AdjustmentProposalRepository proposals,
            YearEndSnapshotRepository snapshots,
            StoredRulesRepository rules,
            Notices notices,
            Clock clock) {
        this.shelf = shelf;
        this.alerts = alerts;
        this.proposals = proposals;
        this.snapshots = snapshots;
        this.rules = rules;
        this.notices = notices;
        this.clock = clock;
    }

    AdjustmentRules rules(String seriesId) {
        return rules.findById(seriesId).map(StoredRules::rules).orElse(AdjustmentRules.USUAL);
    }

    /** Alerts and proposals follow what is known now. */
    void look(BindingPlan plan) {
        look(plan, shelf.position(plan));
    }

    /** As {@link #look}, and keeps the forecast of the year end. */
    void lookAndKeep(BindingPlan plan, String jobId) {
        Position position = shelf.position(plan);
        snapshots.save(
                YearEndSnapshot.of(jobId, plan.seriesId(), clock.millis(), position.closed(), position.yearEnd()));
        look(plan, position);
    }

    private void look(BindingPlan plan, Position position) {
        List<Alert> found = AlertRules.find(position.budget().limits(), position.forecasts(), position.closed());
        List<BudgetAlert> fresh = raise(plan.seriesId(), found);
        fresh.forEach(alert -> notices.send(plan.unit(), language -> AlertText.of(alert, position.budget(), language)));
        propose(
                plan.seriesId(),
                ProposalRules.find(
                        rules(plan.seriesId()),
                        position.budget().request().calendar().periods(),
                        position.closed(),
                        position.demand(),
                        position.budget().limits(),
                        position.forecasts()));
    }

    @Transactional
    List<BudgetAlert> raise(String seriesId, List<Alert> found) {
        Map<String, BudgetAlert> standing = new HashMap<>();
        alerts.standing(seriesId).forEach(each -> standing.put(each.standingKey(), each));
        List<BudgetAlert> fresh = new ArrayList<>();
        for (Alert alert : found) {
            String key = cut(
                    seriesId + "|" + alert.limit().kind() + "|" + alert.limit().subject() + "|" + alert.level());
            BudgetAlert known = standing.remove(key);
            if (known != null) {
                alerts.update(known.id(), alert.amount().minor());
            } else {
                BudgetAlert made = alert(seriesId, alert, key);
                alerts.save(made);
                fresh.add(made);
            }
        }
        standing.values().forEach(each -> alerts.end(each.id()));
        return fresh;
    }

    private BudgetAlert alert(String seriesId, Alert alert, String key) {
        return new BudgetAlert(
                Ids.next(),
                seriesId,
                alert.level().name(),
                alert.limit().kind().name(),
                alert.limit().subject(),
                alert.amount().minor(),
                alert.limit().amount().minor(),
                boxed(alert.period()),
                clock.millis(),
                "STANDING",
                null,
                null,
                key);
    }

    @Transactional
    void propose(String seriesId, List<Proposal> found) {
        Map<String, AdjustmentProposal> standing = new HashMap<>();
        proposals.standing(seriesId).forEach(each -> standing.put(each.standingKey(), each));
        for (Proposal proposal : found) {
            String key = cut(seriesId + "|" + proposal.kind() + "|" + proposal.subject());
            AdjustmentProposal known = standing.remove(key);
            if (known != null) {
                proposals.update(known.id(), proposal.amount().minor(), proposal.deviation());
            } else {
                proposals.save(new AdjustmentProposal(
                        Ids.next(),
                        seriesId,
                        proposal.kind().name(),
                        proposal.subject(),
                        proposal.amount().minor(),
                        proposal.deviation(),
                        boxed(proposal.from()),
                        boxed(proposal.to()),
                        clock.millis(),
                        "OPEN",
                        null,
                        null,
                        null,
                        key,
                        null));
            }
        }
        standing.values().forEach(each -> proposals.end(each.id()));
    }

    private static Integer boxed(OptionalInt period) {
        return period.isPresent() ? period.getAsInt() : null;
    }

    private static String cut(String key) {
        return key.substring(0, Math.min(300, key.length()));
    }
}

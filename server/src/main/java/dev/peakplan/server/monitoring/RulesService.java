package dev.peakplan.server.monitoring;

import dev.peakplan.execution.AdjustmentRules;
import dev.peakplan.plan.Money;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.review.BindingPlan;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The preset rules of a budget. */
@Singleton
class RulesService {
    private final BudgetShelf shelf;
    private final StoredRulesRepository rules;
    private final AuditTrail audit;

    RulesService(BudgetShelf shelf, StoredRulesRepository rules, AuditTrail audit) {
        this.shelf = shelf;
        this.rules = rules;
        this.audit = audit;
    }

    /** The preset rules; see {@link AdjustmentRules}. Money in minor units. */
    @Schema(
            example =
                    "{\"demandDeviation\":0.1,\"lastPeriods\":2,\"overrun\":0.03,\"leastSaving\":100000,\"movedShare\":1,\"stamp\":0}")
    @Serdeable
    record RulesView(
            double demandDeviation,
            int lastPeriods,
            double overrun,
            long leastSaving,
            double movedShare,
            @Nullable Integer stamp) {
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
            List<FieldFault> faults = new ArrayList<>();
            if (!(demandDeviation > 0)) {
                faults.add(FieldFault.of("demandDeviation", FieldFault.Rule.POSITIVE));
            }
            if (lastPeriods < 1) {
                faults.add(FieldFault.of("lastPeriods", FieldFault.Rule.LEAST, 1));
            }
            if (!(overrun > 0)) {
                faults.add(FieldFault.of("overrun", FieldFault.Rule.POSITIVE));
            }
            if (leastSaving < 0) {
                faults.add(FieldFault.of("leastSaving", FieldFault.Rule.LEAST, 0));
            }
            if (!(movedShare > 0 && movedShare <= 1)) {
                faults.add(FieldFault.of("movedShare", FieldFault.Rule.SHARE));
            }
            if (!faults.isEmpty()) {
                throw Refusal.fields(faults);
            }
            return new AdjustmentRules(demandDeviation, lastPeriods, overrun, Money.ofMinor(leastSaving), movedShare);
        }
    }

    RulesView rules(String seriesId, Caller caller) {
        shelf.get(seriesId, caller);
        return read(seriesId);
    }

    private RulesView read(String seriesId) {
        return rules.findById(seriesId)
                .map(stored -> RulesView.of(stored.rules(), stored.stamp()))
                .orElseGet(() -> RulesView.of(AdjustmentRules.USUAL, 0));
    }

    /**
     * Changes the rules.
     *
     * @param stamp the stamp that was read
     * @throws Refusal when somebody changed the rules since they were read
     */
    @Transactional
    RulesView change(String seriesId, RulesView wish, int stamp, Caller caller) {
        BindingPlan plan = shelf.get(seriesId, caller);
        StoredRules changed = StoredRules.of(seriesId, stamp + 1, wish.rules());
        if (stamp == 0 && !rules.existsById(seriesId)) {
            first(changed);
        } else if (rules.replace(seriesId, stamp, changed.body()) == 0) {
            throw Refusal.of(ProblemCode.STALE_VERSION, read(seriesId).stamp());
        }
        audit.record(caller.name(), AuditAction.RULE_CHANGED, seriesId, plan.unit(), Map.of());
        return read(seriesId);
    }

    private void first(StoredRules made) {
        try {
            rules.save(made);
        } catch (DataAccessException e) {
            // of two who set them at once the second has not read what the first has set
            if (rules.existsById(made.seriesId())) {
                throw Refusal.of(ProblemCode.STALE_VERSION, made.stamp());
            }
            throw e;
        }
    }
}

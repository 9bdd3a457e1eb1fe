package dev.peakplan.check;

import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whether a plan has one decision per staffing, a whole number of at least 0 per period, and known initiatives, each once. */
final class ShapeCheck {
    private final PlanRequest request;
    private final List<LimitUse> findings = new ArrayList<>();

    private ShapeCheck(PlanRequest request) {
        this.request = request;
    }

    static List<LimitUse> findings(PlanRequest request, Plan plan) {
        ShapeCheck check = new ShapeCheck(request);
        check.staffing(plan.staffing());
        check.initiatives(plan.initiatives());
        return check.findings;
    }

    private void staffing(List<StaffingDecision> decisions) {
        List<Staffing> staffing = request.workforce().staffing();
        if (decisions.size() != staffing.size()) {
            broken("staffing", Optional.empty(), OptionalInt.empty(), decisions.size(), staffing.size());
        }
        for (int k = 0; k < Math.min(decisions.size(), staffing.size()); k++) {
            StaffingDecision decision = decisions.get(k);
            Staffing expected = staffing.get(k);
            if (!decision.teamId().equals(expected.teamId())
                    || !decision.roleId().equals(expected.roleId())) {
                broken(decision.teamId(), Optional.of(decision.roleId()), OptionalInt.empty(), 1, 0);
            }
            values(decision, decision.hires());
            values(decision, decision.releases());
            values(decision, decision.overtimeSteps());
        }
    }

    private void values(StaffingDecision decision, List<Integer> values) {
        Optional<String> role = Optional.of(decision.roleId());
        if (values.size() != request.periodCount()) {
            broken(decision.teamId(), role, OptionalInt.empty(), values.size(), request.periodCount());
        }
        for (int t = 0; t < values.size(); t++) {
            if (values.get(t) < 0) {
                broken(decision.teamId(), role, OptionalInt.of(t), values.get(t), 0);
            }
        }
    }

    private void initiatives(List<InitiativeDecision> decisions) {
        Set<String> known = new HashSet<>();
        request.budget().initiatives().forEach(initiative -> known.add(initiative.id()));
        Set<String> seen = new HashSet<>();
        for (InitiativeDecision decision : decisions) {
            boolean startKnown =
                    request.calendar().findIndex(decision.startPeriodId()).isPresent();
            if (!known.contains(decision.initiativeId()) || !seen.add(decision.initiativeId()) || !startKnown) {
                broken(decision.initiativeId(), Optional.empty(), OptionalInt.empty(), 1, 0);
            }
        }
    }

    private void broken(String subject, Optional<String> role, OptionalInt period, double used, double limit) {
        findings.add(
                new LimitUse(LimitKind.SHAPE, subject, role, period, used, limit, Math.max(1, Math.abs(used - limit))));
    }
}

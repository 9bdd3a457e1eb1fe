package dev.peakplan.check;

import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.StaffingDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What differs from the approved plan in the periods that are not frozen.
 *
 * @param heads hires and releases more or less than approved
 * @param initiatives initiatives added, dropped or moved
 */
record ChangeCheck(int heads, int initiatives) {
    private static final ChangeCheck NONE = new ChangeCheck(0, 0);

    static ChangeCheck of(Trace trace) {
        Optional<ApprovedPlan> approved = trace.request().approved();
        return approved.isEmpty()
                ? NONE
                : new ChangeCheck(heads(trace, approved.get()), initiatives(trace, approved.get()));
    }

    private static int heads(Trace trace, ApprovedPlan approved) {
        Map<List<String>, StaffingDecision> before = new HashMap<>();
        approved.staffing().forEach(each -> before.put(List.of(each.teamId(), each.roleId()), each));
        int changed = 0;
        for (StaffTrace staff : trace.staff()) {
            StaffingDecision old =
                    before.get(List.of(staff.team().id(), staff.role().id()));
            for (int t = trace.request().settings().frozenPeriods(); t < trace.periodCount(); t++) {
                changed +=
                        Math.abs(staff.hires(t) - (old == null ? 0 : old.hires().get(t)));
                changed += Math.abs(
                        staff.releases(t) - (old == null ? 0 : old.releases().get(t)));
            }
        }
        return changed;
    }

    private static int initiatives(Trace trace, ApprovedPlan approved) {
        Map<String, Integer> before = new HashMap<>();
        for (InitiativeDecision decision : approved.initiatives()) {
            before.put(decision.initiativeId(), trace.request().calendar().getIndex(decision.startPeriodId()));
        }
        Map<String, Integer> now = new HashMap<>();
        trace.chosen().forEach(start -> now.put(start.initiative().id(), start.period()));
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        return (int) all.stream()
                .filter(id -> !before.getOrDefault(id, -1).equals(now.getOrDefault(id, -1)))
                .count();
    }

    int count() {
        return heads + initiatives;
    }

    Money charge(Optional<ApprovedPlan> approved) {
        return approved.map(plan -> plan.perChangedHead()
                        .times((long) heads)
                        .plus(plan.perChangedInitiative().times((long) initiatives)))
                .orElse(Money.ZERO);
    }

    Optional<LimitUse> limit(Optional<ApprovedPlan> approved) {
        return approved.filter(plan -> plan.mostChanges().isPresent()).map(plan -> Use.of(LimitKind.CHANGES, "approved")
                .exactlyAtMost(count(), plan.mostChanges().getAsInt()));
    }
}

package dev.peakplan.server.review;

import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SpendingLine;
import dev.peakplan.server.problems.Located;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Holds an amendment against the budget that it amends: the frozen periods and what is committed after them must stay as they were. */
final class FrozenPart {
    private static final String CODE = "FROZEN";

    private final PlanDocument before;
    private final PlanDocument after;
    private final int frozen;
    private final List<Located> changed = new ArrayList<>();

    private FrozenPart(PlanDocument before, PlanDocument after) {
        this.before = before;
        this.after = after;
        this.frozen = after.request().settings().frozenPeriods();
    }

    /** Every place where the frozen part is not what it was. */
    static List<Located> changed(PlanDocument before, PlanDocument after) {
        FrozenPart part = new FrozenPart(before, after);
        part.calendar();
        if (part.changed.isEmpty()) {
            part.staffing();
            part.initiatives();
            part.commitments();
            part.spending();
        }
        return part.changed;
    }

    private void calendar() {
        compare(
                "$.request.settings.firstDay",
                before.request().settings().firstDay(),
                after.request().settings().firstDay());
        compare("$.request.calendar", periodIds(before.request()), periodIds(after.request()));
        compare("$.currency", before.currency(), after.currency());
        int least = before.request().settings().frozenPeriods();
        if (frozen < Math.max(1, least)) {
            add("$.request.settings.frozenPeriods", frozen, ">= " + Math.max(1, least));
        }
    }

    private static List<String> periodIds(PlanRequest request) {
        return request.calendar().periods().stream().map(Period::id).toList();
    }

    private void staffing() {
        List<StaffingDecision> now = after.decisions().staffing();
        for (StaffingDecision was : before.decisions().staffing()) {
            int k = 0;
            while (k < now.size() && !sameStaff(was, now.get(k))) {
                k++;
            }
            if (k == now.size()) {
                add("$.decisions.staffing", "-", was.teamId() + " / " + was.roleId());
                continue;
            }
            StaffingDecision is = now.get(k);
            String place = "$.decisions.staffing[" + k + "]";
            compare(place + ".hires", past(was.hires()), past(is.hires()));
            compare(place + ".releases", past(was.releases()), past(is.releases()));
            compare(place + ".overtimeSteps", past(was.overtimeSteps()), past(is.overtimeSteps()));
        }
    }

    private static boolean sameStaff(StaffingDecision one, StaffingDecision two) {
        return one.teamId().equals(two.teamId()) && one.roleId().equals(two.roleId());
    }

    private List<Integer> past(List<Integer> decisions) {
        return decisions.subList(0, Math.min(frozen, decisions.size()));
    }

    private void initiatives() {
        compare("$.decisions.initiatives", started(before), started(after));
    }

    private Set<InitiativeDecision> started(PlanDocument document) {
        Set<InitiativeDecision> started = new HashSet<>(document.decisions().initiatives());
        started.removeIf(each -> document.request().calendar().getIndex(each.startPeriodId()) >= frozen);
        return started;
    }

    /** Signed offers and announced releases after the frozen periods are promised again. */
    private void commitments() {
        Set<Commitment> promised = new HashSet<>(after.request().workforce().commitments());
        for (Commitment commitment : before.request().workforce().commitments()) {
            if (after.request().calendar().getIndex(commitment.periodId()) >= frozen
                    && !promised.contains(commitment)) {
                add("$.request.workforce.commitments", "-", commitment);
            }
        }
    }

    private void spending() {
        Map<CostCategory, List<Long>> was = spending(before);
        Map<CostCategory, List<Long>> is = spending(after);
        for (CostCategory category : CostCategory.values()) {
            if (!was.get(category).equals(is.get(category))) {
                add("$.spending", category + " " + is.get(category), category + " " + was.get(category));
            }
        }
    }

    private Map<CostCategory, List<Long>> spending(PlanDocument document) {
        Map<CostCategory, List<Long>> spending = new EnumMap<>(CostCategory.class);
        for (CostCategory category : CostCategory.values()) {
            List<Long> amounts = new ArrayList<>();
            for (int t = 0; t < frozen; t++) {
                long sum = 0;
                for (SpendingLine line : document.spending()) {
                    sum += line.category() == category ? line.amounts().get(t).minor() : 0;
                }
                amounts.add(sum);
            }
            spending.put(category, amounts);
        }
        return spending;
    }

    private void compare(String place, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            add(place, is, was);
        }
    }

    private void add(String place, Object found, Object expected) {
        String message = place + ": " + found + " / " + expected;
        changed.add(Located.at(place, CODE, "ERROR", message).with(found.toString(), expected.toString(), null));
    }
}

package dev.peakplan.plan;

import dev.peakplan.plan.RequestProblem.Expected;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Problems of what is decided or approved already, and of caps that carry over. */
final class LockProblems {
    private final PlanRequest request;
    private final ProblemList problems;
    private final Set<String> periods;

    LockProblems(PlanRequest request, ProblemList problems, Set<String> periods) {
        this.request = request;
        this.problems = problems;
        this.periods = periods;
    }

    void check() {
        starts("budget.started", request.budget().started());
        request.approved().ifPresent(approved -> {
            starts("approved.initiatives", approved.initiatives());
            staffing(approved.staffing());
        });
        List<BudgetCap> caps = request.budget().caps();
        for (int i = 0; i < caps.size(); i++) {
            if (caps.get(i).carriesOver()
                    && known(caps)
                    && CapReach.before(caps, request.calendar(), caps.get(i)).isEmpty()) {
                problems.add("budget.caps[" + i + "].unspent", caps.get(i).id(), Expected.CAP_BEFORE, "");
            }
        }
    }

    /** Whether every period that a cap names is there: only then can caps be put in order. */
    private boolean known(List<BudgetCap> caps) {
        return caps.stream()
                .map(BudgetCap::scope)
                .allMatch(scope -> scope.fromPeriodId().map(periods::contains).orElse(true)
                        && scope.toPeriodId().map(periods::contains).orElse(true));
    }

    private void starts(String path, List<InitiativeDecision> starts) {
        Set<String> initiatives = RequestProblems.ids(request.budget().initiatives(), Initiative::id);
        problems.unique(path, starts, "initiativeId", InitiativeDecision::initiativeId);
        for (int i = 0; i < starts.size(); i++) {
            String at = path + "[" + i + "]";
            problems.known(at + ".initiativeId", starts.get(i).initiativeId(), initiatives, Expected.KNOWN_INITIATIVE);
            problems.known(at + ".startPeriodId", starts.get(i).startPeriodId(), periods, Expected.KNOWN_PERIOD);
        }
    }

    private void staffing(List<StaffingDecision> staffing) {
        Set<String> staffed = request.workforce().staffing().stream()
                .map(each -> each.teamId() + " / " + each.roleId())
                .collect(Collectors.toSet());
        int count = request.periodCount();
        problems.unique("approved.staffing", staffing, "", each -> each.teamId() + " / " + each.roleId());
        for (int i = 0; i < staffing.size(); i++) {
            StaffingDecision each = staffing.get(i);
            String at = "approved.staffing[" + i + "]";
            problems.known(at, each.teamId() + " / " + each.roleId(), staffed, Expected.KNOWN_STAFFING);
            if (each.hires().size() != count) {
                problems.add(at + ".hires", each.hires().size(), Expected.ONE_PER_PERIOD, count);
            }
            if (each.releases().size() != count) {
                problems.add(at + ".releases", each.releases().size(), Expected.ONE_PER_PERIOD, count);
            }
        }
    }
}

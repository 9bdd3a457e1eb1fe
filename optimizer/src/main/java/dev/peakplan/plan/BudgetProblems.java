package dev.peakplan.plan;

import dev.peakplan.plan.RequestProblem.Expected;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Problems of budget lines, caps, floors and initiatives. */
final class BudgetProblems {
    private final Budget budget;
    private final ProblemList problems;
    private final Map<String, Integer> periods;
    private final Set<String> sites;
    private final Set<String> departments;
    private final Set<String> teams;

    BudgetProblems(
            PlanRequest request,
            ProblemList problems,
            Map<String, Integer> periods,
            Set<String> sites,
            Set<String> departments,
            Set<String> teams) {
        this.budget = request.budget();
        this.problems = problems;
        this.periods = periods;
        this.sites = sites;
        this.departments = departments;
        this.teams = teams;
    }

    void check() {
        problems.unique("budget.lines", budget.lines(), "id", BudgetLine::id);
        problems.unique("budget.caps", budget.caps(), "id", BudgetCap::id);
        problems.unique("budget.floors", budget.floors(), "id", BudgetFloor::id);
        problems.unique("budget.initiatives", budget.initiatives(), "id", Initiative::id);
        for (int i = 0; i < budget.lines().size(); i++) {
            BudgetLine line = budget.lines().get(i);
            String path = "budget.lines[" + i + "]";
            problems.known(path + ".siteId", line.siteId(), sites, Expected.KNOWN_SITE);
            problems.known(path + ".departmentId", line.departmentId(), departments, Expected.KNOWN_DEPARTMENT);
            if (line.amounts().size() != periods.size()) {
                problems.add(path + ".amounts", line.amounts().size(), Expected.ONE_PER_PERIOD, periods.size());
            }
        }
        for (int i = 0; i < budget.caps().size(); i++) {
            scope("budget.caps[" + i + "].scope", budget.caps().get(i).scope());
        }
        for (int i = 0; i < budget.floors().size(); i++) {
            scope("budget.floors[" + i + "].scope", budget.floors().get(i).scope());
        }
        Set<String> initiatives = RequestProblems.ids(budget.initiatives(), Initiative::id);
        for (int i = 0; i < budget.initiatives().size(); i++) {
            initiative("budget.initiatives[" + i + "]", budget.initiatives().get(i), initiatives);
        }
    }

    private void scope(String path, Scope scope) {
        problems.known(path + ".siteId", scope.siteId(), sites, Expected.KNOWN_SITE);
        problems.known(path + ".departmentId", scope.departmentId(), departments, Expected.KNOWN_DEPARTMENT);
        problems.known(path + ".fromPeriodId", scope.fromPeriodId(), periods.keySet(), Expected.KNOWN_PERIOD);
        problems.known(path + ".toPeriodId", scope.toPeriodId(), periods.keySet(), Expected.KNOWN_PERIOD);
        if (scope.fromPeriodId().isPresent() && scope.toPeriodId().isPresent()) {
            order(
                    path + ".toPeriodId",
                    scope.fromPeriodId().get(),
                    scope.toPeriodId().get());
        }
    }

    private void order(String path, String from, String to) {
        Integer first = periods.get(from);
        Integer last = periods.get(to);
        if (first != null && last != null && last < first) {
            problems.add(path, to, Expected.NOT_BEFORE, from);
        }
    }

    private void initiative(String path, Initiative initiative, Set<String> initiatives) {
        problems.known(path + ".siteId", initiative.siteId(), sites, Expected.KNOWN_SITE);
        problems.known(path + ".departmentId", initiative.departmentId(), departments, Expected.KNOWN_DEPARTMENT);
        Initiative.Window window = initiative.window();
        problems.known(
                path + ".window.earliestPeriodId", window.earliestPeriodId(), periods.keySet(), Expected.KNOWN_PERIOD);
        problems.known(
                path + ".window.latestPeriodId", window.latestPeriodId(), periods.keySet(), Expected.KNOWN_PERIOD);
        order(path + ".window.latestPeriodId", window.earliestPeriodId(), window.latestPeriodId());
        for (int j = 0; j < initiative.effects().size(); j++) {
            problems.known(
                    path + ".effects[" + j + "].teamId",
                    initiative.effects().get(j).teamId(),
                    teams,
                    Expected.KNOWN_TEAM);
        }
        others(path + ".excludes", initiative, initiative.excludes(), initiatives);
        others(path + ".requires", initiative, initiative.requires(), initiatives);
    }

    private void others(String path, Initiative initiative, List<String> named, Set<String> initiatives) {
        for (int j = 0; j < named.size(); j++) {
            if (!initiatives.contains(named.get(j)) || named.get(j).equals(initiative.id())) {
                problems.add(path + "[" + j + "]", named.get(j), Expected.KNOWN_INITIATIVE, "");
            }
        }
    }
}

package dev.peakplan.plan;

import dev.peakplan.plan.RequestProblem.Expected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds everything in a request that leads nowhere or contradicts itself: references, duplicates, lengths of lists, order of periods,
 * missing volumes. What concerns one value alone is refused by the records themselves.
 */
public final class RequestProblems {
    private final PlanRequest request;
    private final ProblemList problems = new ProblemList();
    private final Map<String, Integer> periods = new HashMap<>();
    private final Set<String> sites;
    private final Set<String> departments;
    private final Set<String> teams;
    private final Set<String> roles;

    /** Smaller factors would make a figure leave its range. */
    private static final Map<ScenarioChange.Kind, Double> LEAST_FACTORS = Map.of(
            ScenarioChange.Kind.VOLUME_FACTOR, 0.0,
            ScenarioChange.Kind.HANDLE_TIME_FACTOR, 0.1,
            ScenarioChange.Kind.WAGE_FACTOR, 0.1,
            ScenarioChange.Kind.PRICE_FACTOR, 0.1,
            ScenarioChange.Kind.ATTRITION_FACTOR, 0.0,
            ScenarioChange.Kind.CAP_FACTOR, 0.0);

    private RequestProblems(PlanRequest request) {
        this.request = request;
        for (Period period : request.calendar().periods()) {
            periods.putIfAbsent(period.id(), periods.size());
        }
        sites = ids(request.organisation().sites(), Site::id);
        departments = ids(request.organisation().departments(), Department::id);
        teams = ids(request.organisation().teams(), Team::id);
        roles = ids(request.workforce().roles(), Role::id);
    }

    /** All problems, in the order of the request; empty when it can be planned with. */
    public static List<RequestProblem> find(PlanRequest request) {
        RequestProblems check = new RequestProblems(request);
        check.calendar();
        check.organisation();
        check.workforce();
        new DemandProblems(request, check.problems, check.periods.keySet(), check.teams).check();
        new BudgetProblems(request, check.problems, check.periods, check.sites, check.departments, check.teams).check();
        check.scenarios();
        new LockProblems(request, check.problems, check.periods.keySet()).check();
        return check.problems.all();
    }

    static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }

    private void calendar() {
        List<Period> all = request.calendar().periods();
        if (all.isEmpty() || all.size() > 104) {
            problems.add("calendar.periods", all.size(), Expected.PERIOD_COUNT, "");
        }
        problems.unique("calendar.periods", all, "id", Period::id);
        if (request.settings().frozenPeriods() > all.size()) {
            problems.add("settings.frozenPeriods", request.settings().frozenPeriods(), Expected.AT_MOST, all.size());
        }
    }

    private void organisation() {
        Organisation organisation = request.organisation();
        problems.unique("organisation.sites", organisation.sites(), "id", Site::id);
        problems.unique("organisation.departments", organisation.departments(), "id", Department::id);
        problems.unique("organisation.teams", organisation.teams(), "id", Team::id);
        if (organisation.teams().isEmpty()) {
            problems.add("organisation.teams", 0, Expected.SOMETHING_TO_PLAN, "");
        }
        for (int i = 0; i < organisation.siteLimits().size(); i++) {
            SiteLimit limit = organisation.siteLimits().get(i);
            String path = "organisation.siteLimits[" + i + "]";
            problems.known(path + ".siteId", limit.siteId(), sites, Expected.KNOWN_SITE);
            problems.known(path + ".periodId", limit.periodId(), periods.keySet(), Expected.KNOWN_PERIOD);
        }
        problems.unique(
                "organisation.siteLimits",
                organisation.siteLimits(),
                "",
                limit -> limit.siteId() + " / " + limit.periodId());
        for (int i = 0; i < organisation.teams().size(); i++) {
            Team team = organisation.teams().get(i);
            String path = "organisation.teams[" + i + "]";
            problems.known(path + ".siteId", team.siteId(), sites, Expected.KNOWN_SITE);
            problems.known(path + ".departmentId", team.departmentId(), departments, Expected.KNOWN_DEPARTMENT);
        }
    }

    private void workforce() {
        Workforce workforce = request.workforce();
        problems.unique("workforce.roles", workforce.roles(), "id", Role::id);
        for (int i = 0; i < workforce.contributions().size(); i++) {
            String path = "workforce.contributions[" + i + "].siteId";
            problems.known(path, workforce.contributions().get(i).siteId(), sites, Expected.KNOWN_SITE);
        }
        Set<String> staffed = new HashSet<>();
        for (int i = 0; i < workforce.staffing().size(); i++) {
            Staffing staffing = workforce.staffing().get(i);
            String path = "workforce.staffing[" + i + "]";
            problems.known(path + ".teamId", staffing.teamId(), teams, Expected.KNOWN_TEAM);
            problems.known(path + ".roleId", staffing.roleId(), roles, Expected.KNOWN_ROLE);
            staffed.add(staffing.teamId() + " / " + staffing.roleId());
        }
        problems.unique("workforce.staffing", workforce.staffing(), "", each -> each.teamId() + " / " + each.roleId());
        for (int i = 0; i < workforce.commitments().size(); i++) {
            Commitment commitment = workforce.commitments().get(i);
            String path = "workforce.commitments[" + i + "]";
            String pair = commitment.teamId() + " / " + commitment.roleId();
            problems.known(path, pair, staffed, Expected.KNOWN_STAFFING);
            problems.known(path + ".periodId", commitment.periodId(), periods.keySet(), Expected.KNOWN_PERIOD);
        }
    }

    private void scenarios() {
        problems.unique("scenarios", request.scenarios(), "id", Scenario::id);
        for (int i = 0; i < request.scenarios().size(); i++) {
            List<ScenarioChange> changes = request.scenarios().get(i).changes();
            for (int j = 0; j < changes.size(); j++) {
                String path = "scenarios[" + i + "].changes[" + j + "]";
                Set<String> targets = targets(changes.get(j).kind());
                problems.known(path + ".target", changes.get(j).target(), targets, Expected.KNOWN_TARGET);
                if (LEAST_FACTORS.containsKey(changes.get(j).kind())
                        && changes.get(j).value()
                                < LEAST_FACTORS.get(changes.get(j).kind())) {
                    double least = LEAST_FACTORS.get(changes.get(j).kind());
                    problems.add(path + ".value", changes.get(j).value(), Expected.AT_LEAST, least);
                }
                if (changes.get(j).kind() == ScenarioChange.Kind.GOAL_KIND) {
                    double value = changes.get(j).value();
                    int most = GoalKind.values().length - 1;
                    if (value < 0 || value > most || value != Math.rint(value)) {
                        problems.add(path + ".value", value, Expected.AT_MOST, most);
                    }
                }
            }
        }
    }

    private Set<String> targets(ScenarioChange.Kind kind) {
        Set<String> all = new HashSet<>();
        switch (kind) {
            case VOLUME_FACTOR -> {
                all.addAll(ids(request.demand().queues(), Queue::id));
                all.addAll(teams);
            }
            case HANDLE_TIME_FACTOR -> all.addAll(ids(request.demand().queues(), Queue::id));
            case ATTRITION_FACTOR -> all.addAll(roles);
            case CAP_FACTOR -> all.addAll(ids(request.budget().caps(), BudgetCap::id));
            case FORCE_INITIATIVE, FORBID_INITIATIVE ->
                all.addAll(ids(request.budget().initiatives(), Initiative::id));
            case WAGE_FACTOR, PRICE_FACTOR, GOAL_KIND -> {}
            default -> throw new IllegalStateException("no targets are known for " + kind);
        }
        return all;
    }
}

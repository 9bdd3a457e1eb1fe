package dev.peakplan.check;

import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A well-formed plan with its references resolved.
 *
 * @param request what was asked for
 * @param staff one entry per staffing, in the request's order
 * @param chosen the chosen initiatives
 */
record Trace(PlanRequest request, List<StaffTrace> staff, List<Start> chosen) {
    /** An initiative and the index of the period it starts in. */
    record Start(Initiative initiative, int period) {
        boolean inForce(int t) {
            return t >= period + initiative.window().leadPeriods();
        }
    }

    static Trace of(PlanRequest request, Plan plan) {
        Map<String, Team> teams = byId(request.organisation().teams(), Team::id);
        Map<String, Role> roles = byId(request.workforce().roles(), Role::id);
        Map<String, Initiative> initiatives = byId(request.budget().initiatives(), Initiative::id);
        List<StaffTrace> staff = new ArrayList<>();
        for (int k = 0; k < plan.staffing().size(); k++) {
            Staffing staffing = request.workforce().staffing().get(k);
            staff.add(StaffTrace.of(
                    staffing,
                    get(teams, staffing.teamId()),
                    get(roles, staffing.roleId()),
                    plan.staffing().get(k)));
        }
        List<Start> chosen = new ArrayList<>();
        for (InitiativeDecision decision : plan.initiatives()) {
            chosen.add(new Start(
                    initiatives.get(decision.initiativeId()), request.calendar().getIndex(decision.startPeriodId())));
        }
        return new Trace(request, staff, chosen);
    }

    int periodCount() {
        return request.periodCount();
    }

    Map<String, List<StaffTrace>> staffByTeam() {
        return staff.stream().collect(Collectors.groupingBy(each -> each.team().id()));
    }

    List<HeadsOutcome> outcomes() {
        int stepHours = request.settings().work().overtimeStepHours();
        List<HeadsOutcome> outcomes = new ArrayList<>();
        for (StaffTrace each : staff) {
            for (int t = 0; t < periodCount(); t++) {
                outcomes.add(each.outcome(t, stepHours));
            }
        }
        return outcomes;
    }

    static <V> Map<String, V> byId(List<V> values, Function<V, String> id) {
        return values.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static <V> V get(Map<String, V> map, String id) {
        V value = map.get(id);
        if (value == null) {
            throw new IllegalArgumentException("nothing is called " + id);
        }
        return value;
    }
}

package dev.peakplan;

import dev.peakplan.generate.RandomRequirements;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A plan whose cells a test sets one by one, for requests of {@link TinyRequest}. */
public final class TinyPlan {
    private final PlanRequest request;
    private final int[][] hires;
    private final int[][] releases;
    private final int[][] overtime;
    private final List<InitiativeDecision> initiatives = new ArrayList<>();

    public TinyPlan(PlanRequest request) {
        this.request = request;
        int staff = request.workforce().staffing().size();
        hires = new int[staff][request.periodCount()];
        releases = new int[staff][request.periodCount()];
        overtime = new int[staff][request.periodCount()];
    }

    public TinyPlan hires(int k, int t, int count) {
        hires[k][t] = count;
        return this;
    }

    public TinyPlan releases(int k, int t, int count) {
        releases[k][t] = count;
        return this;
    }

    public TinyPlan overtime(int k, int t, int steps) {
        overtime[k][t] = steps;
        return this;
    }

    public TinyPlan start(String initiative, int t) {
        initiatives.add(new InitiativeDecision(initiative, "P" + (t + 1)));
        return this;
    }

    public Plan build() {
        List<StaffingDecision> decisions = new ArrayList<>();
        for (int k = 0; k < hires.length; k++) {
            Staffing staffing = request.workforce().staffing().get(k);
            decisions.add(new StaffingDecision(
                    staffing.teamId(), staffing.roleId(), boxed(hires[k]), boxed(releases[k]), boxed(overtime[k])));
        }
        return new Plan(decisions, initiatives);
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Every team needs {@code hours} in every period, given directly. */
    public static Requirement hours(PlanRequest request, double hours) {
        PeriodRequirement need =
                RandomRequirements.straight(hours, request.settings().defaultShortfall());
        return every(request, need);
    }

    public static Requirement every(PlanRequest request, PeriodRequirement need) {
        List<Requirement.TeamRequirement> teams = new ArrayList<>();
        for (Team team : request.organisation().teams()) {
            teams.add(new Requirement.TeamRequirement(team.id(), Collections.nCopies(request.periodCount(), need)));
        }
        return new Requirement(teams);
    }
}

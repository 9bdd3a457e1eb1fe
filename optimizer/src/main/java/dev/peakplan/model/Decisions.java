package dev.peakplan.model;

import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plan as arrays.
 *
 * @param hires [k][t] by {@link StaffModel#index()} and period
 * @param releases [k][t]
 * @param overtime [k][t] steps
 * @param starts [m] start period of each initiative, {@link InitiativeModel#NOT_CHOSEN} when it is not chosen
 */
public record Decisions(int[][] hires, int[][] releases, int[][] overtime, int[] starts) {

    /** Nobody hired, nobody released, no overtime, no initiative. */
    public static Decisions none(PlanningModel model) {
        int[] starts = new int[model.initiatives().length];
        Arrays.fill(starts, InitiativeModel.NOT_CHOSEN);
        int staff = model.staffCount();
        int periods = model.periodCount();
        return new Decisions(new int[staff][periods], new int[staff][periods], new int[staff][periods], starts);
    }

    /**
     * The decisions of a plan that was made for {@code request}.
     *
     * @throws IllegalArgumentException when it decides on other staffing than the request has
     */
    public static Decisions of(PlanRequest request, Plan plan) {
        List<Staffing> staffing = request.workforce().staffing();
        int[][][] decided = new int[3][staffing.size()][];
        for (int k = 0; k < staffing.size(); k++) {
            Staffing each = staffing.get(k);
            StaffingDecision decision = plan.staffing().stream()
                    .filter(one ->
                            one.teamId().equals(each.teamId()) && one.roleId().equals(each.roleId()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "nothing is decided for " + each.teamId() + "/" + each.roleId()));
            decided[0][k] = unboxed(decision.hires());
            decided[1][k] = unboxed(decision.releases());
            decided[2][k] = unboxed(decision.overtimeSteps());
        }
        List<Initiative> initiatives = request.budget().initiatives();
        int[] starts = new int[initiatives.size()];
        for (int m = 0; m < starts.length; m++) {
            String id = initiatives.get(m).id();
            starts[m] = plan.initiatives().stream()
                    .filter(one -> one.initiativeId().equals(id))
                    .mapToInt(one -> request.calendar().getIndex(one.startPeriodId()))
                    .findFirst()
                    .orElse(InitiativeModel.NOT_CHOSEN);
        }
        return new Decisions(decided[0], decided[1], decided[2], starts);
    }

    private static int[] unboxed(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    public Decisions copy() {
        return new Decisions(copy(hires), copy(releases), copy(overtime), starts.clone());
    }

    private static int[][] copy(int[][] matrix) {
        int[][] result = new int[matrix.length][];
        for (int k = 0; k < matrix.length; k++) {
            result[k] = matrix[k].clone();
        }
        return result;
    }

    /** These decisions as the vocabulary's plan. */
    public Plan toPlan(PlanRequest request) {
        List<Staffing> staffing = request.workforce().staffing();
        List<StaffingDecision> decisions = new ArrayList<>();
        for (int k = 0; k < staffing.size(); k++) {
            decisions.add(new StaffingDecision(
                    staffing.get(k).teamId(),
                    staffing.get(k).roleId(),
                    boxed(hires[k]),
                    boxed(releases[k]),
                    boxed(overtime[k])));
        }
        List<InitiativeDecision> chosen = new ArrayList<>();
        for (int m = 0; m < starts.length; m++) {
            if (starts[m] != InitiativeModel.NOT_CHOSEN) {
                chosen.add(new InitiativeDecision(
                        request.budget().initiatives().get(m).id(),
                        request.calendar().periods().get(starts[m]).id()));
            }
        }
        return new Plan(decisions, chosen);
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}

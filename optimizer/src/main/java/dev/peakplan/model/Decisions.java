package dev.peakplan.model;

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

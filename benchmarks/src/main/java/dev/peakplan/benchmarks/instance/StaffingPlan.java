package dev.peakplan.benchmarks.instance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.StaffingDecision;
import java.util.Arrays;

/**
 * A plan file: hires, releases and overtime steps by team, role and period, and the start of each initiative, -1 when it is not chosen.
 *
 * @param h [i][r][t] hires
 * @param f [i][r][t] releases
 * @param o [i][r][t] overtime steps
 * @param start [m]
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StaffingPlan(int[][][] h, int[][][] f, int[][][] o, int[] start) {

    /** Nobody hired, nobody released, no overtime, no initiative. */
    public static StaffingPlan none(Instance instance) {
        int[] start = new int[instance.M()];
        Arrays.fill(start, -1);
        int teams = instance.N();
        int periods = instance.T();
        return new StaffingPlan(
                new int[teams][Instance.ROLES][periods],
                new int[teams][Instance.ROLES][periods],
                new int[teams][Instance.ROLES][periods],
                start);
    }

    /** The product's plan of {@code instance} in this form. */
    public static StaffingPlan of(Instance instance, Plan plan) {
        StaffingPlan result = none(instance);
        for (int k = 0; k < plan.staffing().size(); k++) {
            StaffingDecision decision = plan.staffing().get(k);
            int i = k / Instance.ROLES;
            int r = k % Instance.ROLES;
            for (int t = 0; t < instance.T(); t++) {
                result.h[i][r][t] = decision.hires().get(t);
                result.f[i][r][t] = decision.releases().get(t);
                result.o[i][r][t] = decision.overtimeSteps().get(t);
            }
        }
        for (InitiativeDecision decision : plan.initiatives()) {
            result.start[RequestMapping.number(decision.initiativeId())] =
                    RequestMapping.number(decision.startPeriodId());
        }
        return result;
    }
}

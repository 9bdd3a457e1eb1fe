package dev.peakplan.check;

import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.plan.Team;

/**
 * One staffing with its decisions and the heads that follow from them.
 *
 * @param staffing the team and role
 * @param team the team
 * @param role the role
 * @param decision what the plan decides
 * @param attrition share that leaves per period
 * @param heads [t] expected heads
 */
record StaffTrace(
        Staffing staffing, Team team, Role role, StaffingDecision decision, double attrition, double[] heads) {
    static StaffTrace of(Staffing staffing, Team team, Role role, StaffingDecision decision) {
        double attrition = staffing.attritionPerPeriod().orElse(role.attritionPerPeriod());
        double[] heads = new double[decision.hires().size()];
        double before = staffing.openingHeads();
        for (int t = 0; t < heads.length; t++) {
            heads[t] = (1 - attrition) * before
                    + decision.hires().get(t)
                    - decision.releases().get(t);
            before = heads[t];
        }
        return new StaffTrace(staffing, team, role, decision, attrition, heads);
    }

    int hires(int t) {
        return decision.hires().get(t);
    }

    int releases(int t) {
        return decision.releases().get(t);
    }

    int overtimeSteps(int t) {
        return decision.overtimeSteps().get(t);
    }

    /** Hires of later periods that are in training in period {@code t}. */
    int trainees(int t) {
        int trainees = 0;
        for (int k = 1; k <= role.trainingPeriods() && t + k < heads.length; k++) {
            trainees += hires(t + k);
        }
        return trainees;
    }

    /** Heads less what the ramps of this and earlier periods' hires still lack. */
    double productiveHeads(int t) {
        double productive = heads[t];
        double stay = 1;
        for (int k = 0; k < role.ramp().size() && k <= t; k++) {
            productive -= (1 - role.ramp().get(k)) * stay * hires(t - k);
            stay *= 1 - attrition;
        }
        return productive;
    }

    HeadsOutcome outcome(int t, int overtimeStepHours) {
        return new HeadsOutcome(
                team.id(),
                role.id(),
                t,
                heads[t],
                productiveHeads(t),
                hires(t),
                releases(t),
                overtimeSteps(t) * overtimeStepHours);
    }
}

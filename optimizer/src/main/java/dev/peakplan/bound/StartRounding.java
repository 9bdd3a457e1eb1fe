package dev.peakplan.bound;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;

/**
 * Rounds a fractional staffing to whole decisions: heads follow the fractional ones as closely as whole hires and releases can, overtime is
 * what is left of it within its limit per head. Shared limits may be broken by a little; a search repairs that.
 */
final class StartRounding {
    private final PlanningModel model;
    private final Decisions decisions;

    private StartRounding(PlanningModel model, int[] starts) {
        this.model = model;
        this.decisions = Decisions.none(model);
        System.arraycopy(starts, 0, decisions.starts(), 0, starts.length);
    }

    /** Whole decisions near the fractional heads [i][r][t] and overtime [i][r][t]. */
    static Decisions round(PlanningModel model, int[] starts, double[][][] heads, double[][][] overtime) {
        StartRounding rounding = new StartRounding(model, starts);
        for (TeamModel team : model.teams()) {
            for (int r = 0; r < team.staff().length; r++) {
                rounding.staff(team.staff()[r], heads[team.index()][r], overtime[team.index()][r]);
            }
        }
        return rounding.decisions;
    }

    private void staff(StaffModel staff, double[] heads, double[] overtime) {
        double before = staff.openingHeads();
        int k = staff.index();
        for (int t = 0; t < model.periodCount(); t++) {
            double stay = (1 - staff.attrition()) * before;
            int least = staff.hires().least()[t] - staff.releases().least()[t];
            int wanted = (int) Math.round(heads[t] - stay);
            int net = Math.max(wanted, -(int) Math.floor(stay + 1e-9));
            int extra = net - least;
            int hires = staff.hires().clamp(t, staff.hires().least()[t] + Math.max(0, extra));
            int releases = staff.releases().clamp(t, staff.releases().least()[t] + Math.max(0, -extra));
            decisions.hires()[k][t] = hires;
            decisions.releases()[k][t] = releases;
            before = stay + hires - releases;
            int most = (int) Math.floor(staff.overtimeStepsPerHead() * before + 1e-9);
            decisions.overtime()[k][t] = staff.overtime().clamp(t, Math.min(most, (int) Math.round(overtime[t])));
        }
    }
}

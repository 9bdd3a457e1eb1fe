package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The most that easing a shared limit by one unit could be worth, generously: what a head is worth, in a period where the limit is on what
 * heads cost, to the end where it is only on what hires or releases cost, against the least that one uses of the limit.
 */
final class Ceilings {
    private static final double GENEROUS = 5;
    private static final double LEAST = 20;
    private static final double MOST = 1e6;

    private final PlanningModel model;
    private final SharedRows shared;
    private final Map<StaffModel, double[]> worth = new IdentityHashMap<>();

    private Ceilings(PlanningModel model, SharedRows shared) {
        this.model = model;
        this.shared = shared;
        for (TeamModel team : model.teams()) {
            for (StaffModel staff : team.staff()) {
                worth.put(staff, worth(team, staff));
            }
        }
    }

    /** [row] of the shared rows. */
    static double[] of(PlanningModel model, SharedRows shared) {
        Ceilings ceilings = new Ceilings(model, shared);
        double perMoney = LEAST;
        double perHead = 1;
        for (TeamModel team : model.teams()) {
            for (StaffModel staff : team.staff()) {
                for (int t = 0; t < model.periodCount(); t++) {
                    double value = value(team, staff, t);
                    perMoney = Math.max(perMoney, Math.min(MOST, value / (1 + used(staff.headCost(), t, null))));
                    perHead = Math.max(perHead, value);
                }
            }
        }
        double[] result = new double[shared.size()];
        for (int row = 0; row < result.length; row++) {
            double[] rates = shared.get(row).spending();
            result[row] = GENEROUS
                    * (rates == null
                            ? perHead * model.periodCount()
                            : Math.max(perMoney, ceilings.perUnit(row, rates)));
        }
        return result;
    }

    /** Value of a head's hours in period t when they are missed most. */
    private static double value(TeamModel team, StaffModel staff, int t) {
        double[] price = team.piecePrice()[t];
        return price.length == 0 ? 0 : price[price.length - 1] * staff.hoursPerHead()[t];
    }

    /** For a limit on what only decisions cost: the most that one is worth by what it uses. */
    private double perUnit(int row, double[] rates) {
        SharedRow limit = shared.get(row);
        double most = 0;
        for (TeamModel team : model.teams()) {
            if (Arrays.stream(shared.ofTeam(team.index())).noneMatch(own -> own == row)) {
                continue;
            }
            for (StaffModel staff : team.staff()) {
                double[] value = worth.get(staff);
                for (int t = limit.from(); t <= limit.to(); t++) {
                    if (used(staff.headCost(), t, rates) == 0) {
                        double release = Math.max(0, rates[TeamColumns.SEVERANCE]) * staff.releaseCost()[t];
                        most = Math.max(most, perUse(value[t], used(staff.hireCost(), t, rates)));
                        most = Math.max(most, perUse(value[t], release));
                    }
                }
            }
        }
        return Math.min(MOST, most);
    }

    private static double perUse(double worth, double use) {
        return use > 0 ? worth / use : 0;
    }

    /** [t] what it is worth to have a head from period t on, or to be rid of one. */
    private double[] worth(TeamModel team, StaffModel staff) {
        double[] worth = new double[model.periodCount()];
        double sum = 0;
        for (int t = worth.length - 1; t >= 0; t--) {
            sum += Math.max(value(team, staff, t), used(staff.headCost(), t, null));
            worth[t] = sum;
        }
        return worth;
    }

    /** What a decision of period t uses of a limit with these rates of categories, or costs where there are none. */
    private static double used(long[][] cost, int t, double[] rates) {
        double sum = 0;
        for (int c = 0; c < cost.length; c++) {
            sum += cost[c] == null ? 0 : cost[c][t] * (rates == null ? 1 : Math.max(0, rates[c]));
        }
        return sum;
    }
}

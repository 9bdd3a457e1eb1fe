package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;

/** The most that easing a shared limit by one unit could be worth, generously. */
final class Ceilings {
    private static final double GENEROUS = 5;

    private Ceilings() {}

    /** [row] of the shared rows. */
    static double[] of(PlanningModel model, SharedRows shared) {
        double perMoney = 20;
        double perHead = 1;
        for (TeamModel team : model.teams()) {
            for (int t = 0; t < model.periodCount(); t++) {
                double[] price = team.piecePrice()[t];
                double steepest = price.length == 0 ? 0 : price[price.length - 1];
                for (StaffModel staff : team.staff()) {
                    double value = steepest * staff.hoursPerHead()[t];
                    double cost = 1;
                    for (long[] category : staff.headCost()) {
                        cost += category == null ? 0 : category[t];
                    }
                    perMoney = Math.max(perMoney, Math.min(1e6, value / cost));
                    perHead = Math.max(perHead, value);
                }
            }
        }
        double[] ceilings = new double[shared.size()];
        for (int row = 0; row < ceilings.length; row++) {
            boolean money = shared.get(row).spending() != null;
            ceilings[row] = GENEROUS * (money ? perMoney : perHead * model.periodCount());
        }
        return ceilings;
    }
}

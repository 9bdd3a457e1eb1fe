package dev.peakplan.solver;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.CostCategory;
import java.util.stream.IntStream;

/** What the search needs of one team again and again: its meters by category and period, and the order in which overtime is used. */
final class TeamTerms {
    private static final int LABOUR = CostCategory.LABOUR.ordinal();

    final TeamModel team;
    final int periods;
    final int penaltyWeight;
    /** Meters that the team's spending moves; the team's own vectors are indexed by position in here. */
    final int[] meters;
    /** [c][t] positions in {@link #meters} that spending of that category and period moves. */
    final int[][][] metersOf;
    /** [t] staff in the order of rising price per overtime hour. */
    final int[][] overtimeOrder;
    /** [j][t] price of one overtime step: its pay, and what that pay displaces under the limits. */
    final double[][] overtimePrice;
    /** [t][p] value of a missing hour without the goal's weight. */
    final double[][] piecePrice;

    TeamTerms(PlanningModel model, TeamModel team, Meters all, Prices prices) {
        this.team = team;
        this.periods = model.periodCount();
        this.penaltyWeight = model.penaltyWeight();
        this.meters = IntStream.range(0, all.count())
                .filter(g -> all.coversTeam(g, team.index()))
                .toArray();
        this.metersOf = new int[PlanningModel.CATEGORIES][periods][];
        this.overtimePrice = new double[team.staff().length][periods];
        this.overtimeOrder = new int[periods][];
        this.piecePrice = new double[periods][];
        for (int t = 0; t < periods; t++) {
            for (int c = 0; c < PlanningModel.CATEGORIES; c++) {
                int category = c;
                int period = t;
                metersOf[c][t] = IntStream.range(0, meters.length)
                        .filter(g -> all.covers(meters[g], category, period))
                        .toArray();
            }
            piecePrice[t] = team.piecePrice()[t].clone();
            for (int p = 0; p < piecePrice[t].length; p++) {
                piecePrice[t][p] /= penaltyWeight;
            }
            priceOvertime(model, prices, t);
        }
    }

    private void priceOvertime(PlanningModel model, Prices prices, int t) {
        double factor = 1;
        for (int l = 0; l < model.limits().length; l++) {
            SpendingLimit limit = model.limits()[l];
            if (limit.teams()[team.index()] && limit.covers(LABOUR, t)) {
                factor += limit.floor() ? -prices.limits()[l] : prices.limits()[l];
            }
        }
        StaffModel[] staff = team.staff();
        for (int j = 0; j < staff.length; j++) {
            overtimePrice[j][t] = staff[j].overtimeCost()[t] * Math.max(0, factor);
        }
        overtimeOrder[t] = IntStream.range(0, staff.length)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        staff[a].overtimeCost()[t] / staff[a].overtimeHoursPerStep(),
                        staff[b].overtimeCost()[t] / staff[b].overtimeHoursPerStep()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The value of missing hours, rounded to the minor unit, without the goal's weight. */
    long penalty(int t, double missing) {
        double rest = missing;
        double sum = 0;
        double[] hours = team.pieceHours()[t];
        double[] price = piecePrice[t];
        for (int p = 0; p < hours.length && rest > 0; p++) {
            double part = p == hours.length - 1 ? rest : Math.min(rest, hours[p]);
            sum += part * price[p];
            rest -= part;
        }
        return Math.round(sum);
    }
}

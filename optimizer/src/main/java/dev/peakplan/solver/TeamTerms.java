package dev.peakplan.solver;

import dev.peakplan.model.ChangeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.model.ServiceModel;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.CostCategory;
import java.util.Arrays;
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
    /** What labour of one head and period costs on average, what that money displaces under the limits included; minor units. */
    final double headValue;
    /** [thrift][j][t] missing hours down to which a whole overtime step is worth its price: where the first such piece begins. */
    final double[][][] overtimeDown;
    /** [j] categories in which a head costs something. */
    final int[][] headCategories;
    /** [j] categories in which a hire costs something. */
    final int[][] hireCategories;
    /** The approved plan, or null. */
    final ChangeModel changes;
    /** Position in {@link #meters} of the meter of changes, or -1. */
    final int changeMeter;
    /** Positions in {@link #meters} of the meters of contacts not answered in time. */
    final int[] serviceMeters;
    /** Contacts answered in time, or null. */
    final ServiceModel service;
    /** [t][p] value of a missing hour without the goal's weight. */
    final double[][] piecePrice;

    TeamTerms(PlanningModel model, TeamModel team, Meters all, Prices prices) {
        this.team = team;
        this.periods = model.periodCount();
        this.penaltyWeight = model.penaltyWeight();
        this.meters = IntStream.range(0, all.count())
                .filter(g -> all.coversTeam(g, team.index()))
                .toArray();
        this.changes = model.changes().orElse(null);
        int changeOf = all.changes();
        int[] service = all.service();
        this.changeMeter = IntStream.range(0, meters.length)
                .filter(n -> meters[n] == changeOf)
                .findFirst()
                .orElse(-1);
        this.serviceMeters = IntStream.range(0, meters.length)
                .filter(n -> Arrays.stream(service).anyMatch(g -> g == meters[n]))
                .toArray();
        this.service = serviceMeters.length > 0 ? team.service().orElse(null) : null;
        this.metersOf = new int[PlanningModel.CATEGORIES][periods][];
        this.overtimePrice = new double[team.staff().length][periods];
        this.overtimeDown = new double[TeamSchedule.THRIFT.length][team.staff().length][periods];
        this.overtimeOrder = new int[periods][];
        this.piecePrice = new double[periods][];
        this.headCategories = new int[team.staff().length][];
        this.hireCategories = new int[team.staff().length][];
        for (int j = 0; j < headCategories.length; j++) {
            headCategories[j] = priced(team.staff()[j].headCost());
            hireCategories[j] = priced(team.staff()[j].hireCost());
        }
        double value = 0;
        for (int t = 0; t < periods; t++) {
            for (int c = 0; c < PlanningModel.CATEGORIES; c++) {
                metersOf[c][t] = metersOf(all, c, t);
            }
            piecePrice[t] = team.piecePrice()[t].clone();
            for (int p = 0; p < piecePrice[t].length; p++) {
                piecePrice[t][p] /= penaltyWeight;
            }
            value += price(model, prices, t);
        }
        this.headValue = value / Math.max(1, periods);
    }

    /** A plain loop: a plan of 200 teams over 52 weeks asks 80,000 times, and a cancelled solve waits for it. */
    private int[] metersOf(Meters all, int category, int t) {
        int[] found = new int[meters.length];
        int count = 0;
        for (int n = 0; n < meters.length; n++) {
            if (all.covers(meters[n], category, t)) {
                found[count++] = n;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] priced(long[][] costs) {
        return IntStream.range(0, costs.length).filter(c -> costs[c] != null).toArray();
    }

    /** Prices overtime of period t; answers what a head is worth in it. */
    private double price(PlanningModel model, Prices prices, int t) {
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
            for (int thrift = 0; thrift < overtimeDown.length; thrift++) {
                double price = overtimePrice[j][t] * TeamSchedule.THRIFT[thrift];
                overtimeDown[thrift][j][t] = firstWorth(t, price / staff[j].overtimeHoursPerStep());
            }
        }
        overtimeOrder[t] = overtimeOrder(staff, t);
        double pay = 0;
        for (StaffModel role : staff) {
            pay += role.headCost()[LABOUR][t];
        }
        return staff.length == 0 ? 0 : pay / staff.length * Math.max(0, factor);
    }

    /** Positions of the staff by what an hour of their overtime costs, the first of equals first. */
    private static int[] overtimeOrder(StaffModel[] staff, int t) {
        int[] order = new int[staff.length];
        for (int j = 0; j < order.length; j++) {
            double perHour = perHour(staff[j], t);
            int at = j;
            while (at > 0 && Double.compare(perHour(staff[order[at - 1]], t), perHour) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = j;
        }
        return order;
    }

    private static double perHour(StaffModel staff, int t) {
        return staff.overtimeCost()[t] / staff.overtimeHoursPerStep();
    }

    private double firstWorth(int t, double perHour) {
        double start = 0;
        for (int p = 0; p < team.piecePrice()[t].length; p++) {
            if (team.piecePrice()[t][p] > perHour) {
                return start;
            }
            start += team.pieceHours()[t][p];
        }
        return Double.POSITIVE_INFINITY;
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

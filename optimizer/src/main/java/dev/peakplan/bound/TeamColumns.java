package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LimitKind;

/** Makes columns out of decisions: heads, hours, spending, and usage of shared limits. */
final class TeamColumns {
    private static final int LABOUR = CostCategory.LABOUR.ordinal();
    static final int SEVERANCE = CostCategory.SEVERANCE.ordinal();

    private TeamColumns() {}

    static TeamColumn of(
            PlanningModel model,
            SharedRows shared,
            TeamModel team,
            double[][] hires,
            double[][] releases,
            double[][] overtime,
            double[][] heads) {
        int periods = model.periodCount();
        double[][] spending = new double[PlanningModel.CATEGORIES][periods];
        double[] headsTotal = new double[periods];
        double[] hiresTotal = new double[periods];
        double[] releasesTotal = new double[periods];
        double[] capacity = new double[periods];
        for (int r = 0; r < team.staff().length; r++) {
            StaffModel staff = team.staff()[r];
            for (int t = 0; t < periods; t++) {
                headsTotal[t] += heads[r][t];
                hiresTotal[t] += hires[r][t];
                releasesTotal[t] += releases[r][t];
                spend(staff, t, heads[r][t], hires[r][t], spending);
                spending[LABOUR][t] += staff.overtimeCost()[t] * overtime[r][t];
                spending[SEVERANCE][t] += staff.releaseCost()[t] * releases[r][t];
                capacity[t] += staff.hoursPerHead()[t] * heads[r][t] + staff.overtimeHoursPerStep() * overtime[r][t];
                work(staff, t, hires[r][t], capacity);
            }
        }
        double cost = 0;
        for (double[] category : spending) {
            for (double amount : category) {
                cost += amount;
            }
        }
        int[] rows = shared.ofTeam(team.index());
        double[] usage = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            SharedRow row = shared.get(rows[k]);
            usage[k] = row.kind() == LimitKind.SEATS
                    ? headsTotal[row.period()]
                    : row.kind() == LimitKind.HIRES_AT_SITE
                            ? hiresTotal[row.period()]
                            : row.kind() == LimitKind.RELEASES_IN_PERIOD
                                    ? releasesTotal[row.period()]
                                    : spent(row, spending);
        }
        return new TeamColumn(hires, releases, overtime, heads, capacity, cost, usage);
    }

    private static void spend(StaffModel staff, int t, double heads, double hires, double[][] spending) {
        for (int c = 0; c < spending.length; c++) {
            spending[c][t] += staff.headCost()[c] == null ? 0 : staff.headCost()[c][t] * heads;
            spending[c][t] += staff.hireCost()[c] == null ? 0 : staff.hireCost()[c][t] * hires;
        }
        for (int k = 1; k <= staff.trainingPeriods() && t - k >= 0; k++) {
            spending[LABOUR][t - k] += staff.trainingPay()[t - k] * hires;
        }
    }

    private static void work(StaffModel staff, int t, double hires, double[] capacity) {
        for (int k = 0; k < staff.rampLack().length && t + k < capacity.length; k++) {
            capacity[t + k] -= staff.rampLack()[k] * staff.hoursPerHead()[t + k] * hires;
        }
        for (int k = 1; k <= staff.trainingPeriods() && t - k >= 0; k++) {
            capacity[t - k] -= staff.trainerHours() * hires;
        }
    }

    private static double spent(SharedRow row, double[][] spending) {
        double sum = 0;
        for (int c = 0; c < spending.length; c++) {
            for (int t = row.from(); row.spending()[c] != 0 && t <= row.to(); t++) {
                sum += row.spending()[c] * spending[c][t];
            }
        }
        return sum;
    }

    /** The weighted penalty of a column when {@code need} hours are needed. */
    static double penalty(TeamModel team, TeamColumn column, double[] need) {
        double sum = 0;
        for (int t = 0; t < need.length; t++) {
            sum += team.penalty(t, Math.max(0, need[t] - column.capacity()[t]));
        }
        return sum;
    }
}

package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import java.util.Arrays;

/**
 * The linear program of one team under prices: heads, hires, releases and overtime of its staff, and missing hours in the pieces of the
 * penalty. Decisions are continuous. Solves start from the basis of the last one.
 *
 * <p>Not safe for use by several threads at once.
 */
final class TeamProgram {
    private static final double TOLERANCE = 1e-3;
    private final PlanningModel model;
    private final SharedRows shared;
    private final TeamModel team;
    private final TeamLayout layout;
    private final TeamRows rows;
    private final Simplex program;
    private final int[][] hires;
    private final int[][] releases;
    private final int[][] overtime;
    private final int[][] heads;

    TeamProgram(PlanningModel model, SharedRows shared, TeamModel team) {
        this.model = model;
        this.shared = shared;
        this.team = team;
        int periods = model.periodCount();
        this.layout = TeamLayout.of(team, periods);
        this.rows = new TeamRows(team, layout, 0);
        this.program = program(rows, TOLERANCE * model.penaltyWeight());
        int staff = team.staff().length;
        this.hires = new int[staff][periods];
        this.releases = new int[staff][periods];
        this.overtime = new int[staff][periods];
        this.heads = new int[staff][periods];
        int[] crash = new int[layout.rows()];
        Arrays.fill(crash, -1);
        for (int r = 0; r < staff; r++) {
            for (int t = 0; t < periods; t++) {
                addColumns(r, t);
                crash[layout.heads(r, t)] = heads[r][t];
            }
        }
        for (int t = 0; t < periods; t++) {
            crash[layout.need(t)] = rows.addMissing(program, t);
        }
        int[] basis = Arrays.stream(crash).filter(j -> j >= 0).toArray();
        program.basis(basis);
    }

    private static Simplex program(TeamRows rows, double tolerance) {
        int size = rows.layout().rows();
        double[] rhs = new double[size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        rows.openingHeads(rhs);
        rows.logicals(lower, upper);
        return new Simplex(rhs, lower, upper, tolerance);
    }

    private void addColumns(int r, int t) {
        StaffModel staff = team.staff()[r];
        int periods = layout.periods();
        ColumnBuffer column = rows.head(r, t);
        column.add(layout.need(t), staff.hoursPerHead()[t]);
        heads[r][t] = column.into(program, 0, 0, Double.POSITIVE_INFINITY);
        column.add(layout.heads(r, t), -1);
        for (int k = 0; k < staff.rampLack().length && t + k < periods; k++) {
            column.add(layout.need(t + k), -staff.rampLack()[k] * staff.hoursPerHead()[t + k]);
        }
        for (int k = 1; k <= staff.trainingPeriods() && t - k >= 0; k++) {
            column.add(layout.need(t - k), -staff.trainerHours());
        }
        hires[r][t] =
                column.into(program, 0, staff.hires().least()[t], staff.hires().most()[t]);
        column.add(layout.heads(r, t), 1);
        releases[r][t] = column.into(
                program, 0, staff.releases().least()[t], staff.releases().most()[t]);
        column.add(layout.overtime(r, t), 1).add(layout.need(t), staff.overtimeHoursPerStep());
        overtime[r][t] = column.into(
                program, 0, staff.overtime().least()[t], staff.overtime().most()[t]);
    }

    /**
     * Solves under prices.
     *
     * @param prices price of each shared row
     * @param need [t] needed productive hours
     * @throws InfeasibleTeamException when no staffing keeps the team's own limits
     */
    TeamSolution solve(double[] prices, double[] need) {
        TeamPrices rates = TeamPrices.of(model, shared, team.index(), prices);
        int periods = layout.periods();
        for (int r = 0; r < team.staff().length; r++) {
            StaffRates staff = StaffRates.of(team.staff()[r], rates, periods);
            for (int t = 0; t < periods; t++) {
                program.cost(heads[r][t], staff.head()[t]);
                program.cost(hires[r][t], staff.hire()[t]);
                program.cost(releases[r][t], staff.release()[t]);
                program.cost(overtime[r][t], staff.overtime()[t]);
            }
        }
        for (int t = 0; t < periods; t++) {
            program.rhs(layout.need(t), need[t]);
        }
        if (!program.solve()) {
            throw new InfeasibleTeamException(team.id());
        }
        double[] x = program.solution();
        double[] duals = program.duals();
        TeamColumn column = TeamColumns.of(
                model, shared, team, pick(x, hires), pick(x, releases), pick(x, overtime), pick(x, heads));
        double[] hourValue = Arrays.copyOfRange(duals, layout.need(0), layout.need(0) + periods);
        double[] senior = layout.senior()
                ? Arrays.copyOfRange(duals, layout.senior(0), layout.senior(0) + periods)
                : new double[periods];
        double[] temporary = layout.temporary()
                ? Arrays.copyOfRange(duals, layout.temporary(0), layout.temporary(0) + periods)
                : new double[periods];
        return new TeamSolution(program.objective(), column, hourValue, senior, temporary);
    }

    private static double[][] pick(double[] x, int[][] columns) {
        double[][] result = new double[columns.length][];
        for (int r = 0; r < columns.length; r++) {
            result[r] = Arrays.stream(columns[r]).mapToDouble(j -> x[j]).toArray();
        }
        return result;
    }
}

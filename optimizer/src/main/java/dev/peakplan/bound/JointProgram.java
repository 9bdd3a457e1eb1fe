package dev.peakplan.bound;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.Initiative.Obligation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The whole problem as one linear program: all teams, shared limits and choices of initiatives. For small problems; large ones fall apart
 * by {@link Decomposition}. The ranges of its whole decisions can be narrowed, and every solve starts from the basis of the last one.
 */
final class JointProgram {
    private static final double ROW_SCALE = 1000;
    /** Largest violation of a reduced cost that counts as none, weighted minor units. */
    private static final double TOLERANCE = 1e-3;

    private static final int HIRES = 0;
    private static final int RELEASES = 1;
    private static final int OVERTIME = 2;
    private static final int HEADS = 3;

    private final PlanningModel model;
    private final SharedRows shared;
    private final InitiativeTerms terms;
    private final List<ChoiceRows.Row> choices;
    private final TeamRows[] teams;
    private final int sharedRow;
    private final int choiceRow;
    private final double[] scale;
    private final double constant;
    private final Simplex program;
    /** [kind][k][t] column of a staff's decision. */
    private final int[][][] decided;

    private final int[][] started;
    private final List<Integer> columns = new ArrayList<>();
    private final List<int[]> ranges = new ArrayList<>();
    private final int[] classes = new int[3];
    private double[] solution;

    JointProgram(PlanningModel model) {
        this.model = model;
        this.shared = new SharedRows(model);
        this.terms = new InitiativeTerms(model, shared);
        this.choices = ChoiceRows.of(model);
        this.constant = terms.fixedCost(unit(-1, 0));
        this.teams = new TeamRows[model.teams().length];
        int row = 0;
        for (int i = 0; i < teams.length; i++) {
            TeamLayout layout = TeamLayout.of(model.teams()[i], model.periodCount());
            teams[i] = new TeamRows(model.teams()[i], layout, row);
            row += layout.rows();
        }
        this.sharedRow = row;
        this.choiceRow = row + shared.size();
        this.scale = new double[shared.size()];
        for (int k = 0; k < scale.length; k++) {
            scale[k] = ROW_SCALE / shared.size(k);
        }
        this.program = rows();
        this.decided = new int[3][model.staffCount()][model.periodCount()];
        this.started = new int[model.initiatives().length][model.periodCount()];
        for (InitiativeModel initiative : model.initiatives()) {
            initiative(initiative);
        }
        classes[0] = columns.size();
        for (TeamRows rows : teams) {
            heads(rows);
        }
        classes[1] = columns.size();
        for (TeamRows rows : teams) {
            overtime(rows);
            for (int t = 0; t < model.periodCount(); t++) {
                rows.addMissing(program, t);
            }
        }
        classes[2] = columns.size();
    }

    private double[][] unit(int m, int start) {
        double[][] weights = new double[model.initiatives().length][model.periodCount()];
        if (m >= 0) {
            weights[m][start] = 1;
        }
        return weights;
    }

    private Simplex rows() {
        int size = choiceRow + choices.size();
        double[] rhs = new double[size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (TeamRows rows : teams) {
            rows.openingHeads(rhs);
            rows.logicals(lower, upper);
            System.arraycopy(rows.team().satiationHours(), 0, rhs, need(rows), model.periodCount());
        }
        Arrays.fill(upper, sharedRow, size, Double.POSITIVE_INFINITY);
        for (int k = 0; k < scale.length; k++) {
            rhs[sharedRow + k] = shared.get(k).most() * scale[k];
        }
        for (int k = 0; k < choices.size(); k++) {
            rhs[choiceRow + k] = choices.get(k).most();
        }
        for (InitiativeModel initiative : model.initiatives()) {
            if (initiative.obligation() == Obligation.FORCED) {
                upper[choiceRow + ChoiceRows.once(model, initiative.index())] = 0;
            }
        }
        return new Simplex(rhs, lower, upper, TOLERANCE * model.penaltyWeight());
    }

    private void initiative(InitiativeModel initiative) {
        int m = initiative.index();
        Arrays.fill(started[m], -1);
        for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
            ColumnBuffer column = new ColumnBuffer();
            double[][] needs = Reduction.needs(model, unit(m, start));
            for (TeamRows rows : teams) {
                TeamModel team = rows.team();
                for (int t = 0; t < model.periodCount(); t++) {
                    column.add(need(rows) + t, team.satiationHours()[t] - needs[team.index()][t]);
                }
            }
            for (int k = 0; k < scale.length; k++) {
                column.add(sharedRow + k, terms.usage(k, m, start) * scale[k]);
            }
            for (int k = 0; k < choices.size(); k++) {
                column.add(choiceRow + k, choices.get(k).entries()[m][start]);
            }
            int most = initiative.obligation() == Obligation.FORBIDDEN ? 0 : 1;
            started[m][start] = whole(column, terms.fixedCost(unit(m, start)) - constant, 0, most);
        }
    }

    private int whole(ColumnBuffer column, double cost, int low, int high) {
        int at = column.into(program, cost, low, high);
        columns.add(at);
        ranges.add(new int[] {low, high});
        return at;
    }

    private void heads(TeamRows rows) {
        for (int r = 0; r < rows.team().staff().length; r++) {
            StaffModel staff = rows.team().staff()[r];
            for (int t = 0; t < model.periodCount(); t++) {
                ColumnBuffer column = rows.head(r, t);
                double cost = effect(column, rows, HEADS, r, t);
                column.into(program, cost, 0, Double.POSITIVE_INFINITY);
                int row = rows.first() + rows.layout().heads(r, t);
                decide(rows, HIRES, r, t, new ColumnBuffer().add(row, -1), staff.hires());
                decide(rows, RELEASES, r, t, new ColumnBuffer().add(row, 1), staff.releases());
            }
        }
    }

    private void overtime(TeamRows rows) {
        for (int r = 0; r < rows.team().staff().length; r++) {
            for (int t = 0; t < model.periodCount(); t++) {
                ColumnBuffer column =
                        new ColumnBuffer().add(rows.first() + rows.layout().overtime(r, t), 1);
                decide(rows, OVERTIME, r, t, column, rows.team().staff()[r].overtime());
            }
        }
    }

    private void decide(TeamRows rows, int kind, int r, int t, ColumnBuffer column, StaffModel.Range range) {
        double cost = effect(column, rows, kind, r, t);
        decided[kind][rows.team().staff()[r].index()][t] = whole(column, cost, range.least()[t], range.most()[t]);
    }

    /** Adds what one unit of a decision works and takes of the shared limits; answers what it costs. */
    private double effect(ColumnBuffer column, TeamRows rows, int kind, int r, int t) {
        TeamModel team = rows.team();
        double[][][] one = new double[HEADS + 1][team.staff().length][model.periodCount()];
        one[kind][r][t] = 1;
        TeamColumn effect = TeamColumns.of(model, shared, team, one[HIRES], one[RELEASES], one[OVERTIME], one[HEADS]);
        for (int at = 0; at < model.periodCount(); at++) {
            column.add(need(rows) + at, effect.capacity()[at]);
        }
        int[] limits = shared.ofTeam(team.index());
        for (int k = 0; k < limits.length; k++) {
            column.add(sharedRow + limits[k], effect.usage()[k] * scale[limits[k]]);
        }
        return effect.cost();
    }

    private static int need(TeamRows rows) {
        return rows.first() + rows.layout().need(0);
    }

    /** Number of whole decisions: starts of initiatives first, then hires and releases, overtime last. */
    int size() {
        return columns.size();
    }

    /** Where each of these classes ends. */
    int[] classes() {
        return classes.clone();
    }

    /** The whole range of decision {@code n}. */
    int[] range(int n) {
        return ranges.get(n).clone();
    }

    void narrow(int n, int low, int high) {
        program.bounds(columns.get(n), low, high);
    }

    /** The least objective within the ranges, minor units; infinite when nothing fits. */
    double solve() {
        if (!program.solve()) {
            return Double.POSITIVE_INFINITY;
        }
        solution = program.solution();
        return program.objective() + constant;
    }

    /** Decision {@code n} of the last solution. */
    double value(int n) {
        return solution[columns.get(n)];
    }

    /** The last solution, rounded. */
    Decisions decisions() {
        Decisions decisions = Decisions.none(model);
        int[][][] parts = {decisions.hires(), decisions.releases(), decisions.overtime()};
        for (int kind = 0; kind < parts.length; kind++) {
            for (int k = 0; k < parts[kind].length; k++) {
                for (int t = 0; t < model.periodCount(); t++) {
                    parts[kind][k][t] = (int) Math.round(solution[decided[kind][k][t]]);
                }
            }
        }
        for (int m = 0; m < started.length; m++) {
            for (int start = 0; start < started[m].length; start++) {
                if (started[m][start] >= 0 && solution[started[m][start]] > 0.5) {
                    decisions.starts()[m] = start;
                }
            }
        }
        return decisions;
    }
}

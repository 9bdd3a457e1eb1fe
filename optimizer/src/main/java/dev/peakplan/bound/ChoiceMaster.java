package dev.peakplan.bound;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The linear program over choices of initiatives: the least value that no cut forbids, within a {@link ChoiceNode}. Rows: one per cut, at
 * most one start each, exclusions, prerequisites, and what initiatives alone may spend. Money in thousands of major units here.
 */
final class ChoiceMaster {
    private static final double UNIT = 1e5;
    private static final double LOWEST = -1e12;
    private static final int LIMIT = 150;
    private final PlanningModel model;
    private final SharedRows shared;
    private final InitiativeTerms terms;
    private final List<InitiativeCut> cuts = new ArrayList<>();
    private final List<Integer> idle = new ArrayList<>();
    private final List<ChoiceRows.Row> fixedRows;
    private Simplex program;
    private int[][] columns;
    private int theta;

    ChoiceMaster(PlanningModel model, SharedRows shared, InitiativeTerms terms) {
        this.model = model;
        this.shared = shared;
        this.terms = terms;
        this.fixedRows = ChoiceRows.of(model);
        for (int row : terms.spendingRows()) {
            if (!model.limits()[shared.get(row).index()].floor()) {
                knapsack(row);
            }
        }
    }

    /** Staff never spends less than nothing, so initiatives alone must keep every cap. */
    private void knapsack(int limit) {
        double most = shared.get(limit).most();
        double scale = 1 / shared.size(limit);
        ChoiceRows.Row row = ChoiceRows.Row.empty(model, most * scale);
        double sum = 0;
        for (InitiativeModel initiative : model.initiatives()) {
            double largest = 0;
            for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
                double used = terms.usage(limit, initiative.index(), start) * scale;
                row.entries()[initiative.index()][start] = used;
                largest = Math.max(largest, used);
            }
            sum += largest;
        }
        if (sum > most * scale) {
            fixedRows.add(row);
        }
    }

    boolean empty() {
        return cuts.isEmpty();
    }

    void add(InitiativeCut cut) {
        if (cuts.size() >= LIMIT) {
            int oldest = 0;
            for (int k = 1; k < idle.size(); k++) {
                oldest = idle.get(k) > idle.get(oldest) ? k : oldest;
            }
            cuts.remove(oldest);
            idle.remove(oldest);
        }
        cuts.add(cut);
        idle.add(0);
        build();
    }

    private void build() {
        int rows = cuts.size() + fixedRows.size();
        double[] rhs = new double[rows];
        double[] upper = new double[rows];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        // a cut reads: weights - theta <= -constant
        for (int k = 0; k < cuts.size(); k++) {
            rhs[k] = -cuts.get(k).constant() / UNIT;
        }
        for (int k = 0; k < fixedRows.size(); k++) {
            rhs[cuts.size() + k] = fixedRows.get(k).most();
        }
        program = new Simplex(rhs, new double[rows], upper, 1e-9);
        ColumnBuffer buffer = new ColumnBuffer();
        for (int k = 0; k < cuts.size(); k++) {
            buffer.add(k, -1);
        }
        theta = buffer.into(program, 1, LOWEST, Double.POSITIVE_INFINITY);
        columns = new int[model.initiatives().length][model.periodCount()];
        for (InitiativeModel initiative : model.initiatives()) {
            int m = initiative.index();
            for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
                for (int k = 0; k < cuts.size(); k++) {
                    buffer.add(k, cuts.get(k).weight()[m][start] / UNIT);
                }
                for (int k = 0; k < fixedRows.size(); k++) {
                    buffer.add(cuts.size() + k, fixedRows.get(k).entries()[m][start]);
                }
                columns[m][start] = buffer.into(program, 0, 0, 1);
            }
        }
    }

    /**
     * The least value within a node.
     *
     * @param value minor units, infinite when the node holds no choice
     * @param choice [m][start] weights
     */
    record Least(double value, double[][] choice) {}

    Least solve(ChoiceNode node) {
        for (InitiativeModel initiative : model.initiatives()) {
            int m = initiative.index();
            for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
                program.bounds(columns[m][start], 0, node.allows(m, start) ? 1 : 0);
            }
            // the row "at most one start" of initiative m is an equation where it must be chosen
            program.bounds(cuts.size() + ChoiceRows.once(model, m), 0, node.state()[m] == ChoiceNode.CHOSEN ? 0 : 1);
        }
        if (!program.solve()) {
            return new Least(Double.POSITIVE_INFINITY, new double[columns.length][model.periodCount()]);
        }
        double[] x = program.solution();
        double[][] choice = new double[columns.length][model.periodCount()];
        for (InitiativeModel initiative : model.initiatives()) {
            int m = initiative.index();
            for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
                double weight = x[columns[m][start]];
                choice[m][start] = weight < 1e-7 ? 0 : Math.min(1, weight);
            }
        }
        for (int k = 0; k < cuts.size(); k++) {
            idle.set(k, x[k] < 1e-7 ? 0 : idle.get(k) + 1);
        }
        return new Least(x[theta] * UNIT, choice);
    }

    /** Improves a choice by what the cuts say of it. */
    int[] likely(double[][] weights) {
        LikelyChoice likely = new LikelyChoice(model, cuts, this::allowed);
        return likely.from(likely.rounded(weights));
    }

    /** Whether a whole choice keeps the rows that are not cuts. */
    private boolean allowed(double[][] choice) {
        for (ChoiceRows.Row row : fixedRows) {
            double sum = 0;
            for (int m = 0; m < choice.length; m++) {
                for (int start = 0; start < choice[m].length; start++) {
                    sum += choice[m][start] == 0 ? 0 : row.entries()[m][start];
                }
            }
            if (sum > row.most() + 1e-9) {
                return false;
            }
        }
        return true;
    }
}

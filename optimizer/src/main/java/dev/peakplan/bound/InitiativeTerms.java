package dev.peakplan.bound;

import dev.peakplan.model.ChangeModel;
import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.TeamModel;
import java.util.Arrays;

/** What starting an initiative costs and takes, and the cuts that follow from priced teams. */
final class InitiativeTerms {
    private final PlanningModel model;
    private final int[] rows;
    private final double[][][] usage;

    InitiativeTerms(PlanningModel model, SharedRows shared) {
        this.model = model;
        this.rows = java.util.stream.IntStream.range(0, shared.size())
                .filter(row -> shared.get(row).spending() != null)
                .toArray();
        int periods = model.periodCount();
        usage = new double[rows.length][model.initiatives().length][periods];
        for (int k = 0; k < rows.length; k++) {
            for (InitiativeModel initiative : model.initiatives()) {
                for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
                    usage[k][initiative.index()][start] = shared.usage(rows[k], initiative, start);
                }
            }
        }
    }

    /**
     * Net spending less stated benefit when initiative m starts in {@code start}, with the charge for a change from the approved plan; not
     * to start an approved initiative is charged in {@link #fixedCost}.
     */
    private double ownCost(InitiativeModel initiative, int start) {
        double sum = -initiative.benefit() + change(initiative.index(), start);
        for (long amount : initiative.spending()[start]) {
            sum += amount;
        }
        return sum;
    }

    private double change(int m, int start) {
        if (model.changes().isEmpty()) {
            return 0;
        }
        ChangeModel changes = model.changes().get();
        boolean approved = changes.starts()[m] != InitiativeModel.NOT_CHOSEN;
        return changes.starts()[m] == start ? -changes.perInitiative() : approved ? 0 : changes.perInitiative();
    }

    /** Fixed lines, the own cost of weighted initiatives, and a charge for every approved one that {@link #ownCost} takes back. */
    double fixedCost(double[][] weights) {
        double sum = model.totalFixedSpending();
        if (model.changes().isPresent()) {
            ChangeModel changes = model.changes().get();
            long approved = Arrays.stream(changes.starts())
                    .filter(start -> start != InitiativeModel.NOT_CHOSEN)
                    .count();
            sum += approved * changes.perInitiative();
        }
        for (InitiativeModel initiative : model.initiatives()) {
            for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
                double weight = weights[initiative.index()][start];
                sum += weight == 0 ? 0 : weight * ownCost(initiative, start);
            }
        }
        return sum;
    }

    /** What weighted initiatives leave of the shared rows. */
    double[] available(SharedRows shared, double[][] weights) {
        double[] available = new double[shared.size()];
        for (int row = 0; row < available.length; row++) {
            available[row] = shared.get(row).most();
        }
        for (int k = 0; k < rows.length; k++) {
            for (int m = 0; m < weights.length; m++) {
                for (int start = 0; start < weights[m].length; start++) {
                    available[rows[k]] -= weights[m][start] * usage[k][m][start];
                }
            }
        }
        return available;
    }

    /** What start of initiative m uses of a shared row. */
    double usage(int row, int m, int start) {
        for (int k = 0; k < rows.length; k++) {
            if (rows[k] == row) {
                return usage[k][m][start];
            }
        }
        return 0;
    }

    /** The rows on spending. */
    int[] spendingRows() {
        return rows.clone();
    }

    /**
     * The cut that prices and values of hours imply. A team's least priced cost is convex in the hours that it needs, with its values of an
     * hour as slope, so the straight continuation from {@code choice} is below it everywhere.
     */
    InitiativeCut cut(PricedBound priced, double[][] choice) {
        double[][] weight = new double[choice.length][model.periodCount()];
        for (InitiativeModel initiative : model.initiatives()) {
            int m = initiative.index();
            double[] saved = savedValue(priced, initiative);
            for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
                double sum = ownCost(initiative, start) + trainingValue(priced, initiative, start);
                for (int k = 0; k < rows.length; k++) {
                    sum += priced.prices()[rows[k]] * usage[k][m][start];
                }
                int effect = start + initiative.lead();
                weight[m][start] = effect < saved.length ? sum - saved[effect] : sum;
            }
        }
        InitiativeCut open = new InitiativeCut(0, weight);
        return new InitiativeCut(priced.bound() - open.value(choice), weight);
    }

    /** [t] value of the hours saved from period t to the end. */
    private double[] savedValue(PricedBound priced, InitiativeModel initiative) {
        double[] saved = new double[model.periodCount()];
        for (int t = saved.length - 1; t >= 0; t--) {
            saved[t] = t + 1 < saved.length ? saved[t + 1] : 0;
            for (TeamModel team : model.teams()) {
                double share = initiative.reduction()[team.index()];
                if (share != 0) {
                    saved[t] += share
                            * team.satiationHours()[t]
                            * priced.teams()[team.index()].hourValue()[t];
                }
            }
        }
        return saved;
    }

    private double trainingValue(PricedBound priced, InitiativeModel initiative, int start) {
        double sum = 0;
        for (TeamModel team : model.teams()) {
            double hours = initiative.trainingHours()[team.index()];
            sum += hours == 0 ? 0 : hours * priced.teams()[team.index()].hourValue()[start];
        }
        return sum;
    }
}

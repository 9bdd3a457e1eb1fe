package dev.peakplan.bound;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.TeamModel;

/**
 * The productive hours that teams need under a (possibly fractional) choice of initiatives: satiation hours less the shares saved, plus the
 * hours that training takes.
 */
final class Reduction {
    private Reduction() {}

    /** [i][t] needed hours for weights [m][start] of initiatives, each initiative's adding to at most 1. */
    static double[][] needs(PlanningModel model, double[][] weights) {
        int periods = model.periodCount();
        double[][] needs = new double[model.teams().length][periods];
        for (TeamModel team : model.teams()) {
            double[] need = needs[team.index()];
            System.arraycopy(team.satiationHours(), 0, need, 0, periods);
            for (InitiativeModel initiative : model.initiatives()) {
                double share = initiative.reduction()[team.index()];
                double training = initiative.trainingHours()[team.index()];
                if (share == 0 && training == 0) {
                    continue;
                }
                double running = 0;
                for (int t = 0; t < periods; t++) {
                    int start = t - initiative.lead();
                    running += start >= 0 ? weights[initiative.index()][start] : 0;
                    need[t] += weights[initiative.index()][t] * training - running * share * team.satiationHours()[t];
                }
            }
        }
        return needs;
    }

    /** The share of its workload that chosen initiatives leave team {@code i} in period {@code t}. */
    static double left(PlanningModel model, int[] starts, int i, int t) {
        double left = 1;
        for (InitiativeModel initiative : model.initiatives()) {
            int start = starts[initiative.index()];
            if (start != InitiativeModel.NOT_CHOSEN && t >= start + initiative.lead()) {
                left -= initiative.reduction()[i];
            }
        }
        return left;
    }

    /** The hours that the training of chosen initiatives takes from team {@code i} in period {@code t}. */
    static double taken(PlanningModel model, int[] starts, int i, int t) {
        double taken = 0;
        for (InitiativeModel initiative : model.initiatives()) {
            taken += starts[initiative.index()] == t ? initiative.trainingHours()[i] : 0;
        }
        return taken;
    }

    /** [m][start] with weight 1 at each chosen start. */
    static double[][] weights(PlanningModel model, int[] starts) {
        double[][] weights = new double[starts.length][model.periodCount()];
        for (int m = 0; m < starts.length; m++) {
            if (starts[m] != InitiativeModel.NOT_CHOSEN) {
                weights[m][starts[m]] = 1;
            }
        }
        return weights;
    }
}

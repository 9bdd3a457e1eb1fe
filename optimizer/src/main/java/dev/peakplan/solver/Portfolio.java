package dev.peakplan.solver;

import dev.peakplan.model.ChangeModel;
import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Initiative.Obligation;

/** A choice of initiatives and starts with what it costs and saves. Never written after construction. */
final class Portfolio {
    final int[] starts;
    final Workload[] workloads;
    /** By meter. */
    final long[] spent;
    /** Spending less stated benefit, and charges for changes. */
    final long cost;

    Portfolio(PlanningModel model, Meters meters, int[] starts) {
        this.starts = starts;
        this.spent = new long[meters.count()];
        int periods = model.periodCount();
        double[][] cut = new double[model.teams().length][periods];
        double[][] taken = new double[model.teams().length][periods];
        long sum = 0;
        for (InitiativeModel initiative : model.initiatives()) {
            int start = starts[initiative.index()];
            if (start == InitiativeModel.NOT_CHOSEN) {
                continue;
            }
            meters.addInitiative(spent, initiative, start);
            sum -= initiative.benefit();
            for (int t = start; t < periods; t++) {
                sum += initiative.spending()[start][t];
            }
            for (int i = 0; i < cut.length; i++) {
                taken[i][start] += initiative.trainingHours()[i];
                for (int t = start + initiative.lead(); t < periods; t++) {
                    cut[i][t] += initiative.reduction()[i];
                }
            }
        }
        if (model.changes().isPresent()) {
            ChangeModel changes = model.changes().get();
            int changed = changes.changedInitiatives(starts);
            sum += changed * changes.perInitiative();
            if (meters.changes() >= 0) {
                spent[meters.changes()] += changed;
            }
        }
        this.cost = sum;
        this.workloads = new Workload[cut.length];
        for (int i = 0; i < cut.length; i++) {
            double[] left = new double[periods];
            for (int t = 0; t < periods; t++) {
                left[t] = 1 - cut[i][t];
            }
            workloads[i] = new Workload(left, taken[i]);
        }
    }

    /** Whether windows, exclusions, prerequisites and obligations are all kept. */
    static boolean allowed(PlanningModel model, int[] starts) {
        for (InitiativeModel initiative : model.initiatives()) {
            int start = starts[initiative.index()];
            if (start == InitiativeModel.NOT_CHOSEN) {
                if (initiative.obligation() == Obligation.FORCED) {
                    return false;
                }
            } else if (initiative.obligation() == Obligation.FORBIDDEN || !allowed(initiative, start, starts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(InitiativeModel initiative, int start, int[] starts) {
        if (start < initiative.earliest() || start > initiative.latest()) {
            return false;
        }
        for (int other : initiative.excludes()) {
            if (starts[other] != InitiativeModel.NOT_CHOSEN) {
                return false;
            }
        }
        for (int other : initiative.requires()) {
            if (starts[other] == InitiativeModel.NOT_CHOSEN || starts[other] > start) {
                return false;
            }
        }
        return true;
    }
}

package dev.peakplan.solver;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Initiative.Obligation;
import java.util.Arrays;

/** Finds starts of initiatives that are allowed: the given ones, or the forced ones as early as they can with all that they require. */
final class Starts {
    private final PlanningModel model;
    private final int[] starts;

    private Starts(PlanningModel model) {
        this.model = model;
        this.starts = new int[model.initiatives().length];
        Arrays.fill(starts, InitiativeModel.NOT_CHOSEN);
    }

    static int[] allowed(PlanningModel model, int[] given) {
        if (Portfolio.allowed(model, given)) {
            return given.clone();
        }
        Starts least = new Starts(model);
        for (InitiativeModel initiative : model.initiatives()) {
            if (initiative.obligation() == Obligation.FORCED) {
                least.choose(initiative, 0);
            }
        }
        return least.starts;
    }

    private void choose(InitiativeModel initiative, int depth) {
        int start = initiative.earliest();
        for (int other : initiative.requires()) {
            if (starts[other] == InitiativeModel.NOT_CHOSEN && depth < starts.length) {
                choose(model.initiatives()[other], depth + 1);
            }
            start = Math.max(start, starts[other]);
        }
        starts[initiative.index()] = start;
    }
}

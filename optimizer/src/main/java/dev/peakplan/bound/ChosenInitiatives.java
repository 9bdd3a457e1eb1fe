package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Requirement;

/**
 * The priced problem with the initiatives of a plan: what easing limits and moving caps start from.
 *
 * @param contacts [i][t] real-time contacts
 * @param starts [m] start of each initiative
 * @param weights what the starts are in {@code priced}
 */
record ChosenInitiatives(
        PlanningModel model,
        Requirement requirement,
        double[][] contacts,
        Decomposition priced,
        int[] starts,
        double[][] weights) {

    static ChosenInitiatives of(
            PlanningModel model, Requirement requirement, double[][] contacts, Decomposition priced, int[] starts) {
        return new ChosenInitiatives(
                model, requirement, contacts, priced, starts.clone(), Reduction.weights(model, starts));
    }

    /** The mix of the last solve. */
    MixedStaffing staffing() {
        return MixedStaffing.of(priced.master(), model.teams().length, model.periodCount());
    }

    /** What a mix spends and serves. */
    MixService service(MixedStaffing mix) {
        return MixService.of(model, requirement, contacts, starts, mix);
    }
}

package dev.peakplan.solver;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;

/** Which of two plans is the better one to begin a search with. */
public final class StartChoice {
    private StartChoice() {}

    /** The one with the better score, overtime computed anew for both; the first when they are equal. */
    public static Decisions better(PlanningModel model, Prices prices, Decisions one, Decisions other) {
        Problem problem = Problem.of(model, prices);
        return score(problem, other) < score(problem, one) ? other : one;
    }

    private static long score(Problem problem, Decisions decisions) {
        Totals totals = problem.totals(problem.position(decisions));
        return totals.objective() + totals.charge();
    }
}

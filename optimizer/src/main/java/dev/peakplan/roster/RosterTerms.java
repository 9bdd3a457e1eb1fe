package dev.peakplan.roster;

import dev.peakplan.plan.UnfitValue;

/**
 * How a roster is made.
 *
 * @param coverageGoal share of the needed hours to be covered, in (0, 1]
 * @param evaluations evaluations of the search for each number of lines that is tried
 * @param seed seed of the search
 */
public record RosterTerms(double coverageGoal, long evaluations, long seed) {
    /** Nearly all of the need; what is left are minutes at the edges of shifts. */
    public static final double USUAL_COVERAGE = 0.98;

    public static final long USUAL_EVALUATIONS = 200_000;

    public RosterTerms {
        if (!(coverageGoal > 0 && coverageGoal <= 1)) {
            throw new UnfitValue(
                    "coverageGoal must lie between 0 and 1, not " + coverageGoal,
                    "覆盖目标须在 0 与 1 之间，而不是 " + coverageGoal);
        }
        if (evaluations < 100) {
            throw new UnfitValue(
                    "evaluations must be at least 100, not " + evaluations, "评估次数至少为 100，而不是 " + evaluations);
        }
    }
}

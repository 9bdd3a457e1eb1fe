package dev.peakplan.model;

import dev.peakplan.plan.CostCategory;
import java.util.Optional;

/**
 * The whole planning problem.
 *
 * @param periodCount number of periods
 * @param staffCount number of staff (team and role pairs)
 * @param overtimeStepHours paid hours of an overtime step
 * @param penaltyWeight weight already in {@link TeamModel#piecePrice()}
 * @param teams the teams
 * @param sites the sites
 * @param initiatives the candidate spendings
 * @param limits caps and floors; a goal on spending is a cap too
 * @param maxReleasesPerPeriod releases in all teams together per period
 * @param fixedSpending [c][t] spending of fixed budget lines, minor units
 * @param changes the approved plan to stay close to, if there is one
 */
public record PlanningModel(
        int periodCount,
        int staffCount,
        int overtimeStepHours,
        int penaltyWeight,
        TeamModel[] teams,
        SiteModel[] sites,
        InitiativeModel[] initiatives,
        SpendingLimit[] limits,
        int maxReleasesPerPeriod,
        long[][] fixedSpending,
        Optional<ChangeModel> changes) {
    public static final int CATEGORIES = CostCategory.values().length;
    /** Id of the cap that a goal on spending stands for. */
    public static final String COST_GOAL = "goal:spending";
    /** Id of the limit on contacts missed that a goal on the service level stands for. */
    public static final String SERVICE_GOAL = "goal:service";
    /** Id of the limit on contacts missed, less what initiatives make up for, that a goal on satisfaction stands for. */
    public static final String SATISFACTION_GOAL = "goal:satisfaction";
    /** Id of the limit on changes from the approved plan: no spending counts towards it, every change does as one. */
    public static final String CHANGES = "approved";

    public long totalFixedSpending() {
        long sum = 0;
        for (long[] byPeriod : fixedSpending) {
            for (long amount : byPeriod) {
                sum += amount;
            }
        }
        return sum;
    }
}

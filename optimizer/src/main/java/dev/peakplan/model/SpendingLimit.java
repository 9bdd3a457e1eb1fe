package dev.peakplan.model;

/**
 * A cap or floor on spending, compiled: spending in scope is that of {@code teams} and {@code initiatives} in the categories of
 * {@code categoryMask} and periods {@code from} to {@code to}, plus {@code fixed}.
 *
 * @param id the cap or floor
 * @param floor whether it is a floor
 * @param categoryMask bit c is set when the category of ordinal c is covered
 * @param from first period, included
 * @param to last period, included
 * @param teams [i] whether the team's people costs are covered
 * @param initiatives [m] whether the initiative's spending is covered
 * @param fixed spending of fixed budget lines in scope, minor units
 * @param amount the limit in minor units; 0 for a floor by share
 * @param share least share of all spending in the same periods and place, for a floor by share; else 0
 * @param fixedOfAllCategories spending of fixed budget lines in the same periods and place in every category (base of the share)
 */
public record SpendingLimit(
        String id,
        boolean floor,
        int categoryMask,
        int from,
        int to,
        boolean[] teams,
        boolean[] initiatives,
        long fixed,
        long amount,
        double share,
        long fixedOfAllCategories) {

    /** Whether this limits spending; else it limits a count. */
    public boolean ofMoney() {
        return categoryMask != 0;
    }

    /** Whether this limits changes from the approved plan. */
    public boolean ofChanges() {
        return id.equals(PlanningModel.CHANGES) && !ofMoney();
    }

    /**
     * Whether this limits the real-time contacts that are not answered in time, in thousandths of contacts; initiatives make up for some of
     * them where {@link #ofSatisfaction()}.
     */
    public boolean ofService() {
        return (id.equals(PlanningModel.SERVICE_GOAL) || id.equals(PlanningModel.SATISFACTION_GOAL)) && !ofMoney();
    }

    /** Whether the satisfaction that initiatives bring counts towards this. */
    public boolean ofSatisfaction() {
        return id.equals(PlanningModel.SATISFACTION_GOAL) && !ofMoney();
    }

    public boolean covers(int category, int period) {
        return (categoryMask >> category & 1) != 0 && period >= from && period <= to;
    }
}

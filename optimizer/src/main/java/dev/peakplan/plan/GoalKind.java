package dev.peakplan.plan;

/** What a plan is asked to be best at; lexicographic in meaning, one weighted number inside. */
public enum GoalKind {
    /** Least spending at the service goal: a missing hour weighs far more than any spending that avoids it. */
    LEAST_COST(50),
    /** Most service within the caps: spending counts only where service is equal. */
    MOST_SERVICE(1000),
    /** Spending and shortfall weighed against each other by the stated value of a missing hour or lost contact. */
    BALANCED(1);

    private final int penaltyWeight;

    GoalKind(int penaltyWeight) {
        this.penaltyWeight = penaltyWeight;
    }

    /** What the value of missing hours is multiplied by in the objective; spending is multiplied by 1. */
    public int penaltyWeight() {
        return penaltyWeight;
    }
}

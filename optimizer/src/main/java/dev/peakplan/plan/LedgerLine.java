package dev.peakplan.plan;

/** What an entry of the spending ledger is for. */
public enum LedgerLine {
    BASE_PAY,
    PERFORMANCE_BONUS,
    ALLOWANCES,
    HOLIDAY_ALLOWANCE,
    EMPLOYER_CONTRIBUTIONS,
    OVERTIME,
    TRAINING_PAY,
    RECRUITING,
    ONBOARDING,
    SEVERANCE,
    /** A {@link BudgetLine}; the entry's reference is its id. */
    BUDGET_LINE,
    /** An {@link Initiative}; the entry's reference is its id. */
    INITIATIVE
}

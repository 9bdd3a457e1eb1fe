package dev.peakplan.plan;

import java.util.Optional;

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
    INITIATIVE;

    private static final int LONGEST_KEY = 200;
    private static final int HASH_DIGITS = 8;

    /** How a line of a budget is called in files: {@code BASE_PAY}, or {@code BUDGET_LINE:rent} where it is for something with an id. */
    public String code(Optional<String> reference) {
        return this + reference.map(id -> ":" + id).orElse("");
    }

    /**
     * Code and place, such as {@code BUDGET_LINE:rent@SZ@} or {@code BASE_PAY@SZ@CS}: unique among the lines of a budget, the same in all its
     * versions, and what every interface calls the line. At most 200 characters: a longer one is cut, and ends in a hash of all of it.
     */
    public String key(Optional<String> reference, Optional<String> siteId, Optional<String> departmentId) {
        String key = code(reference) + "@" + siteId.orElse("") + "@" + departmentId.orElse("");
        if (key.length() <= LONGEST_KEY) {
            return key;
        }
        return key.substring(0, LONGEST_KEY - HASH_DIGITS - 1) + "~" + String.format("%08x", key.hashCode());
    }
}

package dev.peakplan.execution;

/** What makes the cost of people differ from its plan. */
public enum Driver {
    /** Contacts offered. */
    VOLUME,
    /** Time per contact. */
    HANDLE_TIME,
    /** Share of paid time not available for contacts. */
    SHRINKAGE,
    /** Leavers who had to be replaced. */
    ATTRITION,
    /** Pay per head of a role. */
    WAGE_RATE,
    /** Shares of the roles. */
    MIX,
    /** Heads beyond or below what the work of the five above asks for at the planned cover. */
    STAFFING,
    /** Everything else: overtime beyond its planned share, severance, other lines of the budget. */
    REST
}

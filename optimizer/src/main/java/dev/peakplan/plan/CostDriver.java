package dev.peakplan.plan;

/** What the amount of a budget line is multiplied by. */
public enum CostDriver {
    /** Spent in every period as stated. */
    FIXED,
    /** Per head on the payroll of the scope and period (licences, headsets, rent per seat in use). */
    PER_HEAD,
    /** Per hire that arrives in the scope and period (background checks, a new computer). */
    PER_HIRE
}

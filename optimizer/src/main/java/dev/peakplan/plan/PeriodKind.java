package dev.peakplan.plan;

/** The length of a planning period. */
public enum PeriodKind {
    MONTH,
    WEEK
}

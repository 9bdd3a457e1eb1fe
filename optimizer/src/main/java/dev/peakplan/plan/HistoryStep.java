package dev.peakplan.plan;

/** The length of time that one point of a history covers. */
public enum HistoryStep {
    /** 15, 30 or 60 minutes. */
    INTERVAL,
    DAY,
    MONTH
}

package dev.peakplan.plan;

/** What a column of an imported history can hold. */
public enum HistoryField {
    /** Day, month, or day and time of the start of a step. */
    DATE,
    /** Time of day (10:30) or hour (10) of the start of a step, where it stands beside the date. */
    TIME,
    /** Queue or channel. */
    QUEUE,
    OFFERED,
    HANDLED,
    ABANDONED,
    /** Mean wait, seconds or h:mm:ss. */
    WAIT,
    /** Service level, as a share or in per cent. */
    SERVICE_LEVEL,
    /** Mean handle time, seconds or h:mm:ss. */
    HANDLE_TIME,
    /** Paid hours that were rostered. */
    STAFFED_HOURS
}

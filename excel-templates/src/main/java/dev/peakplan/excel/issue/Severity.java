package dev.peakplan.excel.issue;

/** Whether a plan can be made in spite of an issue. */
public enum Severity {
    /** No plan until it is mended. */
    ERROR,
    /** Worth a look; the plan is made. */
    WARNING
}

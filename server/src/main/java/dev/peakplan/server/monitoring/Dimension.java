package dev.peakplan.server.monitoring;

/** What spending is looked at by. */
public enum Dimension {
    PERIOD,
    SITE,
    DEPARTMENT,
    CATEGORY,
    CHANNEL,
    LINE
}

package dev.peakplan.plan;

/** The tag that sets peak periods apart from off-season ones. */
public enum Season {
    PEAK,
    SHOULDER,
    OFF
}

package dev.peakplan.server.review;

/** How a department stands to a line or to the whole budget. */
public enum Stance {
    AGREE,
    REMARK,
    OBJECT
}

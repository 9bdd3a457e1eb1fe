package dev.peakplan.server.planning;

/** What came of planning. */
public enum Outcome {
    /** A plan that passes the checker. */
    FEASIBLE,
    /** No plan that keeps every limit was found; the least broken one, with the cheapest way out. */
    NOTHING_FITS,
    /** The file has errors; nothing was planned. */
    INPUT_ERRORS
}

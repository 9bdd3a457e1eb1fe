package dev.peakplan.server.studies;

/** What came of a study. */
public enum StudyOutcome {
    /** Figures. */
    DONE,
    /** The file has errors; nothing was planned or simulated. */
    INPUT_ERRORS
}

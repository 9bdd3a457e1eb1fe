package dev.peakplan.server.review;

/** What a version waits for. */
public enum NextStep {
    SUBMIT,
    REVISE,
    REVIEW,
    GIVE_OPINION,
    CLOSE,
    APPROVE
}

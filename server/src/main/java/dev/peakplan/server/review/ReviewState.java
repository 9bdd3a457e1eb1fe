package dev.peakplan.server.review;

/** Where a version of a budget stands. */
public enum ReviewState {
    /** With its planner. */
    DRAFT,
    /** With the planner's own managers. */
    INTERNAL_REVIEW,
    /** With the departments that were asked for opinions. */
    CROSS_REVIEW,
    /** With finance. */
    FINAL_APPROVAL,
    /** Approved and frozen. */
    BINDING,
    /** Sent back with remarks; a new version follows. */
    RETURNED,
    /** Taken back by its planner. */
    WITHDRAWN,
    /** Was binding until an amendment took its place. */
    SUPERSEDED;

    /** Whether nothing more happens to the version, but that a binding one may be superseded. */
    public boolean ended() {
        return this == BINDING || this == RETURNED || this == WITHDRAWN || this == SUPERSEDED;
    }

    /** Whether others than its planner have to act next. */
    public boolean underReview() {
        return this == INTERNAL_REVIEW || this == CROSS_REVIEW || this == FINAL_APPROVAL;
    }

    /** Whether the version was approved, now or once. */
    public boolean frozen() {
        return this == BINDING || this == SUPERSEDED;
    }
}

package dev.peakplan.server.jobs;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}

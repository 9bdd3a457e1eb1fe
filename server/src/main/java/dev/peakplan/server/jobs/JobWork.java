package dev.peakplan.server.jobs;

/** What a kind of job does. */
public interface JobWork {
    /** The kind, at most 16 characters. */
    String kind();

    /**
     * Does the job. May be called again for the same job after a crash; only the last call's {@link JobRun#finish} takes effect.
     *
     * @param jobId the job
     * @param run hears progress, knows of a wish to stop, keeps the result
     */
    void run(String jobId, JobRun run);
}

package dev.peakplan.server.jobs;

import dev.peakplan.plan.Money;
import dev.peakplan.server.access.Unit;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Writes what a run tells: job and event together, and only while the run's attempt is the job's own. */
@Singleton
class JobLedger {
    private final JobRepository jobs;
    private final JobEventRepository events;
    private final JobPartRepository parts;
    private final Clock clock;

    JobLedger(JobRepository jobs, JobEventRepository events, JobPartRepository parts, Clock clock) {
        this.parts = parts;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** Returns whether the run shall go on: the attempt is still the job's own and nobody asked it to stop. */
    @Transactional
    boolean advance(String jobId, int attempt, int number, Progress progress) {
        Long objective = progress.objective().map(Money::minor).orElse(null);
        Long bound = progress.bound().map(Money::minor).orElse(null);
        String phase = progress.phase().orElse(null);
        if (jobs.advance(jobId, attempt, phase, objective, bound, progress.seconds()) == 0) {
            return false;
        }
        JobEvent.Key key = new JobEvent.Key(jobId, attempt, number);
        events.save(new JobEvent(key, clock.millis(), JobState.RUNNING, phase, objective, bound, progress.seconds()));
        return jobs.findById(jobId).map(job -> !job.cancelRequested()).orElse(false);
    }

    /** Says which part of the organisation the job is for, once that is known. */
    void belongs(String jobId, int attempt, Unit unit) {
        jobs.belongs(jobId, attempt, unit.site(), unit.department());
    }

    /** Ends the attempt; returns whether it was still the job's own. */
    @Transactional
    boolean end(
            String jobId,
            int attempt,
            int number,
            JobState state,
            double seconds,
            Optional<String> faultId,
            Runnable keep) {
        if (jobs.end(jobId, attempt, state, clock.millis(), seconds, faultId.orElse(null)) == 0) {
            return false;
        }
        keep.run();
        parts.deleteOf(jobId);
        Job job = jobs.findById(jobId).orElseThrow();
        JobEvent.Key key = new JobEvent.Key(jobId, attempt, number);
        events.save(new JobEvent(key, clock.millis(), state, job.phase(), job.objective(), job.boundValue(), seconds));
        return true;
    }
}

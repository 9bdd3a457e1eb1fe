package dev.peakplan.server.jobs;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Takes, shows and stops jobs. */
@Singleton
public class JobService {
    private final JobRepository jobs;
    private final JobEventRepository events;
    private final JobEngine engine;
    private final JobIntake intake;
    private final Clock clock;
    private final JobConfiguration configuration;

    JobService(
            JobRepository jobs,
            JobEventRepository events,
            JobEngine engine,
            JobIntake intake,
            Clock clock,
            JobConfiguration configuration) {
        this.jobs = jobs;
        this.events = events;
        this.engine = engine;
        this.intake = intake;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** Keeps the order with its input, has it run, and returns the job; the same key again returns the job of the first time. */
    public JobView submit(JobOrder order, Caller caller) {
        Optional<JobView> before = intake.findEarlier(order, caller).map(this::get);
        if (before.isPresent()) {
            return before.get();
        }
        int unfinished = jobs.countUnfinishedOf(caller.name());
        if (unfinished >= configuration.perOwner()) {
            throw Refusal.of(ProblemCode.TOO_MANY_JOBS, unfinished);
        }
        String id = intake.keep(order, caller);
        engine.schedule(id);
        return get(id);
    }

    /** The job {@code id}, if there is one that {@code caller} may see. */
    public Optional<JobView> find(String id, Caller caller) {
        return jobs.findById(id).filter(job -> job.seenBy(caller)).map(JobView::of);
    }

    /** Jobs that {@code caller} may see, latest first, those before the id {@code before}. */
    public List<JobView> page(Caller caller, String before, int count) {
        return jobs.page(caller.name(), caller.seesAll(), caller.seesEveryUnit(), before, count).stream()
                .map(JobView::of)
                .toList();
    }

    /** Stops a job: at once when it waits, within two seconds when it runs; a job that has ended stays as it is. */
    public void cancel(String id) {
        if (jobs.cancelQueued(id, clock.millis()) == 0) {
            jobs.askToStop(id);
        }
    }

    JobEventStream stream(String id, String lastEventId) {
        return new JobEventStream(jobs, events, clock, engine::stopping, id, lastEventId);
    }

    private JobView get(String id) {
        return JobView.of(jobs.findById(id).orElseThrow());
    }
}

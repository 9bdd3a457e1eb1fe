package dev.peakplan.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.peakplan.server.database.PoolWatch;
import dev.peakplan.server.faults.DatabaseAway;
import dev.peakplan.server.faults.Fault;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs queued jobs on this node, and those whose node has died. */
@Singleton
class JobEngine implements ApplicationEventListener<ServerStartupEvent>, GracefulShutdownCapable {
    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);
    private static final int MOST_HELPERS = 32;
    /** When a job is begun anew that the database went away from, or that was running when the server stopped. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

    private static final char PART = '.';

    private final JobRepository jobs;
    private final JobLedger ledger;
    private final Clock clock;
    private final AbandonedExecutions released;
    private final Map<String, JobWork> works;
    private final Scheduler scheduler;
    private final CustomTask<Void> task;
    private final OneTimeTask<Void> helping;
    private final PartCrew crew;
    private final String node;
    private final TaskScheduler timer;
    private final Duration firstAfter;

    /** Jobs of which an attempt ended though the job is not to blame: database or node went away, or the node was slow; until it is told. */
    private final Queue<String> spared = new ConcurrentLinkedQueue<>();

    private volatile boolean stopping;

    private boolean begun;

    JobEngine(
            JobRepository jobs,
            JobLedger ledger,
            Clock clock,
            List<JobWork> works,
            DataSource dataSource,
            AbandonedExecutions released,
            PartCrew crew,
            TaskScheduler timer,
            JobConfiguration configuration) {
        this.timer = timer;
        this.firstAfter = configuration.firstAfter();
        this.crew = crew;
        this.released = released;
        this.jobs = jobs;
        this.ledger = ledger;
        this.clock = clock;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.node = configuration.node();
        this.task = Tasks.custom("job", Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .onDeadExecution(JobEngine::takeOver)
                .execute((instance, context) -> run(instance.getId()));
        this.helping = Tasks.oneTime("part").execute((instance, context) -> helpBehind(instance.getId()));
        this.scheduler = Scheduler.create(PoolWatch.poolOf(dataSource), task, helping)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(configuration.concurrent())
                .pollingInterval(configuration.pollingInterval())
                .heartbeatInterval(configuration.heartbeat())
                .missedHeartbeatsLimit(JobConfiguration.MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .alwaysPersistTimestampInUTC()
                .enableImmediateExecution()
                .build();
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        released.releaseAfterCrash();
        if (firstAfter.isZero()) {
            begin();
        } else {
            timer.schedule(firstAfter, this::begin);
        }
        scheduleForgotten();
    }

    private synchronized void begin() {
        if (!stopping) {
            scheduler.start();
            begun = true;
        }
    }

    /** Jobs are cut short, and streams of their progress end, while the requests that are under way are still answered. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        stopping = true;
        return CompletableFuture.completedFuture(null);
    }

    /** Whether this node stops. */
    boolean stopping() {
        return stopping;
    }

    /** Running jobs are cut short and run again, at the next start or on another node, as if they had not begun. */
    @PreDestroy
    void stop() {
        stopping = true;
        if (hasBegun()) {
            scheduler.stop();
        }
        spare();
    }

    private synchronized boolean hasBegun() {
        return begun;
    }

    /** Has a queued job run as soon as a node is free. */
    void schedule(String jobId) {
        scheduler.scheduleIfNotExists(task.instance(jobId), Instant.now(clock));
    }

    /** A job is stored before it is scheduled; a crash in between is made good here. */
    @Scheduled(fixedDelay = "${peakplan.jobs.sweep:30s}", initialDelay = "${peakplan.jobs.sweep:30s}")
    void scheduleForgotten() {
        spare();
        jobs.idsOfUnfinished().forEach(this::schedule);
    }

    /** Has attempts not count that were cut short, once the database is back; each is told once, whoever comes first. */
    synchronized void spare() {
        try {
            for (String jobId = spared.peek(); jobId != null; jobId = spared.peek()) {
                jobs.spare(jobId);
                spared.remove();
            }
        } catch (RuntimeException e) {
            if (!DatabaseAway.is(e)) {
                throw e;
            }
        }
    }

    /** What a dead node was at comes before what waits: it keeps the time that it was due at. */
    private static void takeOver(ExecutionComplete dead, ExecutionOperations<Void> operations) {
        operations.reschedule(dead, dead.getExecution().executionTime);
    }

    /** Runs a job, and says what becomes of its place in the queue. */
    private CompletionHandler<Void> run(String jobId) {
        try {
            JobThreads.run(() -> attempt(jobId));
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (InterruptedException e) {
            // the mark of it stays off: what follows writes, and the embedded database closes under whoever bears it
            spared.add(jobId);
        } catch (RuntimeException e) {
            if (!stopping && !DatabaseAway.is(e)) {
                throw e;
            } else if (!stopping) {
                LOG.warn("The database went away from job {}: {}", jobId, e.getMessage());
            }
        }
        return this::again;
    }

    private void again(ExecutionComplete cutShort, ExecutionOperations<Void> operations) {
        operations.reschedule(cutShort, Instant.now(clock).plus(AGAIN_AFTER));
    }

    void attempt(String jobId) {
        spare();
        Job job = jobs.findById(jobId).orElse(null);
        if (job == null || jobs.begin(jobId, job.attempt(), node, clock.millis()) == 0) {
            return;
        }
        JobRun run = new JobRun(
                ledger, clock, jobId, job.attempt() + 1, new JobRun.Crew(crew, this::callHelpers, () -> stopping));
        try {
            if (job.givenUp()) {
                throw new IllegalStateException("the job ended its node " + job.attempt() + " times");
            }
            works.get(job.kind()).run(jobId, run);
        } catch (RuntimeException | Error e) {
            if (stopping || DatabaseAway.is(e)) {
                // nothing can be kept now, and the job is not to blame: it runs again
                spared.add(jobId);
                throw e;
            }
            Fault fault = Fault.of(e);
            LOG.error("{} job {} failed", fault.id(), jobId, e);
            run.fail(fault.id());
        }
        if (run.takenOver()) {
            // taken for dead while it was only slow: the job has not ended a node
            spared.add(jobId);
            spare();
        }
    }

    /** Has nodes that are free help with the parts of a job. */
    private void callHelpers(String jobId, int count) {
        for (int k = 0; k < Math.min(count, MOST_HELPERS); k++) {
            scheduler.scheduleIfNotExists(helping.instance(jobId + PART + k), Instant.now(clock));
        }
    }

    private void helpBehind(String instance) {
        try {
            JobThreads.run(() -> help(instance));
        } catch (InterruptedException e) {
            throw new ServerStops();
        }
    }

    private void help(String instance) {
        String jobId = instance.substring(0, instance.indexOf(PART));
        try {
            jobs.findById(jobId)
                    .map(job -> works.get(job.kind()))
                    .ifPresent(work -> crew.help(jobId, (SplitWork) work));
        } catch (RuntimeException | Error e) {
            // the run that leads does the part again, and fails with it if it must
            LOG.warn("{} no help with job {}", Fault.of(e).id(), jobId, e);
        }
    }
}

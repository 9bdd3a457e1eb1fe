package dev.peakplan.server.jobs;

import io.micronaut.http.sse.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The progress of one job for one listener: what it missed, then what comes, with a heartbeat when nothing does. It breaks off when this
 * node stops, and the listener goes on at the next one.
 */
final class JobEventStream {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final long MILLIS_BETWEEN_HEARTBEATS = 10_000;

    private final JobRepository jobs;
    private final JobEventRepository events;
    private final Clock clock;
    private final BooleanSupplier leaving;
    private final String jobId;
    private int attempt;
    private int number;
    private long lastSent;
    private boolean over;

    /**
     * A stream that begins after the last event that the listener has.
     *
     * @param leaving whether this node stops
     * @param lastEventId the id of that event, or an empty text
     */
    JobEventStream(
            JobRepository jobs,
            JobEventRepository events,
            Clock clock,
            BooleanSupplier leaving,
            String jobId,
            String lastEventId) {
        this.leaving = leaving;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
        this.jobId = jobId;
        if (lastEventId.matches("\\d{1,9}\\.\\d{1,9}")) {
            String[] parts = lastEventId.split("\\.");
            attempt = Integer.parseInt(parts[0]);
            number = Integer.parseInt(parts[1]);
        }
    }

    Publisher<Event<JobView>> publisher() {
        return Flux.interval(Duration.ZERO, BETWEEN_LOOKS, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .takeWhile(look -> !over && !leaving.getAsBoolean())
                .concatMapIterable(look -> look());
    }

    private List<Event<JobView>> look() {
        // the job first: an end seen here has its event stored already
        Job job = jobs.findById(jobId).orElseThrow();
        List<Event<JobView>> fresh = new ArrayList<>();
        for (JobEvent event : events.after(jobId, attempt, number)) {
            attempt = event.key().attempt();
            number = event.key().number();
            fresh.add(Event.of(JobView.of(job, event)).id(event.streamId()).name("progress"));
        }
        over = job.state().ended();
        if (over) {
            fresh.add(Event.of(JobView.of(job)).id(attempt + "." + number).name("end"));
        } else if (fresh.isEmpty() && clock.millis() - lastSent >= MILLIS_BETWEEN_HEARTBEATS) {
            fresh.add(Event.of(JobView.of(job)).name("heartbeat"));
        }
        if (!fresh.isEmpty()) {
            lastSent = clock.millis();
        }
        return fresh;
    }
}

package dev.peakplan.server.jobs;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.ids.Ids;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Stores a job with its input and its idempotency key in one transaction. */
@Singleton
class JobIntake {
    private final JobRepository jobs;
    private final JobKeyRepository keys;
    private final Clock clock;

    JobIntake(JobRepository jobs, JobKeyRepository keys, Clock clock) {
        this.jobs = jobs;
        this.keys = keys;
        this.clock = clock;
    }

    /** The job that the same key stood for before. */
    Optional<String> findEarlier(JobOrder order, Caller caller) {
        return order.key()
                .flatMap(key -> keys.findById(new JobKey.Key(caller.name(), key)))
                .map(earlier -> {
                    if (!earlier.fingerprint().equals(order.fingerprint())) {
                        throw Refusal.of(ProblemCode.KEY_REUSED);
                    }
                    return earlier.jobId();
                });
    }

    /** Stores the order; of two at once with the same key the second finds the first's job. */
    String keep(JobOrder order, Caller caller) {
        try {
            return store(order, caller);
        } catch (DataAccessException e) {
            return findEarlier(order, caller).orElseThrow(() -> e);
        }
    }

    @Transactional
    String store(JobOrder order, Caller caller) {
        String id = Ids.next();
        order.key()
                .ifPresent(key -> keys.save(
                        new JobKey(new JobKey.Key(caller.name(), key), order.fingerprint(), id, clock.millis())));
        jobs.save(Job.queued(id, order.kind(), order.title(), caller, clock.millis()));
        order.keepInput().accept(id);
        return id;
    }
}

package dev.peakplan.server.jobs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * Does parts of jobs on this node. The job's own run leads: it does parts itself, hears of those that others did, and when none is left to
 * be taken does again what others have not finished, so that a dead or slow helper holds nobody up. Nothing waits for anything.
 */
@Singleton
class PartCrew {
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final JobPartRepository parts;
    private final JobRepository jobs;
    private final Clock clock;
    private final String node;

    PartCrew(JobPartRepository parts, JobRepository jobs, Clock clock, JobConfiguration configuration) {
        this.parts = parts;
        this.jobs = jobs;
        this.clock = clock;
        this.node = configuration.node();
    }

    /** The ground of a job; kept by an earlier attempt, or none. */
    Optional<byte[]> findGround(String jobId) {
        return parts.findById(new JobPart.Key(jobId, JobPart.GROUND)).map(JobPart::result);
    }

    void keepGround(String jobId, byte[] ground) {
        parts.deleteOf(jobId);
        parts.save(new JobPart(new JobPart.Key(jobId, JobPart.GROUND), JobPart.DONE, node, ground));
    }

    /** Makes the parts 0 to {@code count - 1} there to be taken; those that an earlier attempt has done stay done. */
    void open(String jobId, int count) {
        parts.reopen(jobId);
        for (int number = 0; number < count; number++) {
            JobPart.Key key = new JobPart.Key(jobId, number);
            if (!parts.existsById(key)) {
                parts.save(new JobPart(key, JobPart.OPEN, null, null));
            }
        }
    }

    /** Leads: returns when all parts are joined, no more are wanted, or {@code goOn} says no. */
    void lead(String jobId, int count, SplitWork.Parts work, SplitWork.Joint joint, BooleanSupplier goOn) {
        int next = 0;
        while (goOn.getAsBoolean()) {
            for (JobPart done : parts.done(jobId, next)) {
                if (done.key().number() != next) {
                    break;
                }
                next++;
                if (!joint.next(done.result()) || next == count) {
                    return;
                }
            }
            OptionalInt mine = take(jobId);
            if (mine.isEmpty()) {
                mine = parts.lastUndone(jobId).stream()
                        .mapToInt(Integer::intValue)
                        .findFirst();
            }
            if (mine.isEmpty() && parts.done(jobId, next).isEmpty()) {
                // a run that does not know yet that it was taken over has begun anew
                open(jobId, count);
            }
            mine.ifPresent(number -> work(jobId, number, work, goOn));
        }
    }

    /** Helps the run that leads, wherever it is, until nothing is left to be taken. */
    void help(String jobId, SplitWork work) {
        Looks running = new Looks(() -> jobs.findById(jobId)
                .map(job -> job.state() == JobState.RUNNING && !job.cancelRequested())
                .orElse(false));
        OptionalInt mine = running.getAsBoolean() ? take(jobId) : OptionalInt.empty();
        if (mine.isEmpty()) {
            return;
        }
        SplitWork.Parts own = work.open(jobId, findGround(jobId).orElse(new byte[0]));
        while (mine.isPresent()) {
            work(jobId, mine.getAsInt(), own, running);
            mine = running.getAsBoolean() ? take(jobId) : OptionalInt.empty();
        }
    }

    private OptionalInt take(String jobId) {
        List<Integer> open = parts.open(jobId);
        return open.stream()
                .filter(number -> parts.take(jobId, number, node) == 1)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private void work(String jobId, int number, SplitWork.Parts work, BooleanSupplier goOn) {
        Looks wanted = new Looks(() -> parts.countWaiting(jobId, number) == 1);
        work.part(number, () -> goOn.getAsBoolean() && wanted.getAsBoolean())
                .ifPresent(result -> parts.finish(jobId, number, node, result));
    }

    /** Asks the database now and then, however often it is asked itself; no stays no. */
    private final class Looks implements BooleanSupplier {
        private final BooleanSupplier question;
        private long last;
        private boolean answer = true;

        Looks(BooleanSupplier question) {
            this.question = question;
        }

        @Override
        public synchronized boolean getAsBoolean() {
            if (answer && clock.millis() - last >= MILLIS_BETWEEN_LOOKS) {
                last = clock.millis();
                answer = question.getAsBoolean();
            }
            return answer;
        }
    }
}

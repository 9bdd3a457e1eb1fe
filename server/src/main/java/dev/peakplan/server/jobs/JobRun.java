package dev.peakplan.server.jobs;

import dev.peakplan.plan.Money;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.server.access.Unit;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;

/** One attempt at a job. Called from the solver's threads. */
public final class JobRun implements SolveMonitor {
    private static final long MILLIS_BETWEEN_WRITES = 500;

    private final JobLedger ledger;
    private final Clock clock;
    private final String jobId;
    private final int attempt;
    private final long began;
    private final Crew crew;
    private long lastWrite;
    private int events;
    private Progress progress = new Progress(Optional.empty(), Optional.empty(), Optional.empty(), 0);
    private boolean stopped;
    private boolean cutShort;
    private volatile boolean takenOver;

    /**
     * Who does parts.
     *
     * @param own this node
     * @param callHelpers calls so many others to a job
     * @param leaving whether this node stops, and leaves its jobs to whoever is next
     */
    record Crew(PartCrew own, ObjIntConsumer<String> callHelpers, BooleanSupplier leaving) {}

    JobRun(JobLedger ledger, Clock clock, String jobId, int attempt, Crew crew) {
        this.crew = crew;
        this.ledger = ledger;
        this.clock = clock;
        this.jobId = jobId;
        this.attempt = attempt;
        this.began = clock.millis();
    }

    @Override
    public void phase(Phase phase) {
        phase(phase.name().toLowerCase(Locale.ROOT));
    }

    /** A phase that is none of planning's began; at most 16 characters. */
    public synchronized void phase(String phase) {
        progress = progress.in(phase, seconds());
        write();
    }

    @Override
    public synchronized void improved(double secondsElapsed, Money objective, Money bound) {
        Optional<Money> known = bound.equals(Money.ZERO) ? Optional.empty() : Optional.of(bound);
        progress = progress.with(objective, known, seconds());
        if (due()) {
            write();
        }
    }

    /** Whether somebody wishes it to stop, another node has taken it over, or this one stops. */
    @Override
    public synchronized boolean cancelled() {
        if (!stopped && due()) {
            progress = progress.at(seconds());
            write();
        }
        cutShort |= !stopped && crew.leaving().getAsBoolean();
        return stopped || cutShort;
    }

    /** Says which part of the organisation the job turned out to be for; until then it is the asker's. */
    public void belongsTo(Unit unit) {
        ledger.belongs(jobId, attempt, unit);
    }

    /** What an earlier attempt kept for all parts, if it came so far. */
    public Optional<byte[]> findGround() {
        return crew.own().findGround(jobId);
    }

    /** Keeps what all parts stand on; parts of an earlier attempt are forgotten. */
    public void keepGround(byte[] ground) {
        crew.own().keepGround(jobId, ground);
    }

    /**
     * Has parts done by all nodes that are free, this one among them, and joined in order. Returns when all are, when no more are wanted,
     * or when the job was asked to stop.
     */
    public void split(int count, SplitWork.Parts work, SplitWork.Joint joint) {
        if (count > 0) {
            crew.own().open(jobId, count);
            crew.callHelpers().accept(jobId, count - 1);
            crew.own().lead(jobId, count, work, joint, () -> !cancelled());
        }
    }

    /**
     * Ends the job, and keeps its result in the same transaction.
     *
     * @param keep stores the result; not called when another node has taken the job over
     * @return whether the result was kept
     */
    public boolean finish(Runnable keep) {
        if (wasCutShort()) {
            throw new ServerStops();
        }
        JobState state = stopRequested() ? JobState.CANCELLED : JobState.DONE;
        return end(state, Optional.empty(), keep);
    }

    boolean fail(String faultId) {
        return end(JobState.FAILED, Optional.of(faultId), () -> {});
    }

    private boolean end(JobState state, Optional<String> faultId, Runnable keep) {
        boolean own = ledger.end(jobId, attempt, nextEvent(), state, seconds(), faultId, keep);
        takenOver = !own;
        return own;
    }

    /** Whether another node has taken the job over from this run, which lives all the same. */
    boolean takenOver() {
        return takenOver;
    }

    private synchronized int nextEvent() {
        return ++events;
    }

    private synchronized boolean wasCutShort() {
        return cutShort;
    }

    private synchronized boolean stopRequested() {
        return stopped;
    }

    private boolean due() {
        return clock.millis() - lastWrite >= MILLIS_BETWEEN_WRITES;
    }

    private void write() {
        lastWrite = clock.millis();
        stopped |= !ledger.advance(jobId, attempt, ++events, progress);
    }

    private double seconds() {
        return (clock.millis() - began) / 1000.0;
    }
}

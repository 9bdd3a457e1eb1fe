package dev.peakplan.solver;

import java.util.function.LongConsumer;

/** Passes better objectives on, from all threads, no more often than anybody can read. */
final class Progress {
    private static final long PAUSE_NANOS = 100_000_000;

    private final LongConsumer listener;
    private long best = Long.MAX_VALUE;
    private long lastNanos = System.nanoTime() - PAUSE_NANOS;

    Progress(LongConsumer listener) {
        this.listener = listener;
    }

    /** Hears of a feasible objective; {@code now} when it must not wait. */
    synchronized void found(long objective, boolean now) {
        long nanos = System.nanoTime();
        if (objective < best && (now || nanos - lastNanos >= PAUSE_NANOS)) {
            best = objective;
            lastNanos = nanos;
            listener.accept(objective);
        }
    }
}

package dev.peakplan.solver;

import java.util.function.BooleanSupplier;

/**
 * How long a run lasts and how it cools: by evaluations, which repeats, or by the clock. The temperature falls from {@code hot} to
 * {@code cold} (minor units) by the same factor in equal parts, or in a straight line where {@code cold} is 0.
 */
final class Pace {
    private static final int LOOK_EVERY = 128;

    final double hot;
    private final double cold;
    private final long evaluations;
    private final long startNanos;
    private final long deadlineNanos;
    private final BooleanSupplier stop;
    private long count;
    private double progress;
    private boolean over;

    private Pace(double hot, double cold, long evaluations, long seconds1e9, BooleanSupplier stop) {
        this.hot = hot;
        this.cold = cold;
        this.evaluations = evaluations;
        this.startNanos = System.nanoTime();
        this.deadlineNanos = startNanos + seconds1e9;
        this.stop = stop;
    }

    static Pace byEvaluations(double hot, double cold, long evaluations, BooleanSupplier stop) {
        return new Pace(hot, cold, evaluations, 0, stop);
    }

    static Pace byClock(double hot, double cold, long nanos, BooleanSupplier stop) {
        return new Pace(hot, cold, Long.MAX_VALUE, nanos, stop);
    }

    /** Counts one evaluation. */
    void evaluated() {
        count++;
        if (count % LOOK_EVERY == 0) {
            look();
        }
    }

    private void look() {
        if (evaluations != Long.MAX_VALUE) {
            progress = Math.min(1, (double) count / evaluations);
        } else {
            long length = Math.max(1, deadlineNanos - startNanos);
            progress = Math.min(1, (double) (System.nanoTime() - startNanos) / length);
        }
        over = progress >= 1 || stop.getAsBoolean();
    }

    boolean over() {
        return over;
    }

    long count() {
        return count;
    }

    double temperature() {
        return cold > 0 ? hot * Math.pow(cold / hot, progress) : hot * (1 - progress);
    }

    /** How far the temperature has fallen of {@link #hot}. */
    double fallen() {
        return hot <= 0 ? 1 : 1 - temperature() / hot;
    }
}

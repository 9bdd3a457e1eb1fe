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
    private final long nanos;
    private long startNanos;
    private final BooleanSupplier stop;
    private long count;
    private double progress;
    private boolean over;

    /** The part of the whole cooling that this run covers. */
    private final double from;

    private final double to;

    private Pace(double from, double to, double hot, double cold, long evaluations, long nanos, BooleanSupplier stop) {
        this.from = from;
        this.to = to;
        this.hot = hot;
        this.cold = cold;
        this.evaluations = evaluations;
        this.nanos = Math.max(1, nanos);
        this.startNanos = System.nanoTime();
        this.stop = stop;
    }

    static Pace byEvaluations(double hot, double cold, long evaluations, BooleanSupplier stop) {
        return new Pace(0, 1, hot, cold, evaluations, 0, stop);
    }

    static Pace byClock(double hot, double cold, long nanos, BooleanSupplier stop) {
        return new Pace(0, 1, hot, cold, Long.MAX_VALUE, nanos, stop);
    }

    /** The part from {@code first} to {@code last} of the cooling, as long as this whole run. */
    Pace part(double first, double last) {
        return new Pace(first, last, hot, cold, evaluations, nanos, stop);
    }

    /** Starts the clock. */
    void begin() {
        startNanos = System.nanoTime();
    }

    /** Counts one evaluation; true when the temperature may have changed. */
    boolean evaluated() {
        count++;
        if (count % LOOK_EVERY != 0) {
            return false;
        }
        look();
        return true;
    }

    private void look() {
        if (evaluations != Long.MAX_VALUE) {
            progress = Math.min(1, (double) count / evaluations);
        } else {
            progress = Math.min(1, (double) (System.nanoTime() - startNanos) / nanos);
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
        double done = from + (to - from) * progress;
        return cold > 0 ? hot * Math.pow(cold / hot, done) : hot * (1 - done);
    }

    /** How far the temperature has fallen of {@link #hot}. */
    double fallen() {
        return hot <= 0 ? 1 : 1 - temperature() / hot;
    }
}

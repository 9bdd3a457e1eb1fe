package dev.peakplan.bound;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Branch and bound on every whole decision of a small problem: when it ends, no plan is better than the best known one by more than a
 * fifty-thousandth. The same number of steps gives the same result. Not safe for use by several threads at once.
 */
public final class ExactSearch {
    /** Staff times periods up to which it is worth a try. */
    private static final int SMALL = 24;

    private static final double WHOLE = 1e-6;
    /** Parts that are no better than the best plan by more than this share are closed. */
    private static final double CLOSE = 2e-5;

    private final JointProgram program;
    private final int[] classes;
    private final double rounding;
    private final Deque<Part> open = new ArrayDeque<>();
    private double cutoff = Double.POSITIVE_INFINITY;
    private double closed = Double.POSITIVE_INFINITY;
    private Decisions best;

    /** Everything with decision {@code n} in a range, within another part. */
    private record Part(Part outer, int n, int low, int high, double bound) {}

    private ExactSearch(PlanningModel model) {
        this.program = new JointProgram(model);
        this.classes = program.classes();
        this.rounding = Decomposition.rounding(model);
        open.push(new Part(null, -1, 0, 0, Double.NEGATIVE_INFINITY));
    }

    /** Whether a problem is so small, and so much a linear one, that this may end soon. */
    public static boolean suits(PlanningModel model) {
        return model.staffCount() * model.periodCount() <= SMALL
                && model.changes().isEmpty()
                && Arrays.stream(model.limits()).noneMatch(limit -> limit.ofService());
    }

    public static ExactSearch of(PlanningModel model) {
        return new ExactSearch(model);
    }

    /** Tells the objective of a feasible plan. */
    public void planFound(long objective) {
        cutoff = Math.min(cutoff, objective);
    }

    /**
     * Looks at one part.
     *
     * @return false when none is left
     * @throws ArithmeticException when a linear program gives up on its figures; {@link #bound()} holds all the same
     */
    public boolean step() {
        Part part = open.peek();
        if (part == null) {
            return false;
        }
        double value = part.bound >= closingValue() ? part.bound : solve(part);
        open.pop();
        if (value >= closingValue()) {
            closed = Math.min(closed, value);
            return true;
        }
        int n = branching();
        if (n < 0) {
            closed = Math.min(closed, value);
            best = program.decisions();
            cutoff = Math.min(cutoff, value);
            return true;
        }
        double now = program.value(n);
        int floor = (int) Math.floor(now);
        int[] range = range(part, n);
        Part below = new Part(part, n, range[0], floor, value);
        Part above = new Part(part, n, floor + 1, range[1], value);
        boolean down = now - floor < 0.5;
        open.push(down ? above : below);
        open.push(down ? below : above);
        return true;
    }

    private double closingValue() {
        return Double.isInfinite(cutoff) ? cutoff : cutoff - CLOSE * Math.abs(cutoff);
    }

    private double solve(Part part) {
        boolean[] narrowed = new boolean[program.size()];
        for (Part outer = part; outer.n >= 0; outer = outer.outer) {
            if (!narrowed[outer.n]) {
                program.narrow(outer.n, outer.low, outer.high);
                narrowed[outer.n] = true;
            }
        }
        for (int n = 0; n < narrowed.length; n++) {
            if (!narrowed[n]) {
                int[] range = program.range(n);
                program.narrow(n, range[0], range[1]);
            }
        }
        return program.solve();
    }

    private int[] range(Part part, int n) {
        for (Part outer = part; outer.n >= 0; outer = outer.outer) {
            if (outer.n == n) {
                return new int[] {outer.low, outer.high};
            }
        }
        return program.range(n);
    }

    /** The most broken decision of the first class that has one, -1 when all are whole. */
    private int branching() {
        int from = 0;
        for (int end : classes) {
            int most = -1;
            double distance = WHOLE;
            for (int n = from; n < end; n++) {
                double value = program.value(n);
                double off = Math.abs(value - Math.rint(value));
                if (off > distance) {
                    distance = off;
                    most = n;
                }
            }
            if (most >= 0) {
                return most;
            }
            from = end;
        }
        return -1;
    }

    /** No plan has an objective below this; minor units. */
    public long bound() {
        double least = closed;
        for (Part part : open) {
            least = Math.min(least, part.bound);
        }
        if (Double.isInfinite(least)) {
            return Long.MIN_VALUE;
        }
        return Pricing.whole(least - rounding);
    }

    /** The best whole decisions found, if any were found that are better than the plans told. */
    public Optional<Decisions> best() {
        return Optional.ofNullable(best);
    }
}

package dev.peakplan.bound;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Minimises c x subject to A x + s = b and bounds on x and on the logical variables s, by the primal simplex method with bounded variables
 * and an explicit inverse of the basis. Columns are sparse and can be added; costs, bounds and right-hand sides can change between solves,
 * and every solve starts from the last basis: an infeasible start is repaired by minimising the sum of infeasibilities.
 *
 * <p>Columns 0 to m - 1 are the logical variables. Meant for many solves of problems with up to some hundred rows.
 */
final class Simplex extends SimplexDictionary {
    /** Iterations between two looks at the clock. */
    private static final int ASKED_EVERY = 16;

    private final double optimal;
    private long iterations;
    private long shake = 1;

    /**
     * A program without columns.
     *
     * @param rhs b
     * @param lower bounds of the logical variables: 0 for an equation or "at most", -infinity for "at least"
     * @param upper 0 for an equation or "at least", infinity for "at most"
     * @param tolerance largest violation of a reduced cost that counts as none
     */
    Simplex(double[] rhs, double[] lower, double[] upper, double tolerance) {
        super(rhs, lower, upper);
        this.optimal = tolerance;
    }

    /** Solves; false when no solution keeps all rows and bounds. */
    boolean solve() {
        return solve(() -> false);
    }

    /** As {@link #solve()}, until {@code stop}: then there is no solution yet, and the next solve goes on from here. */
    private boolean solve(BooleanSupplier stop) {
        prepare();
        boolean fresh = true;
        int checks = 0;
        long most = iterations + 100L * (m + 20) + 5_000;
        int degenerate = 0;
        while (true) {
            boolean repairing = gradient();
            int entering = price(repairing, degenerate > 60);
            if (entering < 0) {
                if (fresh || pivots == 0 || checks++ > 5) {
                    return !repairing;
                }
                // verify before believing: on a fresh inverse unless this one is still good
                if (repairing || !Residual.small(columns, solution(), rhs)) {
                    factor();
                }
                computeBasic();
                dualsKnown = false;
                fresh = true;
                continue;
            }
            count(most, stop);
            double step = move(entering, repairing);
            degenerate = step > 1e-9 ? 0 : degenerate + 1;
            fresh = pivots == 0;
            if (worn()) {
                factor();
                computeBasic();
                fresh = true;
            }
        }
    }

    private void count(long most, BooleanSupplier stop) {
        if (iterations++ > most) {
            throw new ArithmeticException("simplex does not end after " + iterations + " iterations");
        }
        if (iterations % ASKED_EVERY == 0 && stop.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /**
     * Solves after right-hand sides have changed, or rows have come in, and costs have not: the last basis has the right prices still, and
     * the dual simplex method keeps them so while it makes the basis fit. What that leaves undone is done as in {@link #solve()}.
     *
     * @throws CancellationException once {@code stop}; the next solve goes on from here
     */
    boolean resolve(BooleanSupplier stop) {
        prepare();
        dualsKnown = false;
        double[] reference = new double[m];
        Arrays.fill(reference, 1);
        DualRatioTest ratio = new DualRatioTest(optimal, n);
        long most = iterations + 20L * m;
        for (int r = farthest(reference); r >= 0 && iterations < most; r = farthest(reference)) {
            if (!dualsKnown) {
                optimalDuals();
                for (int j = 0; j < n; j++) {
                    ratio.reduced(j, columns.reduced(j, cost[j], dual));
                }
            }
            int out = basis[r];
            boolean below = xBasic[r] < lower[out];
            int entering = entering(r, below, ratio);
            if (entering < 0) {
                break;
            }
            inverse.transform(columns.rows(entering), columns.values(entering), column);
            if (Math.abs(column[r]) <= RatioTest.PIVOT) {
                break;
            }
            weigh(r, reference);
            exchange(entering, r, (xBasic[r] - (below ? lower[out] : upper[out])) / column[r], below);
            ratio.exchange(entering);
            count(most, stop);
            if (worn()) {
                factor();
                computeBasic();
            }
        }
        dualsKnown = false;
        return solve(stop);
    }

    /** The row whose variable is farthest outside its bounds for the length of its row, -1 when none is outside. */
    private int farthest(double[] reference) {
        int worst = -1;
        double most = 0;
        for (int i = 0; i < m; i++) {
            double outside = Math.max(lower[basis[i]] - xBasic[i], xBasic[i] - upper[basis[i]]);
            if (outside > RatioTest.slack(xBasic[i]) && outside * outside > most * reference[i]) {
                most = outside * outside / reference[i];
                worst = i;
            }
        }
        return worst;
    }

    /** Keeps the reference weights of the rows, which estimate the squares of their lengths, through a pivot in row r (dual Devex). */
    private void weigh(int r, double[] reference) {
        double own = reference[r] / (column[r] * column[r]);
        for (int i = 0; i < m; i++) {
            reference[i] = Math.max(reference[i], column[i] * column[i] * own);
        }
        reference[r] = Math.max(1, own);
    }

    /** The column that is to take row r, whose variable is too small ({@code below}) or too large; -1 when none can. */
    private int entering(int r, boolean below, DualRatioTest ratio) {
        double[] row = new double[m];
        inverse.addRow(r, -1, row);
        ratio.begin();
        for (int j = 0; j < n; j++) {
            double rate = columns.reduced(j, 0, row);
            ratio.rate(j, rate);
            double helps = below == (status[j] == LOWER) ? -rate : rate;
            if (helps > RatioTest.PIVOT && status[j] != BASIC && lower[j] != upper[j]) {
                ratio.candidate(j);
            }
        }
        return ratio.entering();
    }

    /** Sets the duals of the phase; true while infeasibilities are being repaired. */
    private boolean gradient() {
        int count = infeasibilities();
        boolean repairing = count > 0;
        if (repairing) {
            inverse.combine(weighted, weight, count, dual);
            dualsKnown = false;
        } else if (!dualsKnown) {
            optimalDuals();
        }
        return repairing;
    }

    /** Collects the rows whose variables are outside their bounds; how many there are. */
    private int infeasibilities() {
        int count = 0;
        for (int i = 0; i < m; i++) {
            int j = basis[i];
            double slack = RatioTest.slack(xBasic[i]);
            if (xBasic[i] < lower[j] - slack || xBasic[i] > upper[j] + slack) {
                weight[count] = xBasic[i] < lower[j] ? -1 : 1;
                weighted[count++] = i;
            }
        }
        return count;
    }

    /** A repeatable pseudo-random factor: among equals it leads out of cycles. */
    private double nextShake() {
        shake = shake * 6364136223846793005L + 1442695040888963407L;
        return (shake >>> 40) * 0x1p-24 + 1e-3;
    }

    private int price(boolean repairing, boolean shaken) {
        int best = -1;
        double most = repairing ? 1e-9 : optimal;
        for (int j = 0; j < n; j++) {
            if (status[j] == BASIC || lower[j] == upper[j]) {
                continue;
            }
            double reduced = columns.reduced(j, repairing ? 0 : cost[j], dual);
            double gain = status[j] == LOWER ? -reduced : reduced;
            if (gain > (repairing ? 1e-9 : optimal)) {
                double merit = gain / Math.sqrt(columns.norm(j)) * (shaken ? nextShake() : 1);
                if (best < 0 || merit > most) {
                    most = merit;
                    best = j;
                }
            }
        }
        return best;
    }

    /** Moves the entering column as far as bounds allow; returns the length of the step. */
    private double move(int entering, boolean repairing) {
        inverse.transform(columns.rows(entering), columns.values(entering), column);
        double direction = status[entering] == LOWER ? 1 : -1;
        int leaving = -1;
        double longest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            double room = room(i, -direction * column[i], repairing);
            if (room < Double.POSITIVE_INFINITY) {
                longest = Math.min(longest, (room + RatioTest.INFEASIBLE) / Math.abs(column[i]));
            }
        }
        double step = Double.POSITIVE_INFINITY;
        double size = 0;
        for (int i = 0; i < m; i++) {
            double room = room(i, -direction * column[i], repairing);
            double length = room / Math.abs(column[i]);
            if (room < Double.POSITIVE_INFINITY && length <= longest && Math.abs(column[i]) > size) {
                size = Math.abs(column[i]);
                leaving = i;
                step = Math.max(0, length);
            }
        }
        double range = upper[entering] - lower[entering];
        if (range <= step) {
            shift(direction * range);
            status[entering] = status[entering] == LOWER ? UPPER : LOWER;
            return range;
        }
        if (leaving < 0) {
            throw new ArithmeticException("the program is unbounded");
        }
        int out = basis[leaving];
        double before = xBasic[leaving];
        double slack = RatioTest.slack(before);
        boolean toLower = direction * column[leaving] > 0
                ? !(repairing && before > upper[out] + slack)
                : repairing && before < lower[out] - slack;
        exchange(entering, leaving, direction * step, toLower);
        return step;
    }

    private double room(int i, double rate, boolean repairing) {
        return RatioTest.room(xBasic[i], lower[basis[i]], upper[basis[i]], rate, repairing);
    }
}

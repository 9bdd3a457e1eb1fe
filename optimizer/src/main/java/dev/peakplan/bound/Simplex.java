package dev.peakplan.bound;

import java.util.Arrays;

/**
 * Minimises c x subject to A x + s = b and bounds on x and on the logical variables s, by the primal simplex method with bounded variables
 * and an explicit inverse of the basis. Columns are sparse and can be added; costs, bounds and right-hand sides can change between solves,
 * and every solve starts from the last basis: an infeasible start is repaired by minimising the sum of infeasibilities.
 *
 * <p>Columns 0 to m - 1 are the logical variables. Meant for many solves of problems with up to some hundred rows.
 */
final class Simplex {
    /** Pivots on one inverse, or as many as rows where these are more: a new inverse costs as much. */
    private static final int REFACTOR = 150;

    private static final byte BASIC = 0;
    private static final byte LOWER = 1;
    private static final byte UPPER = 2;

    private final int m;
    private final int refactor;
    private final double optimal;
    private int n;
    private double[] cost;
    private double[] lower;
    private double[] upper;
    private final SparseColumns columns;
    private byte[] status;
    private final double[] rhs;
    private final int[] basis;
    private final double[] xBasic;
    private final BasisInverse inverse;
    private final double[] dual;
    private final double[] column;
    private final int[] weighted;
    private final double[] weight;
    private boolean factored;
    private boolean dualsKnown;
    private int pivots;
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
        this.m = rhs.length;
        this.refactor = Math.max(REFACTOR, m);
        this.optimal = tolerance;
        this.rhs = rhs.clone();
        int room = Math.max(16, 3 * m);
        this.cost = new double[room];
        this.lower = Arrays.copyOf(lower, room);
        this.upper = Arrays.copyOf(upper, room);
        this.columns = new SparseColumns(room);
        this.status = new byte[room];
        this.basis = new int[m];
        this.xBasic = new double[m];
        this.inverse = new BasisInverse(m);
        this.dual = new double[m];
        this.column = new double[m];
        this.weighted = new int[m];
        this.weight = new double[m];
        for (int i = 0; i < m; i++) {
            columns.add(new int[] {i}, new double[] {1});
            basis[i] = i;
        }
        this.n = m;
    }

    /** Adds a column, nonbasic at its finite bound; returns its index. */
    int add(double columnCost, double low, double high, int[] atRows, double[] coefficients) {
        if (n == cost.length) {
            int room = n + n / 2 + 16;
            cost = Arrays.copyOf(cost, room);
            lower = Arrays.copyOf(lower, room);
            upper = Arrays.copyOf(upper, room);
            status = Arrays.copyOf(status, room);
        }
        cost[n] = columnCost;
        lower[n] = low;
        upper[n] = high;
        columns.add(atRows, coefficients);
        status[n] = Double.isInfinite(low) ? UPPER : LOWER;
        return n++;
    }

    int columns() {
        return n;
    }

    void cost(int j, double value) {
        cost[j] = value;
        dualsKnown = false;
    }

    void bounds(int j, double low, double high) {
        lower[j] = low;
        upper[j] = high;
        if (status[j] == LOWER && Double.isInfinite(low)) {
            status[j] = UPPER;
        } else if (status[j] == UPPER && Double.isInfinite(high)) {
            status[j] = LOWER;
        }
    }

    void rhs(int i, double value) {
        rhs[i] = value;
    }

    /** Proposes columns as the basis, one per row in any order; rows left open get their logical variable. */
    void basis(int[] proposed) {
        for (int i = 0; i < m; i++) {
            leave(basis[i]);
        }
        Arrays.fill(basis, -1);
        System.arraycopy(proposed, 0, basis, 0, proposed.length);
        factored = false;
    }

    /** The columns of the basis. */
    int[] basis() {
        return basis.clone();
    }

    private void leave(int j) {
        if (j >= 0 && status[j] == BASIC) {
            status[j] = Double.isInfinite(lower[j]) ? UPPER : LOWER;
        }
    }

    /** Solves; false when no solution keeps all rows and bounds. */
    boolean solve() {
        if (!factored || pivots > refactor) {
            factor();
        }
        computeBasic();
        boolean fresh = true;
        int checks = 0;
        long stop = iterations + 100L * (m + 20) + 5_000;
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
            if (iterations++ > stop) {
                throw new ArithmeticException("simplex does not end after " + iterations + " iterations");
            }
            double step = move(entering, repairing);
            degenerate = step > 1e-9 ? 0 : degenerate + 1;
            fresh = pivots == 0;
            if (pivots > refactor) {
                factor();
                computeBasic();
                fresh = true;
            }
        }
    }

    /** Sets the duals of the phase; true while infeasibilities are being repaired. */
    private boolean gradient() {
        int count = infeasibilities();
        boolean repairing = count > 0;
        for (int i = 0; !repairing && !dualsKnown && i < m; i++) {
            weight[count] = cost[basis[i]];
            weighted[count] = i;
            count += weight[count] != 0 ? 1 : 0;
        }
        if (repairing || !dualsKnown) {
            inverse.combine(weighted, weight, count, dual);
            dualsKnown = !repairing;
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
        double start = direction > 0 ? lower[entering] : upper[entering];
        int out = basis[leaving];
        double before = xBasic[leaving];
        double slack = RatioTest.slack(before);
        boolean toLower = direction * column[leaving] > 0
                ? !(repairing && before > upper[out] + slack)
                : repairing && before < lower[out] - slack;
        shift(direction * step);
        status[out] = toLower ? LOWER : UPPER;
        basis[leaving] = entering;
        status[entering] = BASIC;
        xBasic[leaving] = start + direction * step;
        double reduced = columns.reduced(entering, cost[entering], dual);
        inverse.pivot(leaving, column);
        pivots++;
        if (dualsKnown) {
            inverse.addRow(leaving, reduced, dual);
        }
        return step;
    }

    private double room(int i, double rate, boolean repairing) {
        return RatioTest.room(xBasic[i], lower[basis[i]], upper[basis[i]], rate, repairing);
    }

    private void shift(double by) {
        if (by != 0) {
            for (int i = 0; i < m; i++) {
                xBasic[i] -= by * column[i];
            }
        }
    }

    private void factor() {
        int[] wanted = basis.clone();
        boolean[] taken = new boolean[m];
        inverse.reset();
        for (int i = 0; i < m; i++) {
            leave(wanted[i]);
            basis[i] = -1;
        }
        Arrays.sort(wanted);
        for (int j : wanted) {
            // logical variables come first and cost nothing
            if (j < 0) {
                continue;
            }
            inverse.transform(columns.rows(j), columns.values(j), column);
            int r = -1;
            for (int i = 0; i < m; i++) {
                if (!taken[i] && (r < 0 || Math.abs(column[i]) > Math.abs(column[r]))) {
                    r = i;
                }
            }
            if (r >= 0 && Math.abs(column[r]) > RatioTest.PIVOT) {
                taken[r] = true;
                basis[r] = j;
                status[j] = BASIC;
                inverse.pivot(r, column);
                pivots++;
            }
        }
        for (int i = 0; i < m; i++) {
            if (basis[i] < 0) {
                fillRow(i);
            }
        }
        pivots = 0;
        factored = true;
        dualsKnown = false;
    }

    private void fillRow(int i) {
        int best = -1;
        for (int j = 0; j < m; j++) {
            if (status[j] != BASIC && (best < 0 || Math.abs(inverse.at(i, j)) > Math.abs(inverse.at(i, best)))) {
                best = j;
            }
        }
        inverse.transform(columns.rows(best), columns.values(best), column);
        basis[i] = best;
        status[best] = BASIC;
        inverse.pivot(i, column);
        pivots++;
    }

    private void computeBasic() {
        double[] rest = rhs.clone();
        for (int j = 0; j < n; j++) {
            double x = status[j] == BASIC ? 0 : status[j] == LOWER ? lower[j] : upper[j];
            if (x != 0) {
                columns.subtract(j, x, rest);
            }
        }
        inverse.times(rest, xBasic);
    }

    double objective() {
        double sum = 0;
        double[] x = solution();
        for (int j = 0; j < n; j++) {
            sum += cost[j] * x[j];
        }
        return sum;
    }

    /** The values of all columns, logical ones first. */
    double[] solution() {
        double[] x = new double[n];
        for (int j = 0; j < n; j++) {
            x[j] = status[j] == UPPER ? upper[j] : lower[j];
        }
        for (int i = 0; i < m; i++) {
            x[basis[i]] = xBasic[i];
        }
        return x;
    }

    /** Change of the objective per unit of b, by row. */
    double[] duals() {
        return dual.clone();
    }
}

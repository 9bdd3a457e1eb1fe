package dev.peakplan.bound;

import java.util.Arrays;

/**
 * A linear program, minimise c x subject to A x + s = b and bounds on x and on the logical variables s, with a basis of it: what the simplex
 * methods move along. Columns are sparse and can be added; costs, bounds and right-hand sides can change.
 *
 * <p>Columns 0 to m - 1 are the logical variables.
 */
class SimplexDictionary {
    static final byte BASIC = 0;
    static final byte LOWER = 1;
    static final byte UPPER = 2;

    /** Pivots on one inverse, or as many as rows where these are more: a new inverse costs as much. */
    private static final int REFACTOR = 150;

    final int m;
    final SparseColumns columns;
    final int[] basis;
    final double[] rhs;
    final double[] xBasic;
    final BasisInverse inverse;
    final double[] dual;
    /** The inverse times the column that enters. */
    final double[] column;
    /** Rows and their weights, for sums of rows of the inverse. */
    final int[] weighted;

    final double[] weight;
    int n;
    double[] cost;
    double[] lower;
    double[] upper;
    byte[] status;
    boolean dualsKnown;
    /** Since the inverse is new. */
    int pivots;

    private final int refactor;
    private boolean factored;

    SimplexDictionary(double[] rhs, double[] lower, double[] upper) {
        this.m = rhs.length;
        this.refactor = Math.max(REFACTOR, m);
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

    /** Makes the inverse and the values of the basic variables good. */
    final void prepare() {
        if (!factored || worn()) {
            factor();
        }
        computeBasic();
    }

    /** Whether the inverse has been changed so often that a new one is due. */
    final boolean worn() {
        return pivots > refactor;
    }

    /** The duals of the costs. */
    final void optimalDuals() {
        int count = 0;
        for (int i = 0; i < m; i++) {
            weight[count] = cost[basis[i]];
            weighted[count] = i;
            count += weight[count] != 0 ? 1 : 0;
        }
        inverse.combine(weighted, weight, count, dual);
        dualsKnown = true;
    }

    /** Moves the entering column by {@code by} and lets it take the place of the one in row {@code leaving}, which stays at a bound. */
    final void exchange(int entering, int leaving, double by, boolean toLower) {
        int out = basis[leaving];
        shift(by);
        xBasic[leaving] = (status[entering] == LOWER ? lower[entering] : upper[entering]) + by;
        status[out] = toLower ? LOWER : UPPER;
        basis[leaving] = entering;
        status[entering] = BASIC;
        double reduced = columns.reduced(entering, cost[entering], dual);
        inverse.pivot(leaving, column);
        pivots++;
        if (dualsKnown) {
            inverse.addRow(leaving, reduced, dual);
        }
    }

    final void shift(double by) {
        if (by != 0) {
            for (int i = 0; i < m; i++) {
                xBasic[i] -= by * column[i];
            }
        }
    }

    final void factor() {
        for (int i = 0; i < m; i++) {
            leave(basis[i]);
        }
        System.arraycopy(inverse.factor(columns, basis), 0, basis, 0, m);
        for (int i = 0; i < m; i++) {
            status[basis[i]] = BASIC;
        }
        pivots = 0;
        factored = true;
        dualsKnown = false;
    }

    final void computeBasic() {
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

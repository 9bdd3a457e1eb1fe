package dev.peakplan.bound;

import java.util.Arrays;

/**
 * The inverse of a basis, changed one pivot at a time. It is kept column by column: what is asked most often, its product with a sparse
 * column, is then a sum of a few columns that lie in one piece.
 */
final class BasisInverse {
    private static final double NOTHING = 1e-14;
    /** Share of entries from which a column is worked on as a whole. */
    private static final double DENSE = 0.25;

    private final int size;
    private final double[][] columns;
    private final double[] by;
    private final int[] entries;

    BasisInverse(int size) {
        this.size = size;
        this.columns = new double[size][size];
        this.by = new double[size];
        this.entries = new int[size];
        reset();
    }

    /** Makes it the identity. */
    void reset() {
        for (int k = 0; k < size; k++) {
            Arrays.fill(columns[k], 0);
            columns[k][k] = 1;
        }
    }

    double at(int i, int j) {
        return columns[j][i];
    }

    /** Adds {@code factor} times row i to {@code target}. */
    void addRow(int i, double factor, double[] target) {
        for (int k = 0; k < size; k++) {
            target[k] += factor * columns[k][i];
        }
    }

    /** Sets {@code target} to the sum of the first {@code count} of {@code rows}, each times its weight. */
    void combine(int[] rows, double[] weight, int count, double[] target) {
        for (int k = 0; k < size; k++) {
            double[] column = columns[k];
            double sum = 0;
            for (int n = 0; n < count; n++) {
                sum += weight[n] * column[rows[n]];
            }
            target[k] = sum;
        }
    }

    private static void add(double[] source, double factor, double[] target) {
        for (int k = 0; k < target.length; k++) {
            target[k] += factor * source[k];
        }
    }

    /** The inverse times a sparse column. */
    void transform(int[] at, double[] value, double[] result) {
        Arrays.fill(result, 0);
        for (int k = 0; k < at.length; k++) {
            add(columns[at[k]], value[k], result);
        }
    }

    /** The inverse times a full column. */
    void times(double[] vector, double[] result) {
        Arrays.fill(result, 0);
        for (int k = 0; k < size; k++) {
            if (vector[k] != 0) {
                add(columns[k], vector[k], result);
            }
        }
    }

    /** Lets the column whose transform is {@code column} take the place of the one in row r. */
    void pivot(int r, double[] column) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            boolean counts = i != r && Math.abs(column[i]) > NOTHING;
            by[i] = counts ? -column[i] : 0;
            if (counts) {
                entries[count++] = i;
            }
        }
        double factor = 1 / column[r];
        boolean sparse = count < DENSE * size;
        for (double[] target : columns) {
            // the programs are staircases: most of row r is empty
            if (target[r] != 0) {
                double scaled = target[r] * factor;
                if (sparse) {
                    for (int n = 0; n < count; n++) {
                        target[entries[n]] += by[entries[n]] * scaled;
                    }
                } else {
                    add(by, scaled, target);
                }
                target[r] = scaled;
            }
        }
    }

    /**
     * Makes it the inverse of a basis anew, one pivot per column; where proposed columns are too few or depend on each other, logical columns
     * take the rows that are left.
     *
     * @param columns all columns, the logical ones first, one per row
     * @param proposed columns for the basis in any order, -1 for none
     * @return [row] the column of the basis there
     */
    int[] factor(SparseColumns columns, int[] proposed) {
        int[] wanted = proposed.clone();
        // logical columns come first and cost nothing
        Arrays.sort(wanted);
        int[] basis = new int[size];
        boolean[] logical = new boolean[size];
        double[] column = new double[size];
        Arrays.fill(basis, -1);
        reset();
        for (int j : wanted) {
            if (j < 0) {
                continue;
            }
            transform(columns.rows(j), columns.values(j), column);
            int r = -1;
            for (int i = 0; i < size; i++) {
                if (basis[i] < 0 && (r < 0 || Math.abs(column[i]) > Math.abs(column[r]))) {
                    r = i;
                }
            }
            if (r >= 0 && Math.abs(column[r]) > RatioTest.PIVOT) {
                basis[r] = j;
                pivot(r, column);
                if (j < size) {
                    logical[j] = true;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            if (basis[i] < 0) {
                int best = -1;
                for (int j = 0; j < size; j++) {
                    best = !logical[j] && (best < 0 || Math.abs(at(i, j)) > Math.abs(at(i, best))) ? j : best;
                }
                transform(columns.rows(best), columns.values(best), column);
                basis[i] = best;
                logical[best] = true;
                pivot(i, column);
            }
        }
        return basis;
    }
}

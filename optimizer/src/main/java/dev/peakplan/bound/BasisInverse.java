package dev.peakplan.bound;

import java.util.Arrays;

/** The inverse of a basis, row by row, changed one pivot at a time. */
final class BasisInverse {
    private static final double NOTHING = 1e-14;
    /** Share of entries from which a row is worked on as a whole. */
    private static final double DENSE = 0.35;

    private final double[][] rows;
    private final int[] entries;

    BasisInverse(int size) {
        rows = new double[size][size];
        entries = new int[size];
        reset();
    }

    /** Makes it the identity. */
    void reset() {
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], 0);
            rows[i][i] = 1;
        }
    }

    double at(int i, int j) {
        return rows[i][j];
    }

    /** Adds {@code factor} times row i to {@code target}. */
    void addRow(int i, double factor, double[] target) {
        add(rows[i], factor, target);
    }

    private static void add(double[] source, double factor, double[] target) {
        for (int k = 0; k < target.length; k++) {
            target[k] += factor * source[k];
        }
    }

    /** The inverse times a sparse column. */
    void transform(int[] at, double[] value, double[] result) {
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double sum = 0;
            for (int k = 0; k < at.length; k++) {
                sum += row[at[k]] * value[k];
            }
            result[i] = sum;
        }
    }

    /** The inverse times a full column. */
    void times(double[] vector, double[] result) {
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int k = 0; k < vector.length; k++) {
                sum += rows[i][k] * vector[k];
            }
            result[i] = sum;
        }
    }

    /** Lets the column whose transform is {@code column} take the place of the one in row r. */
    void pivot(int r, double[] column) {
        double[] row = rows[r];
        double factor = 1 / column[r];
        int count = 0;
        for (int k = 0; k < row.length; k++) {
            if (row[k] != 0) {
                row[k] *= factor;
                entries[count++] = k;
            }
        }
        // the programs are staircases: most of a row is empty
        boolean sparse = count < DENSE * row.length;
        for (int i = 0; i < rows.length; i++) {
            double by = column[i];
            if (i != r && Math.abs(by) > NOTHING) {
                if (sparse) {
                    double[] target = rows[i];
                    for (int n = 0; n < count; n++) {
                        target[entries[n]] -= by * row[entries[n]];
                    }
                } else {
                    add(row, -by, rows[i]);
                }
            }
        }
    }
}

package dev.peakplan.bound;

import java.util.Arrays;

/** The columns of a linear program, of which most entries are zero. */
final class SparseColumns {
    /** Entries from which a column is worth several sums. */
    private static final int LONG = 16;

    private int[][] rows;
    private double[][] values;
    private double[] norms;
    private int count;

    /** @param room how many columns are expected */
    SparseColumns(int room) {
        rows = new int[room][];
        values = new double[room][];
        norms = new double[room];
    }

    /** Adds a column with {@code coefficients} in {@code atRows}, which are kept as they are. */
    void add(int[] atRows, double[] coefficients) {
        if (count == rows.length) {
            int room = count + count / 2 + 16;
            rows = Arrays.copyOf(rows, room);
            values = Arrays.copyOf(values, room);
            norms = Arrays.copyOf(norms, room);
        }
        rows[count] = atRows;
        values[count] = coefficients;
        double norm = 1;
        for (double value : coefficients) {
            norm += value * value;
        }
        norms[count++] = norm;
    }

    /** Rows in which column j has entries. */
    int[] rows(int j) {
        return rows[j];
    }

    /** The entries of column j, in the order of its rows. */
    double[] values(int j) {
        return values[j];
    }

    /** 1 + the sum of the squares of the entries of column j. */
    double norm(int j) {
        return norms[j];
    }

    /** {@code cost} - {@code dual} times column j. */
    double reduced(int j, double cost, double[] dual) {
        int[] at = rows[j];
        double[] value = values[j];
        int k = 0;
        double reduced = cost;
        if (at.length >= LONG) {
            // sums that do not wait for each other
            double first = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            for (; k + 3 < at.length; k += 4) {
                first += dual[at[k]] * value[k];
                second += dual[at[k + 1]] * value[k + 1];
                third += dual[at[k + 2]] * value[k + 2];
                fourth += dual[at[k + 3]] * value[k + 3];
            }
            reduced -= first + second + (third + fourth);
        }
        for (; k < at.length; k++) {
            reduced -= dual[at[k]] * value[k];
        }
        return reduced;
    }

    /** Takes {@code factor} times column j off {@code target}. */
    void subtract(int j, double factor, double[] target) {
        int[] at = rows[j];
        double[] value = values[j];
        for (int k = 0; k < at.length; k++) {
            target[at[k]] -= factor * value[k];
        }
    }
}

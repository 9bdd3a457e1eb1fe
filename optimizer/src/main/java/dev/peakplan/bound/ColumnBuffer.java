package dev.peakplan.bound;

import java.util.Arrays;

/** Collects the entries of one sparse column; entries of the same row add. */
final class ColumnBuffer {
    private int[] rows = new int[8];
    private double[] values = new double[8];
    private int size;

    ColumnBuffer add(int row, double value) {
        if (value == 0) {
            return this;
        }
        for (int k = 0; k < size; k++) {
            if (rows[k] == row) {
                values[k] += value;
                return this;
            }
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        rows[size] = row;
        values[size++] = value;
        return this;
    }

    /** Adds the column to a program and empties the buffer. */
    int into(Simplex program, double cost, double low, double high) {
        int[] at = Arrays.copyOf(rows, size);
        double[] coefficients = Arrays.copyOf(values, size);
        size = 0;
        return program.add(cost, low, high, at, coefficients);
    }
}

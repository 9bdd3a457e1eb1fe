package dev.peakplan.bound;

/** How far a solution is from keeping the rows of its program: the error of an inverse that has been changed many times. */
final class Residual {
    private static final double EXACT = 1e-10;

    private Residual() {}

    /** Whether every row of A x = b is kept to within rounding; {@code x} holds one value each. */
    static boolean small(SparseColumns columns, double[] x, double[] b) {
        double[] rest = b.clone();
        double[] size = new double[b.length];
        for (int j = 0; j < x.length; j++) {
            int[] at = columns.rows(j);
            double[] value = columns.values(j);
            for (int k = 0; x[j] != 0 && k < at.length; k++) {
                double part = x[j] * value[k];
                rest[at[k]] -= part;
                size[at[k]] = Math.max(size[at[k]], Math.abs(part));
            }
        }
        for (int i = 0; i < b.length; i++) {
            if (Math.abs(rest[i]) > EXACT * (1 + size[i])) {
                return false;
            }
        }
        return true;
    }
}

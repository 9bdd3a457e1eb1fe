package dev.peakplan.forecast;

/** Weighted least squares with a penalty on the size of each coefficient, by the Cholesky factor of the normal equations. */
final class Ridge {
    private final double[][] normal;
    private final double[] right;

    /** @param penalties one a coefficient, in observations of weight 1; must make the equations definite where the data do not */
    Ridge(double[] penalties) {
        int size = penalties.length;
        normal = new double[size][size];
        right = new double[size];
        for (int i = 0; i < size; i++) {
            normal[i][i] = penalties[i];
        }
    }

    /** Adds an observation whose regressors are 1 at the given places and 0 elsewhere. */
    void addIndicators(int[] places, double value, double weight) {
        for (int i : places) {
            right[i] += weight * value;
            for (int j : places) {
                normal[i][j] += weight;
            }
        }
    }

    void add(double[] regressors, double value, double weight) {
        for (int i = 0; i < regressors.length; i++) {
            if (regressors[i] != 0) {
                right[i] += weight * regressors[i] * value;
                for (int j = 0; j < regressors.length; j++) {
                    normal[i][j] += weight * regressors[i] * regressors[j];
                }
            }
        }
    }

    double[] solve() {
        int size = right.length;
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = normal[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / factor[j][j];
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * solution[k];
            }
            solution[i] = sum / factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k][i] * solution[k];
            }
            solution[i] = sum / factor[i][i];
        }
        return solution;
    }
}

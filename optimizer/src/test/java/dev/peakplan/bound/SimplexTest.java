package dev.peakplan.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SimplexTest {
    private static final int ROWS = 40;
    private static final int COLUMNS = 160;

    /** A program as the master has them: limits that may be broken at a price, and shares that add up to one. */
    private static Simplex program(Random random, double[] rhs) {
        double[] upper = new double[ROWS];
        for (int i = 0; i < ROWS / 2; i++) {
            upper[i] = Double.POSITIVE_INFINITY;
        }
        Simplex program = new Simplex(rhs, new double[ROWS], upper, 1e-6);
        for (int i = 0; i < ROWS / 2; i++) {
            program.add(5_000, 0, Double.POSITIVE_INFINITY, new int[] {i}, new double[] {-1});
        }
        for (int j = 0; j < COLUMNS; j++) {
            int[] rows = new int[5];
            double[] values = new double[5];
            for (int k = 0; k < 4; k++) {
                rows[k] = k * ROWS / 8 + random.nextInt(ROWS / 8);
                values[k] = 10 * random.nextDouble();
            }
            rows[4] = ROWS / 2 + j % (ROWS / 2);
            values[4] = 1;
            program.add(100 * random.nextDouble() - 10 * values[0], 0, j % 7 == 0 ? 0.4 : 1, rows, values);
        }
        return program;
    }

    private static double[] rhs(Random random) {
        double[] rhs = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rhs[i] = i < ROWS / 2 ? 2 + 8 * random.nextDouble() : 1;
        }
        return rhs;
    }

    @Test
    void otherRightHandSidesGiveTheSameOptimumFromTheLastBasisAsFromNone() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double[] first = rhs(random);
            Simplex warm = program(new Random(seed), first);
            assertTrue(warm.solve());
            for (int change = 0; change < 4; change++) {
                double[] next = rhs(random);
                Simplex cold = program(new Random(seed), next);
                for (int i = 0; i < ROWS; i++) {
                    warm.rhs(i, next[i]);
                }
                assertTrue(cold.solve());
                assertTrue(warm.resolve(() -> false));
                assertEquals(cold.objective(), warm.objective(), 1e-6 * Math.abs(cold.objective()));
                assertTrue(keepsAll(warm.solution()));
            }
        }
    }

    private static boolean keepsAll(double[] x) {
        for (double value : x) {
            if (value < -1e-5) {
                return false;
            }
        }
        return true;
    }

    @Test
    void solveThatWasStoppedGoesOnFromThere() {
        double[] tight = new double[ROWS];
        double[] wide = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            tight[i] = i < ROWS / 2 ? 0.5 : 1;
            wide[i] = i < ROWS / 2 ? 50 : 1;
        }
        Simplex program = program(new Random(7), wide);
        program.solve();
        for (int i = 0; i < ROWS; i++) {
            program.rhs(i, tight[i]);
        }
        assertThrows(CancellationException.class, () -> program.resolve(() -> true));
        assertTrue(program.solve());
        Simplex other = program(new Random(7), tight);
        other.solve();
        assertEquals(other.objective(), program.objective(), 1e-6 * Math.abs(other.objective()));
    }
}

package dev.peakplan.queueing;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/** The least number of agents, whole or fractional, at which something monotone is reached. */
public final class LeastAgents {
    private static final int MOST = 1 << 27;
    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-13;

    private LeastAgents() {}

    /**
     * The least whole number from 0 at which {@code reached} holds; it must hold for all larger ones.
     *
     * @throws ArithmeticException when it does not hold below 2^27
     */
    public static int whole(IntPredicate reached) {
        if (reached.test(0)) {
            return 0;
        }
        int not = 0;
        int yes = 1;
        while (!reached.test(yes)) {
            if (yes >= MOST) {
                throw new ArithmeticException("not reached with " + MOST + " agents");
            }
            not = yes;
            yes *= 2;
        }
        while (yes - not > 1) {
            int middle = (yes + not) >>> 1;
            if (reached.test(middle)) {
                yes = middle;
            } else {
                not = middle;
            }
        }
        return yes;
    }

    /**
     * The least fractional number of agents at which {@code surplus}, which never falls, is at least 0.
     *
     * @param surplus such as service level less its goal, by number of agents
     * @param guess a number of agents near the answer, above 0
     */
    public static double fractional(DoubleUnaryOperator surplus, double guess) {
        if (surplus.applyAsDouble(0) >= 0) {
            return 0;
        }
        double high = Domain.above(guess, 0, "guess");
        double low = high;
        double step = 0.5 * Math.sqrt(high) + 0.05;
        while (surplus.applyAsDouble(high) < 0) {
            low = high;
            high += step;
            step *= 2;
            if (high > MOST) {
                throw new ArithmeticException("not reached with " + MOST + " agents");
            }
        }
        while (low >= high || surplus.applyAsDouble(low) >= 0) {
            high = low;
            low = Math.max(0, low - step);
            step *= 2;
            if (low == 0) {
                break;
            }
        }
        return root(surplus, low, high);
    }

    /**
     * A root of a continuous function in [low, high], where its signs differ, to about 1e-13 relative: regula falsi in the Illinois
     * variant, bisecting whenever three steps do not halve the interval. The upper end of the last interval is returned.
     */
    static double root(DoubleUnaryOperator function, double low, double high) {
        double a = low;
        double b = high;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        double width = b - a;
        int lastSide = 0;
        for (int k = 1; k <= STEPS && b - a > TOLERANCE * b && fb != 0; k++) {
            double c = b - fb * (b - a) / (fb - fa);
            if (k % 3 == 0) {
                if (b - a > 0.5 * width) {
                    c = 0.5 * (a + b);
                }
                width = b - a;
            }
            double least = 0.4 * TOLERANCE * b;
            c = Math.min(Math.max(c, a + least), b - least);
            double fc = function.applyAsDouble(c);
            if ((fc < 0) == (fb < 0)) {
                b = c;
                fb = fc;
                fa = lastSide == 1 ? 0.5 * fa : fa;
                lastSide = 1;
            } else {
                a = c;
                fa = fc;
                fb = lastSide == -1 ? 0.5 * fb : fb;
                lastSide = -1;
            }
        }
        return b;
    }
}

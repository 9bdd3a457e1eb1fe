package dev.peakplan.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** The simplex search of J. Nelder and R. Mead (1965) for the least value of a function of a few variables; no derivative, no randomness. */
final class NelderMead {
    private NelderMead() {}

    static double[] minimise(ToDoubleFunction<double[]> function, double[] start, double step, int evaluations) {
        int n = start.length;
        Point[] simplex = new Point[n + 1];
        for (int i = 0; i <= n; i++) {
            double[] at = start.clone();
            if (i < n) {
                at[i] += step;
            }
            simplex[i] = new Point(at, function.applyAsDouble(at));
        }
        for (int used = n + 1; used < evaluations; used += 2) {
            Arrays.sort(simplex, Comparator.comparingDouble(Point::value));
            Point worst = simplex[n];
            if (worst.value - simplex[0].value <= 1e-9 * (Math.abs(worst.value) + 1e-9)) {
                break;
            }
            double[] centre = new double[n];
            for (int i = 0; i < n; i++) {
                for (int d = 0; d < n; d++) {
                    centre[d] += simplex[i].at[d] / n;
                }
            }
            Point reflected = along(function, centre, worst.at, -1);
            Point better;
            if (reflected.value < simplex[0].value) {
                Point expanded = along(function, centre, worst.at, -2);
                better = expanded.value < reflected.value ? expanded : reflected;
            } else if (reflected.value < simplex[n - 1].value) {
                better = reflected;
            } else {
                better = along(function, centre, worst.at, reflected.value < worst.value ? -0.5 : 0.5);
            }
            if (better.value < worst.value) {
                simplex[n] = better;
            } else {
                for (int i = 1; i <= n; i++) {
                    simplex[i] = along(function, simplex[0].at, simplex[i].at, 0.5);
                    used++;
                }
            }
        }
        return Arrays.stream(simplex)
                .min(Comparator.comparingDouble(Point::value))
                .orElseThrow()
                .at;
    }

    private static Point along(ToDoubleFunction<double[]> function, double[] centre, double[] from, double share) {
        double[] at = new double[centre.length];
        for (int d = 0; d < at.length; d++) {
            at[d] = centre[d] + share * (from[d] - centre[d]);
        }
        return new Point(at, function.applyAsDouble(at));
    }

    private record Point(double[] at, double value) {}
}

package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.List;
import java.util.TreeMap;

/**
 * Where the lines of a scope will end together, with a range.
 *
 * <p>The range treats the reported periods as a sample of how far spending strays from the run rates: with E_t = sum over lines of
 * (actual - r plan) in period t and P_t = sum of r plan, spending a_t = P_t + e_t with var(e_t) proportional to P_t gives
 * s^2 = (1/(n - 1)) sum E_t^2 / P_t and, for a remainder R after P = sum P_t, the variance s^2 R (1 + R/P) (the ratio estimator of survey
 * sampling: R. M. Royall, Biometrika 57, 1970; W. G. Cochran, Sampling Techniques, section 6). The 80 % range is expected -+ t(0.9; n - 1) times its root.
 * With one reported period there is nothing to measure a spread by: the range then runs from the remainder as planned to the remainder at
 * the raw run rate. It never reaches below what is spent and committed.
 */
public final class YearEndForecast {
    /** Student's t, 0.9 quantile, for 1 to 12 degrees of freedom. */
    private static final double[] T90 = {
        3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356
    };

    private static final double Z90 = 1.2815515655446004;

    private YearEndForecast() {}

    /** @param lines forecasts of the lines of the scope, all for the same number of past periods */
    public static YearEnd of(List<LineForecast> lines, int closed) {
        Money planned =
                Sums.of(lines.stream().map(each -> each.status().line().total()).toList());
        Money actual =
                Sums.of(lines.stream().map(each -> each.status().actualTotal()).toList());
        Money committed = Sums.of(
                lines.stream().map(each -> each.status().committedFrom(closed)).toList());
        Money expected = Sums.of(lines.stream().map(LineForecast::total).toList());
        TreeMap<Integer, double[]> periods = strays(lines);
        long half = Math.round(half(lines, periods, expected.minus(actual)));
        Money low = expected.minus(Money.ofMinor(half));
        Money certain = actual.plus(committed);
        if (half > 0 && low.compareTo(certain) < 0) {
            low = certain.compareTo(expected) < 0 ? certain : expected;
        }
        return new YearEnd(
                planned, actual, committed, expected, low, expected.plus(Money.ofMinor(half)), periods.size());
    }

    /** By reported period: how far actual strays from the run rates, and what the run rates expect. */
    private static TreeMap<Integer, double[]> strays(List<LineForecast> lines) {
        TreeMap<Integer, double[]> periods = new TreeMap<>();
        for (LineForecast line : lines) {
            line.status().actual().forEach((t, amount) -> {
                double expected =
                        line.rate() * line.status().line().planned().get(t).minor();
                double[] sums = periods.computeIfAbsent(t, fresh -> new double[2]);
                sums[0] += amount.minor() - expected;
                sums[1] += expected;
            });
        }
        return periods;
    }

    private static double half(List<LineForecast> lines, TreeMap<Integer, double[]> periods, Money remaining) {
        int n = (int) periods.values().stream().filter(sums -> sums[1] > 0).count();
        double rest = Math.max(0, remaining.minor());
        if (n == 0 || rest == 0) {
            return 0;
        }
        double seen = 0;
        double squares = 0;
        for (double[] sums : periods.values()) {
            if (sums[1] > 0) {
                seen += sums[1];
                squares += sums[0] * sums[0] / sums[1];
            }
        }
        if (n == 1) {
            return Math.abs(rest * (raw(lines) - 1));
        }
        return t90(n - 1) * Math.sqrt(squares / (n - 1) * rest * (1 + rest / seen));
    }

    /** Actual over plan of all that was reported. */
    private static double raw(List<LineForecast> lines) {
        double actual = 0;
        double planned = 0;
        for (LineForecast line : lines) {
            actual += line.status().actualTotal().minor();
            planned += line.status().plannedOfReported().minor();
        }
        return planned > 0 ? actual / planned : 1;
    }

    /** Beyond the table by the first terms of Cornish and Fisher (error below 0.001). */
    static double t90(int degrees) {
        return degrees <= T90.length
                ? T90[degrees - 1]
                : Z90
                        + (Math.pow(Z90, 3) + Z90) / (4 * degrees)
                        + (5 * Math.pow(Z90, 5) + 16 * Math.pow(Z90, 3) + 3 * Z90) / (96.0 * degrees * degrees);
    }
}

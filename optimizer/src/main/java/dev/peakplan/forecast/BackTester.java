package dev.peakplan.forecast;

import dev.peakplan.plan.BackTest;
import dev.peakplan.plan.BackTest.Score;
import dev.peakplan.plan.ForecastMethod;
import dev.peakplan.plan.VolumeForecast.Interval;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Chooses a method at an origin and reports how the choice has done at the origins before. */
final class BackTester {
    private final RollingOrigin rolling;
    private final Candidates candidates;
    private final List<ForecastMethod> kinds = new ArrayList<>();

    BackTester(RollingOrigin rolling, List<Method> methods) {
        this.rolling = rolling;
        this.candidates = new Candidates(rolling);
        methods.forEach(method -> kinds.add(method.kind()));
        kinds.add(ForecastMethod.COMBINATION);
    }

    /**
     * The forecast at one origin by the method that did best before it.
     *
     * @param method the method
     * @param contacts contacts by month ahead
     * @param quantiles half-widths of its intervals
     */
    record Chosen(ForecastMethod method, double[] contacts, ErrorQuantiles quantiles) {
        Interval interval(int lead, double share) {
            return quantiles.around(contacts[lead], lead, share);
        }
    }

    Chosen at(YearMonth origin, double untestedStandardError) {
        int choice = candidates.choose(origin);
        return with(choice, origin, untestedStandardError);
    }

    private Chosen with(int choice, YearMonth origin, double untestedStandardError) {
        return new Chosen(
                kinds.get(choice),
                candidates.forecast(choice, origin),
                new ErrorQuantiles(candidates.errors(choice, origin), untestedStandardError));
    }

    /** What was known at {@code origin} of how well each method does. */
    BackTest report(YearMonth origin) {
        List<YearMonth> origins = candidates.origins(origin);
        int choice = candidates.choose(origin);
        List<Score> scores = new ArrayList<>();
        for (int c = 0; c < candidates.count(); c++) {
            if (!origins.isEmpty()) {
                scores.add(score(c, origins, origin, c == choice));
            }
        }
        return new BackTest(
                origins.size(),
                rolling.horizon(),
                scores,
                coverage(choice, origins, origin, 0.8),
                coverage(choice, origins, origin, 0.95));
    }

    private Score score(int c, List<YearMonth> origins, YearMonth end, boolean chosen) {
        double actuals = 0;
        double errors = 0;
        double naive = 0;
        double bias = 0;
        for (YearMonth origin : origins) {
            double[] contacts = candidates.forecast(c, origin);
            double[] lastYear = rolling.plainSeasonalNaive(origin);
            for (int h = 0; h < leads(origin, end); h++) {
                double actual = rolling.actual(origin.plusMonths(h));
                if (!Double.isNaN(actual) && !Double.isNaN(lastYear[h])) {
                    actuals += actual;
                    errors += Math.abs(actual - contacts[h]);
                    naive += Math.abs(actual - lastYear[h]);
                    bias += contacts[h] - actual;
                }
            }
        }
        return new Score(kinds.get(c), ratio(errors, actuals), ratio(errors, naive), ratio(bias, actuals), chosen);
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private OptionalDouble coverage(int choice, List<YearMonth> origins, YearMonth end, double share) {
        int inside = 0;
        int all = 0;
        for (YearMonth origin : origins) {
            if (candidates.errors(choice, origin).size() < rolling.horizon()) {
                continue;
            }
            Chosen then = with(choice, origin, 0);
            for (int h = 0; h < leads(origin, end); h++) {
                double actual = rolling.actual(origin.plusMonths(h));
                if (!Double.isNaN(actual)) {
                    all++;
                    inside += then.interval(h, share).holds(actual) ? 1 : 0;
                }
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inside / all);
    }

    private int leads(YearMonth origin, YearMonth end) {
        return Math.min(rolling.horizon(), Math.toIntExact(ChronoUnit.MONTHS.between(origin, end)));
    }
}

package dev.peakplan.forecast;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods and their combination, judged at any origin by how well they did at the origins before it. The score of a method at an origin
 * is its mean absolute logarithmic error over the last back-test origins and all months ahead that were known by then; the combination is
 * the geometric mean weighted by the inverse square of the scores, and is judged with the weights it had at the time.
 */
final class Candidates {
    static final int ORIGINS = 36;
    static final int LEAST_MONTHS = 18;

    private final RollingOrigin rolling;
    private final Map<YearMonth, double[]> scores = new HashMap<>();
    private final Map<YearMonth, double[]> combined = new HashMap<>();

    Candidates(RollingOrigin rolling) {
        this.rolling = rolling;
    }

    /** Number of candidates; the last one is the combination. */
    int count() {
        return rolling.methodCount() + 1;
    }

    /** Contacts by month ahead that candidate {@code c} forecasts at {@code origin}. */
    double[] forecast(int c, YearMonth origin) {
        return c < rolling.methodCount() ? rolling.at(origin).contacts()[c] : combination(origin);
    }

    List<YearMonth> origins(YearMonth origin) {
        return rolling.originsBefore(origin, ORIGINS, LEAST_MONTHS);
    }

    /** The candidate with the least score at {@code origin}; the combination when there is nothing to judge by. */
    int choose(YearMonth origin) {
        int best = rolling.methodCount();
        double least = errors(best, origin).stream()
                .mapToDouble(LeadError::size)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
        double[] single = scores(origin);
        for (int c = 0; c < single.length; c++) {
            if (single[c] < least) {
                best = c;
                least = single[c];
            }
        }
        return best;
    }

    /**
     * One back-test error.
     *
     * @param lead months ahead, from 0
     * @param log logarithm of actual over forecast
     */
    record LeadError(int lead, double log) {
        double size() {
            return Math.abs(log);
        }
    }

    /** The errors of candidate {@code c} that are known at {@code origin}. */
    List<LeadError> errors(int c, YearMonth origin) {
        List<LeadError> errors = new ArrayList<>();
        for (YearMonth past : origins(origin)) {
            double[] contacts = forecast(c, past);
            int known = Math.min(contacts.length, Math.toIntExact(ChronoUnit.MONTHS.between(past, origin)));
            for (int h = 0; h < known; h++) {
                double actual = rolling.actual(past.plusMonths(h));
                if (actual > 0 && contacts[h] > 0) {
                    errors.add(new LeadError(h, Math.log(actual / contacts[h])));
                }
            }
        }
        return errors;
    }

    private double[] scores(YearMonth origin) {
        double[] known = scores.get(origin);
        if (known == null) {
            known = new double[rolling.methodCount()];
            for (int c = 0; c < known.length; c++) {
                known[c] = errors(c, origin).stream()
                        .mapToDouble(LeadError::size)
                        .average()
                        .orElse(Double.POSITIVE_INFINITY);
            }
            scores.put(origin, known);
        }
        return known;
    }

    private double[] combination(YearMonth origin) {
        double[] known = combined.get(origin);
        if (known == null) {
            known = combine(rolling.at(origin).contacts(), scores(origin));
            combined.put(origin, known);
        }
        return known;
    }

    private static double[] combine(double[][] contacts, double[] scores) {
        double[] weights = new double[scores.length];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = Double.isInfinite(scores[c]) ? 1 : 1 / Math.max(1e-6, scores[c] * scores[c]);
        }
        double all = Arrays.stream(weights).sum();
        double[] mix = new double[contacts[0].length];
        for (int h = 0; h < mix.length; h++) {
            double log = 0;
            for (int c = 0; c < weights.length; c++) {
                log += weights[c] / all * Math.log(Math.max(1e-9, contacts[c][h]));
            }
            mix[h] = Math.exp(log);
        }
        return mix;
    }
}

package dev.peakplan.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.factory.Maps;

/**
 * Estimates {@link DayWeights} from monthly volumes: the year-on-year change of contacts per day is regressed on the year-on-year change of
 * the share of weekend days and of days near each moving holiday or promotion. Effects are shrunk towards none, because months say little
 * about days.
 */
final class MonthEffects {
    private static final int YEAR = 12;
    private static final double PENALTY = 0.02;
    private static final double MOST = 1.5;
    private static final double HUBER = 0.1;

    private MonthEffects() {}

    static DayWeights estimate(MonthSeries volumes, Drivers drivers) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            for (String key : shares(volumes.month(i), drivers).keySet()) {
                if (!names.contains(key)) {
                    names.add(key);
                }
            }
        }
        double[] penalties = new double[names.size() + 1];
        Arrays.fill(penalties, PENALTY);
        Ridge ridge = new Ridge(penalties);
        List<Double> changes = new ArrayList<>();
        for (int i = YEAR; i < volumes.size(); i++) {
            double change = change(volumes, i);
            if (!Double.isNaN(change)) {
                changes.add(change);
            }
        }
        double middle = median(changes);
        for (int i = YEAR; i < volumes.size(); i++) {
            double change = change(volumes, i) - localChange(volumes, i, middle);
            if (!Double.isNaN(change)) {
                ridge.add(difference(volumes, i, names, drivers), change, Math.min(1, HUBER / Math.abs(change)));
            }
        }
        double[] found = ridge.solve();
        Map<String, Double> effects = Maps.mutable.ofMap(drivers.stated());
        for (int k = 0; k < names.size(); k++) {
            effects.put(names.get(k), Math.max(-MOST, Math.min(MOST, found[k])));
        }
        double weekend = Math.exp(Math.max(-MOST, Math.min(MOST, found[names.size()])));
        double[] weekdays = {1, 1, 1, 1, 1, weekend, weekend};
        return new DayWeights(weekdays, Map.copyOf(effects), drivers);
    }

    /** The change that the neighbouring months share is trend, not an effect of days. */
    private static double localChange(MonthSeries volumes, int i, double otherwise) {
        List<Double> around = new ArrayList<>();
        for (int j = Math.max(YEAR, i - 3); j <= Math.min(volumes.size() - 1, i + 3); j++) {
            double change = change(volumes, j);
            if (j != i && !Double.isNaN(change)) {
                around.add(change);
            }
        }
        return around.isEmpty() ? otherwise : median(around);
    }

    private static double change(MonthSeries volumes, int i) {
        double now = volumes.values()[i] / volumes.month(i).lengthOfMonth();
        double then = volumes.values()[i - YEAR] / volumes.month(i - YEAR).lengthOfMonth();
        return now > 0 && then > 0 ? Math.log(now / then) : Double.NaN;
    }

    private static double[] difference(MonthSeries volumes, int i, List<String> names, Drivers drivers) {
        Map<String, Double> now = shares(volumes.month(i), drivers);
        Map<String, Double> then = shares(volumes.month(i - YEAR), drivers);
        double[] difference = new double[names.size() + 1];
        for (int k = 0; k < names.size(); k++) {
            difference[k] = now.getOrDefault(names.get(k), 0.0) - then.getOrDefault(names.get(k), 0.0);
        }
        difference[names.size()] = weekendShare(volumes.month(i)) - weekendShare(volumes.month(i - YEAR));
        return difference;
    }

    private static Map<String, Double> shares(YearMonth month, Drivers drivers) {
        Map<String, Double> shares = Maps.mutable.empty();
        for (int d = 1; d <= month.lengthOfMonth(); d++) {
            for (String key : drivers.keys(month.atDay(d))) {
                shares.merge(key, 1.0 / month.lengthOfMonth(), Double::sum);
            }
        }
        return shares;
    }

    private static double weekendShare(YearMonth month) {
        int count = 0;
        for (int d = 1; d <= month.lengthOfMonth(); d++) {
            LocalDate day = month.atDay(d);
            count += day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? 1 : 0;
        }
        return (double) count / month.lengthOfMonth();
    }

    static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

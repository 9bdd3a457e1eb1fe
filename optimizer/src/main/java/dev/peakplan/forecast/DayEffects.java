package dev.peakplan.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.factory.Maps;

/**
 * Estimates {@link DayWeights} from daily volumes: the logarithm of a day over the level around it (a mean over four weeks, itself freed of
 * the effects found so far) is regressed on weekday, holidays and promotions. A level that breaks or trends does no harm, because only the
 * distance from the level around it counts. Older days count less; single wild days are damped (Huber).
 *
 * <p>A weekday or holiday whose days are mostly zero is closed; a zero elsewhere says that data are missing.
 */
final class DayEffects {
    private static final int HALF_WINDOW = 14;
    private static final int PASSES = 8;
    private static final double CLOSED_SHARE = 0.6;
    private static final double PENALTY = 0.5;
    private static final double HALF_LIFE_DAYS = 4 * 365.25;
    private static final double HUBER = 0.25;
    private static final int DAYS_OF_WEEK = 7;

    private final DaySeries volumes;
    private final Drivers drivers;
    private final List<List<String>> keys = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final boolean[] closedWeekday = new boolean[DAYS_OF_WEEK];
    private final Map<String, Double> effects = Maps.mutable.empty();
    private double[] weekdays = new double[DAYS_OF_WEEK];

    private DayEffects(DaySeries volumes, Drivers drivers) {
        this.volumes = volumes;
        this.drivers = drivers;
        for (int i = 0; i < volumes.size(); i++) {
            List<String> ofDay = drivers.keys(volumes.day(i));
            keys.add(ofDay);
            if (!Double.isNaN(volumes.values()[i])) {
                ofDay.stream().filter(key -> !names.contains(key)).forEach(names::add);
            }
        }
    }

    static DayWeights estimate(DaySeries volumes, Drivers drivers) {
        DayEffects estimate = new DayEffects(volumes, drivers);
        estimate.findClosedDays();
        for (int i = 0; i < volumes.size(); i++) {
            estimate.places.add(estimate.places(i));
        }
        for (int pass = 0; pass < PASSES; pass++) {
            estimate.improve(pass > 0);
        }
        return estimate.weights();
    }

    private void findClosedDays() {
        int[] days = new int[DAYS_OF_WEEK];
        int[] zeros = new int[DAYS_OF_WEEK];
        Map<String, int[]> counts = Maps.mutable.empty();
        for (int i = 0; i < volumes.size(); i++) {
            double value = volumes.values()[i];
            if (Double.isNaN(value)) {
                continue;
            }
            int zero = value <= 0 ? 1 : 0;
            days[weekday(i)]++;
            zeros[weekday(i)] += zero;
            for (String key : keys.get(i)) {
                int[] count = counts.computeIfAbsent(key, k -> new int[2]);
                count[0]++;
                count[1] += zero;
            }
        }
        for (int d = 0; d < DAYS_OF_WEEK; d++) {
            closedWeekday[d] = days[d] > 0 && zeros[d] >= CLOSED_SHARE * days[d];
            weekdays[d] = closedWeekday[d] ? 0 : 1;
        }
        effects.putAll(drivers.stated());
        counts.forEach((key, count) -> {
            if (count[1] >= CLOSED_SHARE * count[0]) {
                effects.put(key, Double.NEGATIVE_INFINITY);
            }
        });
        names.removeIf(key -> effects.getOrDefault(key, 0.0) == Double.NEGATIVE_INFINITY);
    }

    private void improve(boolean damped) {
        double[] adjusted = new double[volumes.size()];
        for (int i = 0; i < adjusted.length; i++) {
            double weight = weight(i);
            adjusted[i] = weight > 0 && volumes.values()[i] > 0 ? volumes.values()[i] / weight : Double.NaN;
        }
        double[] penalties = new double[DAYS_OF_WEEK + names.size()];
        Arrays.fill(penalties, PENALTY);
        Arrays.fill(penalties, 0, DAYS_OF_WEEK, 0.1);
        Ridge ridge = new Ridge(penalties);
        double[] window = runningMeans(adjusted);
        for (int i = 0; i < adjusted.length; i++) {
            if (Double.isNaN(adjusted[i]) || Double.isNaN(window[i])) {
                continue;
            }
            double surprise = Math.abs(Math.log(adjusted[i] / window[i]));
            double age = (volumes.size() - 1 - i) / HALF_LIFE_DAYS;
            double weight = Math.pow(0.5, age) * (damped && surprise > HUBER ? HUBER / surprise : 1);
            ridge.addIndicators(places.get(i), Math.log(volumes.values()[i] / window[i]), weight);
        }
        double[] found = ridge.solve();
        double sum = 0;
        for (int d = 0; d < DAYS_OF_WEEK; d++) {
            weekdays[d] = closedWeekday[d] ? 0 : Math.exp(found[d]);
            sum += weekdays[d];
        }
        for (int d = 0; d < DAYS_OF_WEEK && sum > 0; d++) {
            weekdays[d] *= DAYS_OF_WEEK / sum;
        }
        for (int k = 0; k < names.size(); k++) {
            effects.put(names.get(k), found[DAYS_OF_WEEK + k]);
        }
    }

    private int[] places(int i) {
        List<String> ofDay = keys.get(i);
        int[] at = new int[1 + ofDay.size()];
        at[0] = weekday(i);
        int n = 1;
        for (String key : ofDay) {
            int name = names.indexOf(key);
            if (name >= 0) {
                at[n++] = DAYS_OF_WEEK + name;
            }
        }
        return Arrays.copyOf(at, n);
    }

    private double weight(int i) {
        double log = 0;
        for (String key : keys.get(i)) {
            log += effects.getOrDefault(key, 0.0);
        }
        return weekdays[weekday(i)] * Math.exp(log);
    }

    /** Means over the days around each day; NaN where fewer than half of them are known. */
    private static double[] runningMeans(double[] values) {
        double[] sums = new double[values.length + 1];
        int[] counts = new int[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            boolean known = !Double.isNaN(values[i]);
            sums[i + 1] = sums[i] + (known ? values[i] : 0);
            counts[i + 1] = counts[i] + (known ? 1 : 0);
        }
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - HALF_WINDOW);
            int to = Math.min(values.length, i + HALF_WINDOW + 1);
            int count = counts[to] - counts[from];
            means[i] = count > HALF_WINDOW / 2 ? (sums[to] - sums[from]) / count : Double.NaN;
        }
        return means;
    }

    private int weekday(int i) {
        LocalDate day = volumes.day(i);
        return day.getDayOfWeek().getValue() - 1;
    }

    private DayWeights weights() {
        return new DayWeights(weekdays.clone(), Map.copyOf(effects), drivers);
    }
}

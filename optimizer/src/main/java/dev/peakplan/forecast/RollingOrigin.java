package dev.peakplan.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Forecasts of all methods made at past origins, each from what was observed before it, and what then happened. An origin is the first
 * month that is not known. Forecasts are kept, because later origins back-test on the same earlier ones.
 */
final class RollingOrigin {
    private static final double LEAST_COVERAGE = 0.9;

    private final Volumes volumes;
    private final Drivers drivers;
    private final List<Method> methods;
    private final int horizon;
    private final Map<YearMonth, Forecasts> made = new TreeMap<>();

    RollingOrigin(Volumes volumes, Drivers drivers, List<Method> methods, int horizon) {
        this.volumes = volumes;
        this.drivers = drivers;
        this.methods = List.copyOf(methods);
        this.horizon = horizon;
    }

    /**
     * What the methods say at one origin.
     *
     * @param weights day weights as estimated there
     * @param contacts by method and month ahead
     */
    record Forecasts(DayWeights weights, double[][] contacts) {}

    int methodCount() {
        return methods.size();
    }

    int horizon() {
        return horizon;
    }

    YearMonth firstMonth() {
        return volumes.firstMonth();
    }

    Forecasts at(YearMonth origin) {
        return made.computeIfAbsent(origin, this::make);
    }

    private Forecasts make(YearMonth origin) {
        Evidence evidence = Evidence.of(volumes.before(origin), origin, drivers);
        double[][] contacts = new double[methods.size()][];
        for (int m = 0; m < contacts.length; m++) {
            double[] path = methods.get(m).forecast(evidence, horizon);
            for (int h = 0; h < horizon; h++) {
                path[h] = Math.exp(path[h]) * evidence.weights().exposure(origin.plusMonths(h));
            }
            contacts[m] = path;
        }
        return new Forecasts(evidence.weights(), contacts);
    }

    /** Contacts of {@code month}; NaN where too little of it is known. */
    double actual(YearMonth month) {
        if (!volumes.daily()) {
            int index = volumes.months().index(month);
            return index >= 0 && index < volumes.months().size()
                    ? volumes.months().values()[index]
                    : Double.NaN;
        }
        double sum = 0;
        int days = 0;
        for (int d = 1; d <= month.lengthOfMonth(); d++) {
            LocalDate day = month.atDay(d);
            double value = volumes.days().at(day);
            if (!Double.isNaN(value)) {
                sum += value;
                days++;
            }
        }
        double coverage = (double) days / month.lengthOfMonth();
        return coverage >= LEAST_COVERAGE ? sum / coverage : Double.NaN;
    }

    /** The seasonal naive that errors are compared with: the contacts of the same month a year (or more, if need be) before, nothing else. */
    double[] plainSeasonalNaive(YearMonth origin) {
        int size = Math.toIntExact(ChronoUnit.MONTHS.between(firstMonth(), origin));
        double[] past = new double[size];
        for (int i = 0; i < size; i++) {
            past[i] = actual(firstMonth().plusMonths(i));
        }
        if (Arrays.stream(past).allMatch(Double::isNaN)) {
            double[] none = new double[horizon];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return SeasonalNaive.forecast(new MonthSeries(firstMonth(), past), horizon);
    }

    /** The origins before {@code origin}, newest last, at most {@code most} of them, each with at least {@code months} months before it. */
    List<YearMonth> originsBefore(YearMonth origin, int most, int months) {
        List<YearMonth> origins = new ArrayList<>();
        YearMonth earliest = firstMonth().plusMonths(months);
        for (YearMonth past = origin.minusMonths(1);
                !past.isBefore(earliest) && origins.size() < most;
                past = past.minusMonths(1)) {
            origins.add(0, past);
        }
        return origins;
    }
}

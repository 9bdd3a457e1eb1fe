package dev.peakplan.validation;

import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.ValidationReport;
import dev.peakplan.plan.ValidationReport.Figure;
import dev.peakplan.plan.ValidationReport.Row;
import dev.peakplan.plan.ValidationReport.Verdict;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Fits patience and shrinkage on the first half of a history and predicts the rest: the facade of this room. */
public final class Validation {
    private static final int LEAST_MONTHS = 4;
    private static final double VOLUME_TOLERANCE = 0.10;
    private static final double SERVICE_TOLERANCE = 0.05;
    private static final double ABANDONMENT_TOLERANCE = 0.02;
    private static final double WAIT_TOLERANCE = 0.25;

    private final WeekShape shape;
    private final Queue queue;
    private final List<ServiceMonth> months;
    private final int fitted;
    private final List<Row> rows = new ArrayList<>();

    private Validation(List<ServiceMonth> months, Queue queue, Profile profile) {
        this.shape = WeekShape.of(profile);
        this.queue = queue;
        this.months = months;
        this.fitted = months.size() / 2;
    }

    /**
     * Holds the model against the history of a real-time queue.
     *
     * @param history its months need abandoned contacts and mean waits; those without are left out
     * @param queue handle time (where the history has none) and threshold
     * @param profile its typical week
     * @param forecasts contacts that were forecast before each month, where they are to be judged too
     * @return nothing when fewer than four months can be used
     */
    public static Optional<ValidationReport> of(
            QueueHistory history, Queue queue, Profile profile, Map<YearMonth, Double> forecasts) {
        List<ServiceMonth> months = ServiceMonth.of(history).stream()
                .filter(month -> month.abandonment() > 0 && month.abandonment() < 1 && month.waitSeconds() > 0)
                .toList();
        return months.size() < LEAST_MONTHS
                ? Optional.empty()
                : Optional.of(new Validation(months, queue, profile).report(forecasts));
    }

    private ValidationReport report(Map<YearMonth, Double> forecasts) {
        double patience = patience();
        OptionalDouble shrinkage = shrinkage(patience);
        for (int i = 0; i < months.size(); i++) {
            ServiceMonth month = months.get(i);
            MonthModel model = model(month, patience);
            double beta;
            if (shrinkage.isPresent()) {
                beta = model.betaForHours(month.staffedHours() * (1 - shrinkage.getAsDouble()));
                add(i, Figure.ABANDONMENT, model.abandonment(beta), month.abandonment());
            } else {
                beta = model.betaForAbandonment(month.abandonment());
            }
            add(i, Figure.WAIT, model.waitSeconds(beta), month.waitSeconds());
            double level = model.serviceLevel(beta, queue.goal().thresholdSeconds());
            add(i, Figure.SERVICE_LEVEL, level, month.serviceLevel());
            add(i, Figure.VOLUME, forecasts.getOrDefault(month.month(), Double.NaN), month.offered());
        }
        return new ValidationReport(queue.id(), fitted, patience, shrinkage, rows, verdicts());
    }

    /** E[W] = P(abandon) * patience, summed over the fitted months. */
    private double patience() {
        double waits = 0;
        double abandons = 0;
        for (ServiceMonth month : months.subList(0, fitted)) {
            waits += month.offered() * month.waitSeconds();
            abandons += month.offered() * month.abandonment();
        }
        return waits / abandons;
    }

    /** From all rostered and all effective hours of the fitted months. */
    private OptionalDouble shrinkage(double patience) {
        double rostered = 0;
        double effective = 0;
        for (ServiceMonth month : months) {
            if (!(month.staffedHours() > 0)) {
                return OptionalDouble.empty();
            }
        }
        for (ServiceMonth month : months.subList(0, fitted)) {
            MonthModel model = model(month, patience);
            rostered += month.staffedHours();
            effective += model.agentHours(model.betaForAbandonment(month.abandonment()));
        }
        return OptionalDouble.of(1 - effective / rostered);
    }

    private MonthModel model(ServiceMonth month, double patience) {
        double handleTime = month.handleTimeSeconds() > 0 ? month.handleTimeSeconds() : queue.handleTimeSeconds();
        return new MonthModel(shape, month, handleTime, patience);
    }

    private void add(int month, Figure figure, double predicted, double actual) {
        if (!Double.isNaN(predicted) && !Double.isNaN(actual)) {
            rows.add(new Row(months.get(month).month().atDay(1), figure, month < fitted, predicted, actual));
        }
    }

    private List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            List<Row> judged = rows.stream()
                    .filter(row -> row.figure() == figure && !row.fitted())
                    .toList();
            if (!judged.isEmpty()) {
                boolean relative = figure == Figure.VOLUME || figure == Figure.WAIT;
                double errors = judged.stream()
                        .mapToDouble(row -> Math.abs(row.predicted() - row.actual()))
                        .sum();
                double whole =
                        relative ? judged.stream().mapToDouble(Row::actual).sum() : judged.size();
                verdicts.add(new Verdict(figure, judged.size(), errors / whole, tolerance(figure)));
            }
        }
        return verdicts;
    }

    private static double tolerance(Figure figure) {
        return switch (figure) {
            case VOLUME -> VOLUME_TOLERANCE;
            case SERVICE_LEVEL -> SERVICE_TOLERANCE;
            case ABANDONMENT -> ABANDONMENT_TOLERANCE;
            case WAIT -> WAIT_TOLERANCE;
        };
    }
}

package dev.peakplan.history;

import dev.peakplan.plan.HistoryPoint;
import java.util.OptionalDouble;

/** A row that could be read, with its place. */
record ImportedPoint(
        int line,
        String place,
        Moments.Moment moment,
        double offered,
        OptionalDouble handled,
        OptionalDouble abandoned,
        OptionalDouble waitSeconds,
        OptionalDouble serviceLevel,
        OptionalDouble handleTimeSeconds,
        OptionalDouble staffedHours) {
    HistoryPoint point() {
        return new HistoryPoint(
                moment.start(),
                offered,
                handled,
                abandoned,
                waitSeconds,
                serviceLevel,
                handleTimeSeconds,
                staffedHours);
    }

    /** Both rows together: counts add, means and shares are weighed by contacts offered. */
    ImportedPoint plus(ImportedPoint other) {
        return new ImportedPoint(
                line,
                place,
                moment,
                offered + other.offered,
                sum(handled, other.handled),
                sum(abandoned, other.abandoned),
                mean(waitSeconds, other.waitSeconds, other),
                mean(serviceLevel, other.serviceLevel, other),
                mean(handleTimeSeconds, other.handleTimeSeconds, other),
                sum(staffedHours, other.staffedHours));
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble two) {
        return one.isPresent() && two.isPresent()
                ? OptionalDouble.of(one.getAsDouble() + two.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble mean(OptionalDouble one, OptionalDouble two, ImportedPoint other) {
        double all = offered + other.offered;
        if (one.isEmpty() || two.isEmpty() || all == 0) {
            return one;
        }
        return OptionalDouble.of((one.getAsDouble() * offered + two.getAsDouble() * other.offered) / all);
    }
}

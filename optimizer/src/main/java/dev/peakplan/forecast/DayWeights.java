package dev.peakplan.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * How much demand a day carries relative to a mean day of its time of the year: the factor of its weekday times those of its holidays and
 * promotions.
 *
 * @param weekdays factors of Monday to Sunday; 0 where the desk is closed
 * @param effects logarithms of factors by key of {@link Drivers}; negative infinity where the desk is closed
 * @param drivers what drives a day
 */
record DayWeights(double[] weekdays, Map<String, Double> effects, Drivers drivers) {

    double weight(LocalDate day) {
        double log = 0;
        for (String key : drivers.keys(day)) {
            log += effects.getOrDefault(key, 0.0);
        }
        return weekdays[day.getDayOfWeek().getValue() - 1] * Math.exp(log);
    }

    /** Sum of the weights of all days of a month. */
    double exposure(YearMonth month) {
        double sum = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            sum += weight(month.atDay(day));
        }
        return sum;
    }
}

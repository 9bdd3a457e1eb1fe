package dev.peakplan.forecast;

import dev.peakplan.plan.HolidayCalendar;
import dev.peakplan.plan.Promotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.collections.api.factory.Maps;

/** What moves single days of one queue beside the weekday: holidays and promotions, by the key of their effect. */
final class Drivers {
    private static final String PROMOTION = "promotion ";

    private final Holidays holidays;
    private final List<Promotion> promotions;

    Drivers(List<HolidayCalendar> calendars, List<Promotion> promotions, String queueId) {
        this.holidays = Holidays.of(calendars);
        this.promotions = promotions.stream()
                .filter(promotion -> promotion.drives(queueId))
                .toList();
    }

    List<String> keys(LocalDate day) {
        List<String> keys = new ArrayList<>(holidays.keys(day));
        for (Promotion promotion : promotions) {
            if (promotion.covers(day) && !keys.contains(PROMOTION + promotion.name())) {
                keys.add(PROMOTION + promotion.name());
            }
        }
        return keys;
    }

    /** Logarithms of the factors that planners state, for effects that the history does not show. */
    Map<String, Double> stated() {
        Map<String, Double> stated = Maps.mutable.empty();
        for (Promotion promotion : promotions) {
            OptionalDouble factor = promotion.factor();
            if (factor.isPresent()) {
                stated.put(PROMOTION + promotion.name(), Math.log(Math.max(1e-6, factor.getAsDouble())));
            }
        }
        return stated;
    }
}

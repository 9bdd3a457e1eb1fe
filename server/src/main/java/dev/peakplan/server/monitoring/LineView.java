package dev.peakplan.server.monitoring;

import dev.peakplan.execution.LineForecast;
import dev.peakplan.plan.Money;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;

/**
 * One line, by period; money in minor units.
 *
 * @param key the line; {@code PEOPLE} for all lines that show wages, where the asker does not see them
 * @param actual spent; null where nothing was reported
 * @param expected spent, or still expected
 * @param runRate actual over plan as it is carried forward; 1 where the line is expected as planned
 * @param stamp for If-Match when a figure of the line is set
 */
@Serdeable
record LineView(
        String key,
        String name,
        String category,
        @Nullable String site,
        @Nullable String department,
        List<Long> planned,
        List<Long> actual,
        List<Long> committed,
        List<Long> expected,
        double runRate,
        long stamp) {

    static LineView of(LineForecast line, String name, long stamp) {
        var tracked = line.status().line();
        List<Long> actual = new ArrayList<>();
        for (int t = 0; t < tracked.planned().size(); t++) {
            actual.add(line.status().actualIn(t).map(Money::minor).orElse(null));
        }
        return new LineView(
                tracked.key(),
                name,
                tracked.category().name(),
                tracked.siteId().orElse(null),
                tracked.departmentId().orElse(null),
                minors(tracked.planned()),
                actual,
                minors(line.status().committed()),
                minors(line.amounts()),
                line.rate(),
                stamp);
    }

    private static List<Long> minors(List<Money> amounts) {
        return amounts.stream().map(Money::minor).toList();
    }
}

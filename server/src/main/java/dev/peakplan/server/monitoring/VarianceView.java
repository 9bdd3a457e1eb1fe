package dev.peakplan.server.monitoring;

import dev.peakplan.execution.Driver;
import dev.peakplan.plan.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why spending differs from plan; the parts add to actual - planned exactly. Money in minor units.
 *
 * @param drivers parts by driver
 * @param categories the same difference by category
 */
@Serdeable
record VarianceView(long planned, long actual, List<Part> drivers, List<Part> categories) {
    /** One part. */
    @Serdeable
    record Part(String name, long amount) {}

    /** @param wages whether what tells of wages stands apart; else it is part of the rest */
    static VarianceView of(VarianceReport report, boolean wages) {
        Map<Driver, Money> drivers = report.drivers();
        long hidden = 0;
        List<Part> parts = new ArrayList<>();
        for (Driver driver : Driver.values()) {
            long amount = drivers.get(driver).minor();
            if (!wages && (driver == Driver.WAGE_RATE || driver == Driver.MIX)) {
                hidden += amount;
            } else {
                parts.add(new Part(driver.name(), driver == Driver.REST ? amount + hidden : amount));
            }
        }
        List<Part> categories = new ArrayList<>();
        report.categories().forEach((category, amount) -> categories.add(new Part(category.name(), amount.minor())));
        return new VarianceView(report.planned().minor(), report.actual().minor(), parts, categories);
    }
}

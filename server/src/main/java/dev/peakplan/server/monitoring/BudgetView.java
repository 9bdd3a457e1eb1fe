package dev.peakplan.server.monitoring;

import dev.peakplan.execution.YearEnd;
import dev.peakplan.plan.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A binding budget and where it stands; money in minor units.
 *
 * @param id the budget over all its amendments
 * @param plan the plan that binds now
 * @param version number of the binding version
 * @param closed number of periods that are past
 * @param periods the periods
 * @param plannedToDate plan of what was reported
 * @param yearEnd where it will end
 * @param strangers figures of lines that an amendment took out of the budget
 */
@Serdeable
public record BudgetView(
        String id,
        String plan,
        int version,
        String title,
        String owner,
        String site,
        String department,
        String currency,
        Instant boundAt,
        int closed,
        List<PeriodView> periods,
        long plannedToDate,
        End yearEnd,
        int strangers) {

    /** One period. */
    @Serdeable
    public record PeriodView(String id, String label, String season) {}

    /** Where a budget will end, with its 80 % range; money in minor units. */
    @Serdeable
    public record End(long planned, long actual, long committed, long expected, long low, long high, int reported) {
        static End of(YearEnd end) {
            return new End(
                    end.planned().minor(),
                    end.actual().minor(),
                    end.committed().minor(),
                    end.expected().minor(),
                    end.low().minor(),
                    end.high().minor(),
                    end.reported());
        }
    }

    static BudgetView of(Position position) {
        var plan = position.budget().plan();
        Money due = position.forecasts().stream()
                .map(line -> line.status().plannedOfReported())
                .reduce(Money.ZERO, Money::plus);
        return new BudgetView(
                plan.seriesId(),
                plan.planId(),
                plan.number(),
                plan.title(),
                plan.owner(),
                plan.unit().site(),
                plan.unit().department(),
                plan.currency(),
                plan.boundAt(),
                position.closed(),
                position.budget().request().calendar().periods().stream()
                        .map(each -> new PeriodView(
                                each.id(), each.label(), each.season().name()))
                        .toList(),
                due.minor(),
                End.of(position.yearEnd()),
                position.strangers());
    }
}

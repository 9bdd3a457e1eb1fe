package dev.peakplan.execution;

import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Scope;
import java.util.List;
import java.util.Optional;

/**
 * An amount that spending of a scope is held against.
 *
 * @param kind what sort of limit
 * @param subject id of the cap, name of the category, key of the line; empty for the whole budget
 * @param amount the most
 * @param fromPeriod first period it covers
 * @param toPeriod last period it covers
 * @param scope whose spending counts; absent for a single line
 */
public record Limit(Kind kind, String subject, Money amount, int fromPeriod, int toPeriod, Optional<Scope> scope) {
    /** What sort of limit. */
    public enum Kind {
        /** A cap of the plan. */
        CAP,
        /** The plan's total. */
        BUDGET,
        /** The plan's total of one category. */
        CATEGORY,
        /** The plan's total of one line. */
        LINE
    }

    public static Limit of(BudgetCap cap, PlanCalendar calendar) {
        Scope scope = cap.scope();
        return new Limit(
                Kind.CAP,
                cap.id(),
                cap.amount(),
                scope.fromPeriodId().map(calendar::getIndex).orElse(0),
                scope.toPeriodId().map(calendar::getIndex).orElse(calendar.size() - 1),
                Optional.of(scope));
    }

    public static Limit budget(Money total, int periods) {
        return new Limit(Kind.BUDGET, "", total, 0, periods - 1, Optional.of(Scope.ALL));
    }

    public static Limit category(CostCategory category, Money total, int periods) {
        return new Limit(Kind.CATEGORY, category.name(), total, 0, periods - 1, Optional.of(Scope.of(category)));
    }

    public static Limit line(TrackedLine line) {
        return new Limit(Kind.LINE, line.key(), line.total(), 0, line.planned().size() - 1, Optional.empty());
    }

    boolean covers(TrackedLine line) {
        return scope.map(each -> each.covers(line.category()) && each.covers(line.siteId(), line.departmentId()))
                .orElseGet(() -> line.key().equals(subject));
    }

    /** The lines of {@code lines} that count. */
    List<LineForecast> within(List<LineForecast> lines) {
        return lines.stream().filter(each -> covers(each.status().line())).toList();
    }
}

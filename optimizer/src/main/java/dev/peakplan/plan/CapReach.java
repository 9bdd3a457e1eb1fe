package dev.peakplan.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The periods and the amount that a cap really limits. A cap that carries over takes what the caps before it in its chain left unspent, so
 * it limits spending from the first period of the chain on, to the amounts of the chain added up.
 *
 * @param from index of the first period
 * @param to index of the last period
 * @param amount the most that may be spent in them
 */
public record CapReach(int from, int to, Money amount) {

    /** The reach of a cap among all caps. */
    public static CapReach of(List<BudgetCap> caps, PlanCalendar calendar, BudgetCap cap) {
        int first = from(calendar, cap);
        Money sum = cap.amount();
        BudgetCap last = cap;
        while (last.carriesOver()) {
            Optional<BudgetCap> before = before(caps, calendar, last);
            if (before.isEmpty()) {
                break;
            }
            last = before.get();
            first = from(calendar, last);
            sum = sum.plus(last.amount());
        }
        return new CapReach(first, to(calendar, cap), sum);
    }

    /** The cap of the same scope whose last period is the one right before a cap's first, if there is one. */
    public static Optional<BudgetCap> before(List<BudgetCap> caps, PlanCalendar calendar, BudgetCap cap) {
        return caps.stream()
                .filter(other -> sameScope(other.scope(), cap.scope()))
                .filter(other -> to(calendar, other) == from(calendar, cap) - 1)
                .findFirst();
    }

    private static boolean sameScope(Scope one, Scope other) {
        return new HashSet<>(one.categories()).equals(new HashSet<>(other.categories()))
                && one.siteId().equals(other.siteId())
                && one.departmentId().equals(other.departmentId());
    }

    private static int from(PlanCalendar calendar, BudgetCap cap) {
        return cap.scope().fromPeriodId().map(calendar::getIndex).orElse(0);
    }

    private static int to(PlanCalendar calendar, BudgetCap cap) {
        return cap.scope().toPeriodId().map(calendar::getIndex).orElse(calendar.size() - 1);
    }
}

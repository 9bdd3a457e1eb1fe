package dev.peakplan.server.planning;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Planned spending of one line at one site and department.
 *
 * @param line what it is for
 * @param category its category
 * @param reference id of the budget line or initiative, if it is for one
 * @param siteId the site, if any
 * @param departmentId the department, if any
 * @param amounts one amount per period
 */
public record SpendingLine(
        LedgerLine line,
        CostCategory category,
        Optional<String> reference,
        Optional<String> siteId,
        Optional<String> departmentId,
        List<Money> amounts) {
    public SpendingLine {
        amounts = List.copyOf(amounts);
    }

    private record Key(
            LedgerLine line,
            CostCategory category,
            Optional<String> reference,
            Optional<String> siteId,
            Optional<String> departmentId) {}

    /** The entries summed over teams and roles, lines in the order of their first entry. */
    static List<SpendingLine> of(List<LedgerEntry> ledger, int periodCount) {
        Map<Key, long[]> sums = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger) {
            Key key = new Key(entry.line(), entry.category(), entry.reference(), entry.siteId(), entry.departmentId());
            sums.computeIfAbsent(key, fresh -> new long[periodCount])[entry.period()] +=
                    entry.amount().minor();
        }
        return sums.entrySet().stream()
                .map(each -> new SpendingLine(
                        each.getKey().line(),
                        each.getKey().category(),
                        each.getKey().reference(),
                        each.getKey().siteId(),
                        each.getKey().departmentId(),
                        Arrays.stream(each.getValue()).mapToObj(Money::ofMinor).toList()))
                .toList();
    }

    /** What every interface calls the line: its code and place. */
    public String key() {
        return line.key(reference, siteId, departmentId);
    }

    public Money total() {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}

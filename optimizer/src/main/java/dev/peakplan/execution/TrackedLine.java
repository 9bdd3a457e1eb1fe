package dev.peakplan.execution;

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
 * One line of a budget at one place.
 *
 * @param line what it is for
 * @param category its category
 * @param reference id of the budget line or initiative, if it is for one
 * @param siteId the site, if any
 * @param departmentId the department, if any
 * @param planned one amount per period
 */
public record TrackedLine(
        LedgerLine line,
        CostCategory category,
        Optional<String> reference,
        Optional<String> siteId,
        Optional<String> departmentId,
        List<Money> planned) {
    public TrackedLine {
        planned = List.copyOf(planned);
    }

    /** The lines of a ledger, summed over teams and roles, in the order of their first entry. */
    public static List<TrackedLine> of(List<LedgerEntry> ledger, int periodCount) {
        Map<TrackedLine, long[]> sums = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger) {
            TrackedLine line = new TrackedLine(
                    entry.line(), entry.category(), entry.reference(), entry.siteId(), entry.departmentId(), List.of());
            sums.computeIfAbsent(line, fresh -> new long[periodCount])[entry.period()] +=
                    entry.amount().minor();
        }
        return sums.entrySet().stream()
                .map(each -> each.getKey().with(each.getValue()))
                .toList();
    }

    private TrackedLine with(long[] amounts) {
        return new TrackedLine(
                line,
                category,
                reference,
                siteId,
                departmentId,
                Arrays.stream(amounts).mapToObj(Money::ofMinor).toList());
    }

    /** Its name in files: {@code BASE_PAY}, or {@code BUDGET_LINE:rent} where it is for a budget line or initiative. */
    public String code() {
        return line.code(reference);
    }

    /** Code and place: unique among the lines of a budget. */
    public String key() {
        return line.key(reference, siteId, departmentId);
    }

    public Money total() {
        return Sums.of(planned);
    }

    /** Whether the line pays people who are there: what heads cost, overtime apart. */
    public boolean paysHeads() {
        return switch (line) {
            case BASE_PAY, PERFORMANCE_BONUS, ALLOWANCES, HOLIDAY_ALLOWANCE, EMPLOYER_CONTRIBUTIONS -> true;
            default -> false;
        };
    }

    /** Whether the line pays for replacing people: what a leaver costs. */
    public boolean paysHires() {
        return switch (line) {
            case RECRUITING, ONBOARDING, TRAINING_PAY -> true;
            default -> false;
        };
    }

    /** Whether wages can be read out of the line. */
    public boolean showsWages() {
        return paysHeads() || paysHires() || line == LedgerLine.OVERTIME || line == LedgerLine.SEVERANCE;
    }
}

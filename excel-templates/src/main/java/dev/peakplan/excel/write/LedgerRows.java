package dev.peakplan.excel.write;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.PlanRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ledger of a plan with one row per line and place, and one amount per period. */
final class LedgerRows {
    /** Beyond so many cells the rows of the teams of a site are added up. */
    private static final int MOST_CELLS = 60_000;

    /**
     * One row.
     *
     * @param key what it is for and where
     * @param minor amount by period in minor units
     */
    record Row(Key key, long[] minor) {
        long total() {
            long sum = 0;
            for (long amount : minor) {
                sum += amount;
            }
            return sum;
        }
    }

    /** What a row is for and where. */
    record Key(
            CostCategory category,
            LedgerLine line,
            Optional<String> reference,
            Optional<String> siteId,
            Optional<String> departmentId,
            Optional<String> teamId,
            Optional<String> roleId) {}

    private LedgerRows() {}

    static List<Row> of(PlanRequest request, List<LedgerEntry> ledger) {
        List<Row> byTeam = group(request, ledger, true);
        return (long) byTeam.size() * request.periodCount() <= MOST_CELLS ? byTeam : group(request, ledger, false);
    }

    private static List<Row> group(PlanRequest request, List<LedgerEntry> ledger, boolean teams) {
        Map<Key, long[]> rows = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger) {
            Key key = new Key(
                    entry.category(),
                    entry.line(),
                    entry.reference(),
                    entry.siteId(),
                    entry.departmentId(),
                    teams ? entry.teamId() : Optional.empty(),
                    entry.roleId());
            rows.computeIfAbsent(key, k -> new long[request.periodCount()])[entry.period()] +=
                    entry.amount().minor();
        }
        return rows.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.key().category())
                        .thenComparing(row -> row.key().line()))
                .collect(Collectors.toList());
    }
}

package dev.peakplan.excel.write;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The ledger of a plan with one row per line and place, and one amount per period. A staffing has a row for every part of pay, for
 * recruiting where it hires and for severance where it releases, even where they cost nothing yet: their amounts follow the pay.
 */
final class LedgerRows {
    /** Beyond so many cells the rows of the teams of a site are added up. */
    private static final int MOST_CELLS = 60_000;

    private static final List<LedgerLine> PAY = List.of(
            LedgerLine.BASE_PAY, LedgerLine.PERFORMANCE_BONUS, LedgerLine.ALLOWANCES, LedgerLine.HOLIDAY_ALLOWANCE);

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

    /** Whether there is a row for every team and role; else their rows are added up by site. */
    static boolean byTeam(PlanRequest request, Assessment assessment) {
        return (long) group(assessment.ledger(), 1, true).size() * request.periodCount() <= MOST_CELLS;
    }

    static List<Row> of(PlanRequest request, Assessment assessment) {
        boolean byTeam = byTeam(request, assessment);
        Map<Key, long[]> rows = group(assessment.ledger(), request.periodCount(), byTeam);
        if (byTeam) {
            costless(request, assessment.heads())
                    .forEach(key -> rows.computeIfAbsent(key, k -> new long[request.periodCount()]));
        }
        return rows.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.key().category())
                        .thenComparing(row -> row.key().line()))
                .collect(Collectors.toList());
    }

    private static Map<Key, long[]> group(List<LedgerEntry> ledger, int periods, boolean teams) {
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
            long[] amounts = rows.computeIfAbsent(key, k -> new long[periods]);
            amounts[periods == 1 ? 0 : entry.period()] += entry.amount().minor();
        }
        return rows;
    }

    private static List<Key> costless(PlanRequest request, List<HeadsOutcome> heads) {
        Map<String, Team> teams =
                request.organisation().teams().stream().collect(Collectors.toMap(Team::id, team -> team));
        Map<String, Role> roles =
                request.workforce().roles().stream().collect(Collectors.toMap(Role::id, role -> role));
        Map<String, int[]> moves = new LinkedHashMap<>();
        heads.forEach(outcome -> {
            int[] sums = moves.computeIfAbsent(outcome.teamId() + "\n" + outcome.roleId(), key -> new int[3]);
            List<ToIntFunction<HeadsOutcome>> what =
                    List.of(HeadsOutcome::hires, HeadsOutcome::releases, HeadsOutcome::overtimeHours);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += what.get(k).applyAsInt(outcome);
            }
        });
        List<Key> keys = new ArrayList<>();
        for (Staffing staffing : request.workforce().staffing()) {
            Team team = teams.get(staffing.teamId());
            Role role = roles.get(staffing.roleId());
            int[] moved = moves.getOrDefault(team.id() + "\n" + role.id(), new int[3]);
            PAY.forEach(line -> keys.add(key(CostCategory.LABOUR, line, team, role)));
            if (role.employerContributions()
                    && !request.workforce().contributions().isEmpty()) {
                keys.add(key(CostCategory.LABOUR, LedgerLine.EMPLOYER_CONTRIBUTIONS, team, role));
            }
            if (moved[2] > 0) {
                keys.add(key(CostCategory.LABOUR, LedgerLine.OVERTIME, team, role));
            }
            if (moved[0] > 0) {
                keys.add(key(CostCategory.RECRUITMENT, LedgerLine.RECRUITING, team, role));
                keys.add(key(CostCategory.TRAINING, LedgerLine.ONBOARDING, team, role));
                if (role.trainingPeriods() > 0) {
                    keys.add(key(CostCategory.LABOUR, LedgerLine.TRAINING_PAY, team, role));
                }
            }
            if (moved[1] > 0) {
                keys.add(key(CostCategory.SEVERANCE, LedgerLine.SEVERANCE, team, role));
            }
        }
        return keys;
    }

    private static Key key(CostCategory category, LedgerLine line, Team team, Role role) {
        return new Key(
                category,
                line,
                Optional.empty(),
                Optional.of(team.siteId()),
                Optional.of(team.departmentId()),
                Optional.of(team.id()),
                Optional.of(role.id()));
    }
}

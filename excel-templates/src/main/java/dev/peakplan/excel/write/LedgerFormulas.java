package dev.peakplan.excel.write;

import dev.peakplan.excel.write.LedgerRows.Key;
import dev.peakplan.excel.write.RatesPage.Top;
import dev.peakplan.excel.write.StaffingRows.Measure;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The amounts of the ledger as formulas of heads, hires and rates. Heads times the sum of the rates of a category is rounded once; the
 * last line that costs anything takes what the others leave of it, as in the checker's ledger.
 */
final class LedgerFormulas {
    private static final List<LedgerLine> PAY = List.of(
            LedgerLine.BASE_PAY,
            LedgerLine.PERFORMANCE_BONUS,
            LedgerLine.ALLOWANCES,
            LedgerLine.HOLIDAY_ALLOWANCE,
            LedgerLine.EMPLOYER_CONTRIBUTIONS);

    private final PlanBook plan;
    private final Map<String, Integer> rates;
    private final Map<String, Integer> initiatives;
    private final Map<String, Team> teams;
    private final Map<String, Staffing> staffing = new HashMap<>();
    private final Map<String, BudgetLine> lines;
    private final Map<String, List<Integer>> parts = new HashMap<>();

    /**
     * @param rates rows of the sheet of rates
     * @param initiatives rows of the sheet of initiatives by id
     */
    LedgerFormulas(PlanBook plan, Map<String, Integer> rates, Map<String, Integer> initiatives) {
        this.plan = plan;
        this.rates = rates;
        this.initiatives = initiatives;
        this.teams = plan.request().organisation().teams().stream().collect(Collectors.toMap(Team::id, team -> team));
        this.lines = plan.request().budget().lines().stream().collect(Collectors.toMap(BudgetLine::id, line -> line));
        plan.request().workforce().staffing().forEach(each -> staffing.put(each.teamId() + "\n" + each.roleId(), each));
    }

    /** The formula of a row's amount in a period, if it can be one. */
    Optional<String> find(Key key, int period) {
        return switch (key.line()) {
            case BUDGET_LINE -> budgetLine(key, period);
            case INITIATIVE -> initiative(key.reference().orElseThrow(), period);
            case OVERTIME ->
                payRow(key).flatMap(rate -> counted(key, Measure.OVERTIME, period)
                        .map(hours -> "ROUND(" + hours + "/"
                                + Page.there(
                                        plan.in(ResultSheet.RATES), rates.get(Top.STEP_HOURS.name()), RatesPage.STATED)
                                + "*" + rate(rate, period) + ",2)"));
            case TRAINING_PAY -> times(key, Measure.IN_TRAINING, period);
            case RECRUITING, ONBOARDING -> times(key, Measure.HIRES, period);
            case SEVERANCE -> times(key, Measure.RELEASES, period);
            default -> perHead(key, payRow(key), period);
        };
    }

    private Optional<Staffing> staffing(Key key) {
        return key.teamId().flatMap(team -> key.roleId().map(role -> staffing.get(team + "\n" + role)));
    }

    private Optional<Integer> payRow(Key key) {
        return staffing(key).map(each -> payRow(each, key.line()));
    }

    private Integer payRow(Staffing each, LedgerLine line) {
        return rates.get(PayRows.Payee.of(each, teams.get(each.teamId())).key(line));
    }

    private String rate(int row, int period) {
        return RatesPage.in(plan, row, period);
    }

    private Optional<String> counted(Key key, Measure measure, int period) {
        return staffing(key)
                .flatMap(each -> plan.staffing().findRow(each, measure))
                .map(row -> Page.inRow(plan.in(ResultSheet.STAFFING), row, StaffingPage.PERIODS + period));
    }

    private Optional<String> times(Key key, Measure measure, int period) {
        return payRow(key).flatMap(rate -> counted(key, measure, period)
                .map(count -> "ROUND(" + count + "*" + rate(rate, period) + ",2)"));
    }

    private Optional<String> budgetLine(Key key, int period) {
        BudgetLine line = lines.get(key.reference().orElseThrow());
        Integer row = rates.get("line:" + line.id());
        return switch (line.driver()) {
            case FIXED -> Optional.of(rate(row, period));
            case PER_HIRE ->
                counted(key, Measure.HIRES, period).map(hires -> "ROUND(" + hires + "*" + rate(row, period) + ",2)");
            case PER_HEAD -> perHead(key, Optional.of(row), period);
        };
    }

    private Optional<String> perHead(Key key, Optional<Integer> row, int period) {
        Optional<String> heads = counted(key, Measure.HEADS, period);
        if (row.isEmpty() || heads.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> all = parts(key);
        int place = all.indexOf(row.get());
        String own = "ROUND(" + heads.get() + "*" + rate(row.get(), period) + ",2)";
        if (all.size() == 1) {
            return Optional.of(own);
        }
        StringBuilder rest = new StringBuilder("ROUND(" + heads.get() + "*" + sum(all, period) + ",2)");
        for (Integer earlier : all.subList(0, place)) {
            rest.append("-ROUND(")
                    .append(heads.get())
                    .append('*')
                    .append(rate(earlier, period))
                    .append(",2)");
        }
        List<Integer> later = all.subList(place + 1, all.size());
        // without the first condition a line that costs nothing could show the cent that the last one took
        String shared = later.isEmpty()
                ? "ROUND(" + rest + ",2)"
                : "ROUND(IF(" + sum(later, period) + "=0," + rest + "," + own + "),2)";
        return Optional.of("IF(" + rate(row.get(), period) + "=0,0," + shared + ")");
    }

    private String sum(List<Integer> all, int period) {
        return all.stream().map(row -> rate(row, period)).collect(Collectors.joining(",", "SUM(", ")"));
    }

    /** The rows of the rates per head of a staffing and category, in the order in which they are paid. */
    private List<Integer> parts(Key key) {
        Staffing each = staffing(key).orElseThrow();
        return parts.computeIfAbsent(each.teamId() + "\n" + each.roleId() + "\n" + key.category(), k -> {
            List<Integer> found = new ArrayList<>();
            if (key.category() == CostCategory.LABOUR) {
                PAY.forEach(line -> Optional.ofNullable(payRow(each, line)).ifPresent(found::add));
            }
            Team team = teams.get(each.teamId());
            for (BudgetLine line : plan.request().budget().lines()) {
                Scope place =
                        new Scope(List.of(), Optional.empty(), Optional.empty(), line.siteId(), line.departmentId());
                if (line.driver() == CostDriver.PER_HEAD
                        && line.category() == key.category()
                        && place.covers(Optional.of(team.siteId()), Optional.of(team.departmentId()))) {
                    found.add(rates.get("line:" + line.id()));
                }
            }
            return found;
        });
    }

    /** One-off cost in the start period, recurring cost from there on, savings from the lead on. */
    private Optional<String> initiative(String id, int period) {
        Integer row = initiatives.get(id);
        if (row == null) {
            return Optional.empty();
        }
        String number = rate(rates.get(Top.PERIOD_NUMBER.name()), period);
        String start = initiative(row, InitiativesPage.START_NUMBER);
        String further = Optional.ofNullable(rates.get("further:" + id))
                .map(at -> "+" + rate(at, period))
                .orElse("");
        return Optional.of("IF(" + number + "<" + start + ",0," + initiative(row, InitiativesPage.RECURRING) + "+IF("
                + number + "=" + start + "," + initiative(row, InitiativesPage.ONE_OFF) + ",0)-IF(" + number + ">="
                + start + "+" + initiative(row, InitiativesPage.LEAD) + ","
                + initiative(row, InitiativesPage.SAVING) + ",0)" + further + ")");
    }

    private String initiative(int row, int column) {
        return Page.there(plan.in(ResultSheet.INITIATIVES), row, column);
    }
}

package dev.peakplan.actuals;

import static dev.peakplan.actuals.ActualsField.AGENT;
import static dev.peakplan.actuals.ActualsField.AMOUNT;
import static dev.peakplan.actuals.ActualsField.CONTACTS;
import static dev.peakplan.actuals.ActualsField.DEPARTMENT;
import static dev.peakplan.actuals.ActualsField.HANDLE_TIME;
import static dev.peakplan.actuals.ActualsField.KIND;
import static dev.peakplan.actuals.ActualsField.LINE;
import static dev.peakplan.actuals.ActualsField.METRIC;
import static dev.peakplan.actuals.ActualsField.PERIOD;
import static dev.peakplan.actuals.ActualsField.QUALITY;
import static dev.peakplan.actuals.ActualsField.REFERENCE;
import static dev.peakplan.actuals.ActualsField.ROLE;
import static dev.peakplan.actuals.ActualsField.SITE;
import static dev.peakplan.actuals.ActualsField.STATE;
import static dev.peakplan.actuals.ActualsField.SUBJECT;
import static dev.peakplan.actuals.ActualsField.TEAM;
import static dev.peakplan.actuals.ActualsField.VALUE;

import dev.peakplan.actuals.ActualRow.Committed;
import dev.peakplan.history.FindingList;
import dev.peakplan.history.Numbers;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.TextRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the rows of one table; whatever cannot be read is reported at its cell and left out. */
final class RowReader {
    /** Amounts beyond this are no amounts of a budget, and would not fit in minor units. */
    private static final double MOST_MONEY = 1e13;

    private static final double MOST_CONTACTS = 1e9;
    private static final double DAY_SECONDS = 86_400;

    private final BudgetDirectory directory;
    private final TableHeaders headers;
    private final boolean decimalCommas;
    private final FindingList findings;

    RowReader(BudgetDirectory directory, TableHeaders headers, boolean decimalCommas, FindingList findings) {
        this.directory = directory;
        this.headers = headers;
        this.decimalCommas = decimalCommas;
        this.findings = findings;
    }

    List<ActualRow> read(TextRow row) {
        return switch (headers.table()) {
            case SPENDING -> spending(row);
            case DRIVERS -> drivers(row);
            case COMMITMENTS -> commitment(row);
            case AGENTS -> agent(row);
        };
    }

    private List<ActualRow> spending(TextRow row) {
        // rows that hold no figure at all are lines that a template offers
        Optional<String> line = figures(row).isEmpty() ? Optional.empty() : line(row);
        List<ActualRow> read = new ArrayList<>();
        if (line.isPresent()) {
            figures(row).forEach((column, period) -> number(row, column, -MOST_MONEY, MOST_MONEY)
                    .ifPresent(value ->
                            read.add(new ActualRow.Spent(line.get(), period, money(value), place(row, column)))));
        }
        return read;
    }

    private List<ActualRow> drivers(TextRow row) {
        List<ActualRow> read = new ArrayList<>();
        if (figures(row).isEmpty()) {
            return read;
        }
        Optional<DriverMetric> metric = Arrays.stream(DriverMetric.values())
                .filter(each -> each.calledBy(Keys.of(row.cell(headers.column(METRIC)))))
                .findFirst();
        if (metric.isEmpty()) {
            report(row, METRIC, "import.unknownMetric");
            return read;
        }
        DriverMetric known = metric.get();
        Optional<String> subject = name(row, SUBJECT, known.ofQueue() ? directory::queue : directory::team);
        String roleText = row.cell(headers.column(ROLE));
        Optional<String> role =
                roleText.isEmpty() || known.ofQueue() ? Optional.of("") : name(row, ROLE, directory::role);
        if (known == DriverMetric.HEADS && role.filter(String::isEmpty).isPresent()) {
            report(row, ROLE, "import.unknownName");
            return read;
        }
        if (subject.isPresent() && role.isPresent()) {
            figures(row).forEach((column, period) -> number(row, column, 0, known.most())
                    .ifPresent(value -> read.add(new ActualRow.Driven(
                            known, subject.get(), role.get(), period, value, place(row, column)))));
        }
        return read;
    }

    private List<ActualRow> commitment(TextRow row) {
        Optional<String> line = line(row);
        OptionalInt period = period(row);
        OptionalDouble amount = number(row, headers.column(AMOUNT), 0, MOST_MONEY);
        Optional<Committed.Kind> kind = choice(row, KIND, KINDS, Committed.Kind.OTHER);
        Optional<Committed.State> state = choice(row, STATE, STATES, Committed.State.OPEN);
        String reference = row.cell(headers.column(REFERENCE));
        if (reference.isEmpty()) {
            report(row, REFERENCE, "import.unknownName");
        }
        boolean read =
                line.isPresent() && period.isPresent() && amount.isPresent() && kind.isPresent() && state.isPresent();
        return read && !reference.isEmpty()
                ? List.of(new Committed(
                        reference,
                        kind.get(),
                        line.get(),
                        period.getAsInt(),
                        money(amount.getAsDouble()),
                        state.get(),
                        place(row, headers.column(AMOUNT))))
                : List.of();
    }

    private List<ActualRow> agent(TextRow row) {
        Optional<String> team = name(row, TEAM, directory::team);
        OptionalInt period = period(row);
        OptionalDouble contacts = number(row, headers.column(CONTACTS), 0, MOST_CONTACTS);
        OptionalDouble time = number(row, headers.column(HANDLE_TIME), 0.1, DAY_SECONDS);
        OptionalDouble quality = row.cell(headers.column(QUALITY)).isEmpty()
                ? OptionalDouble.empty()
                : number(row, headers.column(QUALITY), 0, 100);
        String agent = row.cell(headers.column(AGENT));
        if (agent.isEmpty()) {
            report(row, AGENT, "import.unknownName");
        }
        return !agent.isEmpty() && team.isPresent() && period.isPresent() && contacts.isPresent() && time.isPresent()
                ? List.of(new ActualRow.Worked(
                        agent,
                        team.get(),
                        period.getAsInt(),
                        contacts.getAsDouble(),
                        time.getAsDouble(),
                        share(quality),
                        place(row, headers.column(AGENT))))
                : List.of();
    }

    /** A quality above 1 is meant out of 100. */
    private static OptionalDouble share(OptionalDouble quality) {
        return quality.isPresent() && quality.getAsDouble() > 1
                ? OptionalDouble.of(quality.getAsDouble() / 100)
                : quality;
    }

    /** The cells of a row that hold figures: period by column. */
    private Map<Integer, Integer> figures(TextRow row) {
        if (headers.periods().isEmpty()) {
            int column = headers.column(headers.table() == ActualsTable.DRIVERS ? VALUE : AMOUNT);
            if (row.cell(column).isEmpty()) {
                return Map.of();
            }
            OptionalInt period = period(row);
            return period.isPresent() ? Map.of(column, period.getAsInt()) : Map.of();
        }
        Map<Integer, Integer> filled = new TreeMap<>(headers.periods());
        filled.keySet().removeIf(column -> row.cell(column).isEmpty());
        return filled;
    }

    private Optional<String> line(TextRow row) {
        Optional<String> code = directory.code(row.cell(headers.column(LINE)));
        if (code.isEmpty()) {
            report(row, LINE, "import.unknownLine");
            return Optional.empty();
        }
        Optional<String> site = Optional.empty();
        Optional<String> department = Optional.empty();
        if (!row.cell(headers.column(SITE)).isEmpty()) {
            site = name(row, SITE, directory::site);
            if (site.isEmpty()) {
                return Optional.empty();
            }
        }
        if (!row.cell(headers.column(DEPARTMENT)).isEmpty()) {
            department = name(row, DEPARTMENT, directory::department);
            if (department.isEmpty()) {
                return Optional.empty();
            }
        }
        List<String> keys = places(code.get(), site, department);
        if (keys.size() != 1) {
            report(row, LINE, keys.isEmpty() ? "import.noSuchLine" : "import.ambiguousLine");
            return Optional.empty();
        }
        return Optional.of(keys.get(0));
    }

    /** A place that is not told is read as "of no place" where there is such a line. */
    private List<String> places(String code, Optional<String> site, Optional<String> department) {
        List<String> keys = directory.lines(code, site, department);
        if (keys.size() > 1) {
            List<String> exact =
                    directory.lines(code, Optional.of(site.orElse("")), Optional.of(department.orElse("")));
            return exact.size() == 1 ? exact : keys;
        }
        return keys;
    }

    private OptionalInt period(TextRow row) {
        OptionalInt period = directory.period(row.cell(headers.column(PERIOD)));
        if (period.isEmpty()) {
            report(row, PERIOD, "import.unknownPeriod");
        }
        return period;
    }

    private Optional<String> name(TextRow row, ActualsField field, Function<String, Optional<String>> find) {
        Optional<String> found = find.apply(row.cell(headers.column(field)));
        if (found.isEmpty()) {
            report(row, field, "import.unknownName");
        }
        return found;
    }

    private <T> Optional<T> choice(TextRow row, ActualsField field, Map<String, T> names, T usual) {
        String text = row.cell(headers.column(field));
        if (text.isEmpty()) {
            return Optional.of(usual);
        }
        Optional<T> found = Optional.ofNullable(names.get(Keys.of(text)));
        if (found.isEmpty()) {
            report(row, field, "import.unknownName");
        }
        return found;
    }

    private OptionalDouble number(TextRow row, int column, double least, double most) {
        String text = row.cell(column);
        OptionalDouble value = Numbers.parse(text, decimalCommas);
        if (value.isEmpty()) {
            findings.add(Finding.error("import.noNumber", place(row, column), text));
        } else if (value.getAsDouble() < least || value.getAsDouble() > most) {
            findings.add(Finding.error("import.outOfRange", place(row, column), text));
            return OptionalDouble.empty();
        }
        return value;
    }

    private static Money money(double major) {
        return Money.ofMajor(BigDecimal.valueOf(major));
    }

    private void report(TextRow row, ActualsField field, String code) {
        findings.add(Finding.error(code, place(row, headers.column(field)), row.cell(headers.column(field))));
    }

    private static String place(TextRow row, int column) {
        return "line[" + row.line() + "].column[" + (Math.max(0, column) + 1) + "]";
    }

    private static final Map<String, Committed.Kind> KINDS = Map.ofEntries(
            Map.entry("offer", Committed.Kind.OFFER),
            Map.entry("录用", Committed.Kind.OFFER),
            Map.entry("录用通知", Committed.Kind.OFFER),
            Map.entry("class", Committed.Kind.CLASS),
            Map.entry("training", Committed.Kind.CLASS),
            Map.entry("培训班", Committed.Kind.CLASS),
            Map.entry("order", Committed.Kind.ORDER),
            Map.entry("purchaseorder", Committed.Kind.ORDER),
            Map.entry("po", Committed.Kind.ORDER),
            Map.entry("采购订单", Committed.Kind.ORDER),
            Map.entry("订单", Committed.Kind.ORDER),
            Map.entry("other", Committed.Kind.OTHER),
            Map.entry("其他", Committed.Kind.OTHER));

    private static final Map<String, Committed.State> STATES = Map.of(
            "open", Committed.State.OPEN,
            "未执行", Committed.State.OPEN,
            "有效", Committed.State.OPEN,
            "done", Committed.State.DONE,
            "已执行", Committed.State.DONE,
            "cancelled", Committed.State.CANCELLED,
            "canceled", Committed.State.CANCELLED,
            "已取消", Committed.State.CANCELLED);
}

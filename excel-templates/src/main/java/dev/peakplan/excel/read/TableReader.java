package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.Kind;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads a sheet of rows: finds the header, then types every cell, and goes on to the end whatever it meets. */
final class TableReader {
    private static final int LONGEST_SHOWN = 80;

    private final IssueCollector issues;
    private final PeriodNames periods;
    private final Optional<String> currency;

    TableReader(IssueCollector issues, PeriodNames periods) {
        this(issues, periods, Optional.empty());
    }

    /**
     * Reads amounts in one currency alone.
     *
     * @param currency ISO 4217 code; absent where it is not known yet: then signs of currencies tell nothing
     */
    TableReader(IssueCollector issues, PeriodNames periods, Optional<String> currency) {
        this.issues = issues;
        this.periods = periods;
        this.currency = currency;
    }

    ReadTable read(SheetSpec spec, RawSheet sheet) {
        List<Column<?>> columns = readable(spec);
        HeaderRow header =
                HeaderRow.find(sheet, columns, periods, spec.perPeriod().isPresent());
        if (header.columns().isEmpty()) {
            if (!sheet.rows().isEmpty()) {
                issues.add(
                        CellIssue.error(IssueCode.NO_HEADER, Place.sheet(sheet.name()), Text.of("", ""), names(spec)));
            }
            return new ReadTable(spec, sheet.name(), Map.of(), Map.of(), List.of());
        }
        boolean any = sheet.rows().stream().anyMatch(row -> row.get(0).row() > header.row());
        if (any) {
            missing(spec, sheet, header);
            strange(spec, sheet, header);
        }
        List<ReadRow> rows = new ArrayList<>();
        for (List<RawCell> cells : sheet.rows()) {
            if (cells.get(0).row() > header.row()) {
                row(spec, columns, sheet, header, cells).ifPresent(rows::add);
            }
        }
        return new ReadTable(spec, sheet.name(), header.columns(), header.periods(), rows);
    }

    /** The columns of a sheet, with those of the long layout where there may be a column per period. */
    private static List<Column<?>> readable(SheetSpec spec) {
        List<Column<?>> columns = new ArrayList<>(spec.columns());
        if (spec == DemandSheets.VOLUMES || spec == DemandSheets.REQUIRED_HOURS) {
            columns.add(DemandSheets.LONG_PERIOD);
            columns.add(spec.perPeriod().orElseThrow());
        }
        return columns;
    }

    private static Text names(SheetSpec spec) {
        return Text.of(
                spec.columns().stream().map(column -> column.header().zh()).collect(Collectors.joining("、", "表头 ", "")),
                spec.columns().stream()
                        .map(column -> column.header().en())
                        .collect(Collectors.joining(", ", "a header with ", "")));
    }

    private void missing(SheetSpec spec, RawSheet sheet, HeaderRow header) {
        for (Column<?> column : spec.columns()) {
            if (column.required() && !header.columns().containsKey(column.key())) {
                Optional<String> near = Words.closest(
                        column.header().en(),
                        header.unknown().stream().map(RawCell::text).toList());
                Optional<String> nearChinese = Words.closest(
                        column.header().zh(),
                        header.unknown().stream().map(RawCell::text).toList());
                issues.add(CellIssue.error(
                                IssueCode.MISSING_COLUMN,
                                Place.cell(sheet.name(), header.row(), 0),
                                Text.of("", ""),
                                column.header())
                        .maybe(near.or(() -> nearChinese).map(Text::same)));
            }
        }
    }

    private void strange(SheetSpec spec, RawSheet sheet, HeaderRow header) {
        List<String> known = spec.columns().stream()
                .flatMap(column -> column.header().both().stream())
                .toList();
        for (RawCell cell : header.unknown()) {
            Words.closest(cell.text(), known)
                    .ifPresent(near -> issues.add(CellIssue.warning(
                                    IssueCode.UNKNOWN_COLUMN,
                                    Place.cell(sheet.name(), cell.row(), cell.column()),
                                    shown(cell),
                                    Text.of("这一列没有读取", "this column was not read"))
                            .maybe(Optional.of(Text.same(near)))));
        }
        for (RawCell cell : header.repeated()) {
            issues.add(CellIssue.warning(
                    IssueCode.REPEATED_COLUMN,
                    Place.cell(sheet.name(), cell.row(), cell.column()),
                    shown(cell),
                    Text.of("只读取第一列", "only the first was read")));
        }
    }

    private Optional<ReadRow> row(
            SheetSpec spec, List<Column<?>> columns, RawSheet sheet, HeaderRow header, List<RawCell> cells) {
        Map<Integer, RawCell> byColumn = new HashMap<>();
        cells.forEach(cell -> byColumn.put(cell.column(), cell));
        boolean ours = header.columns().values().stream().anyMatch(byColumn::containsKey)
                || header.periods().values().stream().anyMatch(byColumn::containsKey);
        if (!ours) {
            return Optional.empty();
        }
        ReadRow row = new ReadRow(sheet.name(), cells.get(0).row());
        for (Column<?> column : columns) {
            Integer at = header.columns().get(column.key());
            RawCell cell = at == null ? null : byColumn.get(at);
            if (cell != null) {
                read(column, sheet.name(), cell).ifPresentOrElse(value -> row.put(column, at, value), row::unsound);
            } else if (column.required()) {
                row.unsound();
                if (at != null) {
                    issues.add(CellIssue.error(
                            IssueCode.EMPTY_CELL,
                            Place.cell(sheet.name(), row.row(), at),
                            Text.of("空", "nothing"),
                            Expected.of(column)));
                }
            }
        }
        spec.perPeriod().ifPresent(column -> header.periods().forEach((t, at) -> {
            if (byColumn.containsKey(at)) {
                read(column, sheet.name(), byColumn.get(at))
                        .ifPresentOrElse(value -> row.putPeriod(t, at, value), row::unsound);
            }
        }));
        return Optional.of(row);
    }

    /** The value of a cell; if it is wrong an issue is noted and there is none. */
    Optional<Object> read(Column<?> column, String sheet, RawCell cell) {
        try {
            if (column.kind() == Kind.REFERENCE && column.targets().contains("periods")) {
                OptionalInt named = periods.find(cell);
                return Optional.of(named.isPresent() ? periods.ids().get(named.getAsInt()) : CellParser.id(cell));
            }
            if (column.equals(OrganisationSheets.PERIOD)) {
                return Optional.of(periods.id(cell));
            }
            boolean money = column.kind() == Kind.MONEY || column.kind() == Kind.AMOUNTS;
            if (money && cell.type() == RawCell.Type.TEXT && foreign(cell.text())) {
                throw new BadCell(IssueCode.OTHER_CURRENCY);
            }
            return Optional.of(CellParser.parse(column, cell));
        } catch (BadCell bad) {
            issues.add(CellIssue.error(
                            bad.code(),
                            Place.cell(sheet, cell.row(), cell.column()),
                            shown(cell),
                            expected(column, bad.code()))
                    .maybe(bad.maybe()));
            return Optional.empty();
        }
    }

    private Text expected(Column<?> column, IssueCode code) {
        if (code == IssueCode.OTHER_CURRENCY) {
            return Text.of("以 " + currency.orElseThrow() + " 计的金额", "an amount in " + currency.orElseThrow());
        }
        return code == IssueCode.NOT_A_DATE && column.kind() == Kind.ID
                ? Text.of("编号，如 2027-03，或日期，如 2027-03-01", "an ID such as 2027-03, or a day such as 2027-03-01")
                : Expected.of(column);
    }

    private boolean foreign(String text) {
        return currency.isPresent() && CurrencyWords.foreign(text, currency.get());
    }

    static Text shown(RawCell cell) {
        String text = CellParser.text(cell).strip();
        return Text.same(text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…");
    }
}

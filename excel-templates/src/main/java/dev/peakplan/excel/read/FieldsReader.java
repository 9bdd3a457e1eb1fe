package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.BookMap.SheetMap;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.PeriodKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a sheet of settings: one per line, found by its name. */
final class FieldsReader {
    private static final PeriodNames NO_PERIODS = PeriodNames.none(PeriodKind.MONTH);

    private final IssueCollector issues;

    /**
     * What was read.
     *
     * @param row the settings as one row
     * @param map where they are
     */
    record Fields(FieldRow row, SheetMap map) {}

    FieldsReader(IssueCollector issues) {
        this.issues = issues;
    }

    Fields read(SheetSpec spec, RawSheet sheet) {
        HeaderRow header = HeaderRow.find(sheet, List.of(SettingsSheet.ITEM, SettingsSheet.VALUE), NO_PERIODS, false);
        int itemColumn = header.columns().getOrDefault(SettingsSheet.ITEM.key(), 0);
        int valueColumn = header.columns().getOrDefault(SettingsSheet.VALUE.key(), itemColumn + 1);
        Map<String, Column<?>> known = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Column<?> field : spec.columns()) {
            field.header().both().forEach(word -> known.put(Words.key(word), field));
            field.also().forEach(word -> known.putIfAbsent(Words.key(word), field));
            names.addAll(field.header().both());
        }
        Map<Column<?>, RawCell> values = new LinkedHashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (List<RawCell> line : sheet.rows()) {
            RawCell item = at(line, itemColumn);
            RawCell value = at(line, valueColumn);
            if (item == null || value == null || header.matches() == 2 && item.row() <= header.row()) {
                continue;
            }
            Column<?> field = known.get(Words.key(CellParser.text(item)));
            if (field == null) {
                unknown(sheet, item, names);
            } else if (rows.putIfAbsent(field.key(), item.row()) != null) {
                issues.add(CellIssue.error(
                        IssueCode.DUPLICATE,
                        Place.cell(sheet.name(), item.row(), item.column()),
                        TableReader.shown(item),
                        Text.of("每项一行", "one line per setting")));
            } else {
                values.put(field, value);
            }
        }
        return new Fields(
                typed(sheet.name(), values),
                new SheetMap(sheet.name(), columnOfValues(spec, valueColumn), Map.of(), rows, List.of()));
    }

    /** The values typed: the currency first, wherever its line is, for amounts are in it. */
    private FieldRow typed(String sheet, Map<Column<?>, RawCell> values) {
        FieldRow row = new FieldRow(sheet);
        Optional.ofNullable(values.remove(SettingsSheet.CURRENCY))
                .ifPresent(cell -> put(row, sheet, new TableReader(issues, NO_PERIODS), SettingsSheet.CURRENCY, cell));
        TableReader cells = new TableReader(issues, NO_PERIODS, Optional.of(row.get(SettingsSheet.CURRENCY)));
        values.forEach((field, cell) -> put(row, sheet, cells, field, cell));
        return row;
    }

    private static void put(FieldRow row, String sheet, TableReader cells, Column<?> field, RawCell cell) {
        cells.read(field, sheet, cell).ifPresentOrElse(value -> row.put(field, cell, value), row::unsound);
    }

    private void unknown(RawSheet sheet, RawCell item, List<String> names) {
        Optional<String> near = Words.closest(CellParser.text(item), names);
        issues.add(CellIssue.warning(
                        IssueCode.UNKNOWN_SETTING,
                        Place.cell(sheet.name(), item.row(), item.column()),
                        TableReader.shown(item),
                        Text.of("这一行没有读取", "this line was not read"))
                .maybe(near.map(Text::same)));
    }

    private static Map<String, Integer> columnOfValues(SheetSpec spec, int column) {
        Map<String, Integer> columns = new HashMap<>();
        spec.columns().forEach(field -> columns.put(field.key(), column));
        return columns;
    }

    private static RawCell at(List<RawCell> line, int column) {
        return line.stream().filter(cell -> cell.column() == column).findFirst().orElse(null);
    }
}

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a sheet of settings: one per line, found by its name. */
final class FieldsReader {
    private final IssueCollector issues;
    private final TableReader cells;

    /**
     * What was read.
     *
     * @param row the settings as one row
     * @param map where they are
     */
    record Fields(FieldRow row, SheetMap map) {}

    FieldsReader(IssueCollector issues, PeriodNames periods) {
        this.issues = issues;
        this.cells = new TableReader(issues, periods);
    }

    Fields read(SheetSpec spec, RawSheet sheet) {
        HeaderRow header = HeaderRow.find(
                sheet, List.of(SettingsSheet.ITEM, SettingsSheet.VALUE), new PeriodNames(List.of(), List.of()), false);
        int itemColumn = header.columns().getOrDefault(SettingsSheet.ITEM.key(), 0);
        int valueColumn = header.columns().getOrDefault(SettingsSheet.VALUE.key(), itemColumn + 1);
        Map<String, Column<?>> known = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Column<?> field : spec.columns()) {
            field.header().both().forEach(word -> known.put(Words.key(word), field));
            field.also().forEach(word -> known.putIfAbsent(Words.key(word), field));
            names.addAll(field.header().both());
        }
        FieldRow row = new FieldRow(sheet.name());
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
                cells.read(field, sheet.name(), value)
                        .ifPresentOrElse(read -> row.put(field, value, read), row::unsound);
            }
        }
        return new Fields(
                row, new SheetMap(sheet.name(), columnOfValues(spec, valueColumn), Map.of(), rows, List.of()));
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

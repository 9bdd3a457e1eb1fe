package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Kind;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Replaces names by ids in every reference, notes those that lead nowhere, and ids that are given twice. */
final class ReferenceCheck {
    private final IssueCollector issues;
    private final Directory directory;
    private final PeriodNames periods;

    ReferenceCheck(IssueCollector issues, Directory directory, PeriodNames periods) {
        this.issues = issues;
        this.directory = directory;
        this.periods = periods;
    }

    void uniqueIds(ReadTable table) {
        Column<?> column = table.spec().idColumn().orElseThrow();
        if (column.kind() != Kind.ID) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (ReadRow row : table.rows()) {
            Optional<?> id = row.own(column);
            if (id.isPresent() && !seen.add(Words.idKey(id.get().toString()))) {
                row.unsound();
                issues.add(CellIssue.error(
                        IssueCode.DUPLICATE,
                        row.place(column),
                        Text.same(id.get().toString()),
                        Text.of("本表内不重复的编号", "an ID that is unique on this sheet")));
            }
        }
    }

    void resolve(ReadTable table) {
        for (Column<?> column : table.spec().columns()) {
            if (column.kind() == Kind.REFERENCE || column.kind() == Kind.REFERENCES) {
                table.rows().forEach(row -> resolve(row, column));
            }
        }
    }

    void resolve(ReadRow row, Column<?> column) {
        Optional<?> value = row.own(column);
        if (value.isEmpty()) {
            return;
        }
        if (value.get() instanceof List<?> list) {
            List<String> found = new ArrayList<>();
            list.forEach(item -> find(row, column, item.toString()).ifPresent(found::add));
            row.replace(column, found);
        } else {
            find(row, column, value.get().toString()).ifPresent(id -> row.replace(column, id));
        }
    }

    private Optional<String> find(ReadRow row, Column<?> column, String text) {
        Optional<String> id = column.targets().contains("periods")
                ? periods.find(text).stream()
                        .mapToObj(t -> periods.ids().get(t))
                        .findFirst()
                : directory.find(column.targets(), text);
        if (id.isEmpty()) {
            row.unsound();
            boolean unnamed = column.targets().contains("periods") && !periods.whole();
            if (unnamed || column.targets().stream().allMatch(this::missing)) {
                // that the sheet is missing or empty, or a period without its id, is told, once
                return id;
            }
            Optional<String> near = column.targets().contains("periods")
                    ? Words.closest(text, periods.ids())
                    : directory.closest(column.targets(), text);
            issues.add(
                    CellIssue.error(IssueCode.UNKNOWN_REFERENCE, row.place(column), Text.same(text), expected(column))
                            .maybe(near.map(Text::same)));
        }
        return id;
    }

    private boolean missing(String sheet) {
        return directory.isEmpty(sheet) && StandardWorkbook.getSheet(sheet).need() == SheetSpec.Need.REQUIRED;
    }

    private static Text expected(Column<?> column) {
        List<Text> titles = column.targets().stream()
                .map(StandardWorkbook::getSheet)
                .map(sheet -> sheet.title())
                .toList();
        return Text.of(
                titles.stream().map(Text::zh).collect(Collectors.joining("、", "表“", "”中的编号或名称")),
                titles.stream().map(Text::en).collect(Collectors.joining(", ", "an ID or name on the sheet “", "”")));
    }
}

package dev.peakplan.excel;

import dev.peakplan.excel.schema.Choice;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.template.CellValues;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PeriodKind;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The document of the workbook, out of the schema. */
final class WorkbookDocument {
    private final StringBuilder text = new StringBuilder();

    static String write() {
        WorkbookDocument document = new WorkbookDocument();
        document.head();
        StandardWorkbook.SHEETS.forEach(document::sheet);
        return document.text.toString();
    }

    private void head() {
        text.append("# The workbook 工作簿\n\n")
                .append("Every sheet and column of the standardized workbook, version ")
                .append(StandardWorkbook.VERSION)
                .append(". This file is made from the schema; a test holds it to that.\n")
                .append("标准工作簿的全部工作表与列。本文件由代码中的表结构生成。\n\n")
                .append(
                        "Columns are found by their header in either language; order is free; units in brackets do not count. ")
                .append("`{c}` is the currency, `{p}` the period.\n\n");
    }

    private void sheet(SheetSpec spec) {
        text.append("## ")
                .append(spec.title().en())
                .append(" · ")
                .append(spec.title().zh())
                .append("\n\n");
        text.append(spec.purpose().en())
                .append(".  \n")
                .append(spec.purpose().zh())
                .append("。\n\n");
        String need =
                switch (spec.need()) {
                    case REQUIRED -> "Required 必填";
                    case OPTIONAL -> "Optional 可选";
                    case NOTES -> "Not read 不读取";
                };
        text.append(need);
        if (!spec.also().isEmpty()) {
            text.append("; also called 也可叫：").append(String.join(", ", spec.also()));
        }
        text.append(
                ".\n\n| column | 列 | unit | kind | range | default | meaning | 含义 |\n|---|---|---|---|---|---|---|---|\n");
        spec.columns().forEach(this::column);
        spec.perPeriod().ifPresent(column -> {
            column(column);
            text.append("\nThe last one has a column per period (header: ID or label of the period). ")
                    .append("最后一项每期一列（表头为期间编号或名称）。\n");
        });
        text.append('\n');
    }

    private void column(Column<?> column) {
        String range = column.choices().isEmpty()
                ? column.range()
                        .words(column.unit().name().startsWith("PERCENT"))
                        .map(Text::en)
                        .orElse("")
                : column.choices().stream()
                        .map(Choice::label)
                        .map(label -> label.en() + " " + label.zh())
                        .collect(Collectors.joining("; "));
        String fallback = column.required()
                ? "**required**"
                : column.fallback().map(value -> fallback(column, value)).orElse("");
        text.append("| ")
                .append(String.join(
                        " | ",
                        column.header().en(),
                        column.header().zh(),
                        column.unit().in(Language.EN, "{c}", PeriodKind.MONTH).replace("month", "{p}"),
                        column.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        range,
                        fallback,
                        column.help().en(),
                        column.help().zh()))
                .append(" |\n");
    }

    private static String fallback(Column<?> column, Object value) {
        if (value instanceof Collection<?> list && list.isEmpty()) {
            return "";
        }
        if (!column.choices().isEmpty()) {
            return CellValues.label(column, value.toString(), Language.EN);
        }
        return value instanceof Boolean flag ? CellValues.yesNo(flag, Language.EN) : value.toString();
    }
}

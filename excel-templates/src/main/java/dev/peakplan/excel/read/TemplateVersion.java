package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The version of the template that a workbook was made from, and what the planner is told of a workbook of another one. */
final class TemplateVersion {
    private static final int MOST_NAMED = 40;

    private TemplateVersion() {}

    /** What the hidden sheet says; nothing where that is gone. */
    static OptionalInt find(List<RawSheet> sheets) {
        for (RawSheet sheet : sheets) {
            if (sheet.name().equals(StandardWorkbook.META_SHEET)) {
                for (List<RawCell> row : sheet.rows()) {
                    if (row.size() > 1
                            && row.get(0).text().equals("version")
                            && row.get(1).text().matches("\\d{1,6}")) {
                        return OptionalInt.of(Integer.parseInt(row.get(1).text()));
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    /**
     * What to tell the planner; nothing of a workbook of the present version.
     *
     * @param version version of the workbook
     * @param found the sheets that it has, by key
     * @param maps where things are on them
     */
    static Optional<CellIssue> note(int version, Map<String, RawSheet> found, Map<String, BookMap.SheetMap> maps) {
        if (version == StandardWorkbook.VERSION) {
            return Optional.empty();
        }
        if (version > StandardWorkbook.VERSION) {
            return Optional.of(warning(
                    IssueCode.NEWER_TEMPLATE,
                    Text.of(
                            "版本 " + version + "；本程序只读取版本 " + StandardWorkbook.VERSION + " 已有的内容，请升级程序",
                            "version " + version + "; what version " + StandardWorkbook.VERSION
                                    + " does not have is not read: upgrade PeakPlan")));
        }
        return Optional.of(warning(
                IssueCode.OLDER_TEMPLATE,
                Text.of(older(version, found, maps, Language.ZH), older(version, found, maps, Language.EN))));
    }

    private static CellIssue warning(IssueCode code, Text words) {
        return CellIssue.warning(code, Place.FILE, words, Text.of("", ""));
    }

    private static String older(
            int version, Map<String, RawSheet> found, Map<String, BookMap.SheetMap> maps, Language language) {
        List<String> sheets = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            String title = spec.title().in(language);
            BookMap.SheetMap map = maps.get(spec.key());
            if (!found.containsKey(spec.key())) {
                sheets.add(title);
            } else if (map != null) {
                boolean lines = spec.shape() == SheetSpec.Shape.FIELDS;
                for (Column<?> column : spec.columns()) {
                    if (lines && !map.rows().containsKey(column.key())) {
                        settings.add(column.header().in(language));
                    } else if (!lines && !map.columns().containsKey(column.key())) {
                        columns.add(title + "!" + column.header().in(language));
                    }
                }
            }
        }
        boolean chinese = language == Language.ZH;
        String intro = chinese
                ? "版本 " + version + "，按版本 " + StandardWorkbook.VERSION + " 读取；没有的内容一律按空白（默认值）处理。随方案返回的工作簿已补上"
                : "version " + version + ", read as version " + StandardWorkbook.VERSION
                        + "; what it lacks counts as empty. The workbook that comes back with the plan has in addition";
        return intro
                + (chinese ? "工作表：" : " the sheets: ")
                + joined(sheets, language)
                + (chinese ? "；设置项：" : "; the settings: ")
                + joined(settings, language)
                + (chinese ? "。需要时可自行添加的列：" : ". Columns to add where they are wanted: ")
                + joined(columns, language);
    }

    private static String joined(List<String> names, Language language) {
        boolean chinese = language == Language.ZH;
        if (names.isEmpty()) {
            return chinese ? "无" : "none";
        }
        String all = names.stream().limit(MOST_NAMED).collect(Collectors.joining(chinese ? "、" : ", "));
        return names.size() <= MOST_NAMED ? all : all + (chinese ? "等" : " and more");
    }
}

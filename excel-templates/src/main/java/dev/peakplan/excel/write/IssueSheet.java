package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.CellRanges;
import dev.peakplan.excel.issue.IssueCause;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Severity;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.CellValues;
import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The list of problems: what, where (linked), found, expected, maybe; the same cause many times over is one line. */
final class IssueSheet {
    private static final List<Text> HEADERS = List.of(
            Text.of("序号", "No."),
            Text.of("级别", "Severity"),
            Text.of("位置", "Where"),
            Text.of("问题", "What"),
            Text.of("填写内容", "Found"),
            Text.of("应填内容", "Expected"),
            Text.of("是否想填", "Maybe"),
            Text.of("出现次数", "Times"),
            Text.of("单元格", "Cells"));
    private static final double[] WIDTHS = {6, 9, 24, 30, 30, 56, 24, 10, 34};
    private static final int HEADER_ROW = 2;

    private IssueSheet() {}

    /** The list in front; {@code unlisted} problems beyond it are told in words. */
    static void write(XSSFWorkbook book, BookStyles styles, List<CellIssue> issues, int unlisted, Language language) {
        XSSFSheet sheet = book.createSheet(
                SheetNames.free(book, ResultSheet.ISSUES.title().in(language)));
        book.setSheetOrder(sheet.getSheetName(), 0);
        book.setActiveSheet(0);
        for (int k = 0; k < book.getNumberOfSheets(); k++) {
            book.getSheetAt(k).setSelected(k == 0);
        }
        fill(book, sheet, styles, issues, unlisted, language);
    }

    /** The list beside a plan. */
    static void write(PlanBook plan, List<CellIssue> issues) {
        XSSFSheet sheet = plan.book().createSheet(plan.name(ResultSheet.ISSUES));
        fill(plan.book(), sheet, plan.styles(), issues, 0, plan.language());
    }

    private static void fill(
            XSSFWorkbook book,
            XSSFSheet sheet,
            BookStyles styles,
            List<CellIssue> issues,
            int unlisted,
            Language language) {
        sheet.createRow(0).createCell(0).setCellValue(ResultSheet.ISSUES.title().in(language) + ResultSheet.MARK);
        sheet.getRow(0).getCell(0).setCellStyle(styles.title());
        sheet.getRow(0).setHeightInPoints(SheetLayout.TITLE_POINTS);
        long errors = counted(issues, true);
        String summary = subtitle(errors, counted(issues, false), issues.size(), unlisted, language);
        sheet.createRow(1).createCell(0).setCellValue(summary);
        sheet.getRow(1).getCell(0).setCellStyle(styles.note());
        XSSFRow header = sheet.createRow(HEADER_ROW);
        for (int c = 0; c < HEADERS.size(); c++) {
            header.createCell(c).setCellValue(HEADERS.get(c).in(language));
            header.getCell(c).setCellStyle(styles.header(true));
            SheetLayout.width(sheet, c, WIDTHS[c]);
        }
        int n = 0;
        for (Group group : grouped(issues)) {
            row(book, sheet.createRow(HEADER_ROW + ++n), styles, n, group, language);
        }
        SheetLayout.freeze(sheet, HEADER_ROW, 0);
        SheetLayout.printOnA4(sheet);
        sheet.setTabColor(BookStyles.colour(errors > 0 ? "C00000" : "F2C94C"));
    }

    /** Errors, or warnings, with those that one of them stands for. */
    private static long counted(List<CellIssue> issues, boolean errors) {
        return issues.stream()
                .filter(issue -> issue.isError() == errors)
                .mapToLong(issue -> 1L + issue.repeats().count())
                .sum();
    }

    private static String subtitle(long errors, long warnings, int listed, int unlisted, Language language) {
        long others = Math.max(0, listed + (long) unlisted - errors - warnings);
        boolean some = errors + warnings > listed || others > 0;
        if (language == Language.ZH) {
            return "错误 " + errors + " 处，提醒 " + warnings + " 处"
                    + (others == 0 ? "" : "，另有 " + others + " 处未列出")
                    + (some ? "（最多批注 " + IssueCollector.MOST_LISTED + " 处）" : "") + "。"
                    + (errors > 0 ? "改正后重新上传即可；" : "") + "点“位置”跳到单元格。";
        }
        return counted(errors, "error") + ", " + counted(warnings, "warning")
                + (others == 0 ? "" : ", " + others + " more that are not listed")
                + (some ? " (at most " + IssueCollector.MOST_LISTED + " have a comment at their cell). " : ". ")
                + (errors > 0 ? "Mend the errors and upload again; click" : "Click") + " “Where” to go to the cell.";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /**
     * Issues of one cause.
     *
     * @param first the first of them
     * @param times how many there are
     * @param cells where they are; empty where there is one only
     */
    private record Group(CellIssue first, int times, String cells) {
        static Group of(List<CellIssue> issues) {
            CellRanges cells = new CellRanges();
            issues.forEach(issue -> cells.add(issue.place().address()));
            issues.forEach(issue -> cells.add(issue.repeats().cells()));
            int times = issues.stream()
                    .mapToInt(issue -> 1 + issue.repeats().count())
                    .sum();
            return new Group(issues.get(0), times, times == 1 ? "" : cells.toString());
        }
    }

    private static List<Group> grouped(List<CellIssue> issues) {
        Map<IssueCause, List<CellIssue>> causes = new LinkedHashMap<>();
        issues.forEach(issue -> causes.computeIfAbsent(issue.cause(), cause -> new ArrayList<>())
                .add(issue));
        return causes.values().stream().map(Group::of).toList();
    }

    private static void row(
            XSSFWorkbook book, XSSFRow row, BookStyles styles, int number, Group group, Language language) {
        CellIssue issue = group.first();
        boolean error = issue.severity() == Severity.ERROR;
        String severity = error ? language == Language.ZH ? "错误" : "Error" : language == Language.ZH ? "提醒" : "Warning";
        String where = issue.place().toString().isEmpty()
                ? language == Language.ZH ? "整个文件" : "The whole file"
                : issue.place().toString();
        String[] words = {
            "",
            severity,
            where,
            issue.code().title().in(language),
            issue.found().in(language),
            issue.expected().in(language),
            issue.maybe().map(maybe -> maybe.in(language)).orElse("")
        };
        for (int c = 0; c < words.length; c++) {
            row.createCell(c).setCellStyle(styles.wrappedText());
            CellValues.text(row.getCell(c), words[c]);
        }
        row.getCell(0).setCellValue(number);
        row.getCell(1).setCellStyle(styles.coloured(error ? "FFC7CE" : "FFEB9C", error ? "9C0006" : "7F6000", "@"));
        row.createCell(words.length).setCellValue(group.times());
        row.getCell(words.length).setCellStyle(styles.wrappedText());
        row.createCell(words.length + 1).setCellStyle(styles.wrappedText());
        CellValues.text(row.getCell(words.length + 1), group.cells());
        if (book.getSheet(issue.place().sheet()) != null) {
            XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            String address =
                    issue.place().address().isEmpty() ? "A1" : issue.place().address();
            link.setAddress("'" + issue.place().sheet().replace("'", "''") + "'!" + address);
            row.getCell(2).setHyperlink(link);
            row.getCell(2).setCellStyle(styles.link());
        }
        SheetLayout.fitHeight(row);
    }
}

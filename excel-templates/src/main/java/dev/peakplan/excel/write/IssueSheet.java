package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Severity;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.CellValues;
import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.Language;
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
            Text.of("出现次数", "Times"));
    private static final double[] WIDTHS = {6, 9, 24, 30, 30, 56, 24, 10};
    private static final int HEADER_ROW = 2;

    private IssueSheet() {}

    static void write(XSSFWorkbook book, BookStyles styles, List<CellIssue> issues, Language language) {
        XSSFSheet sheet = book.createSheet(
                SheetNames.free(book, ResultSheet.ISSUES.title().in(language)));
        book.setSheetOrder(sheet.getSheetName(), 0);
        book.setActiveSheet(0);
        for (int k = 0; k < book.getNumberOfSheets(); k++) {
            book.getSheetAt(k).setSelected(k == 0);
        }
        fill(book, sheet, styles, issues, language);
    }

    /** The list beside a plan. */
    static void write(PlanBook plan, List<CellIssue> issues) {
        XSSFSheet sheet = plan.book().createSheet(plan.name(ResultSheet.ISSUES));
        fill(plan.book(), sheet, plan.styles(), issues, plan.language());
    }

    private static void fill(
            XSSFWorkbook book, XSSFSheet sheet, BookStyles styles, List<CellIssue> issues, Language language) {
        sheet.createRow(0).createCell(0).setCellValue(ResultSheet.ISSUES.title().in(language) + ResultSheet.MARK);
        sheet.getRow(0).getCell(0).setCellStyle(styles.title());
        sheet.getRow(0).setHeightInPoints(SheetLayout.TITLE_POINTS);
        long errors = issues.stream().filter(CellIssue::isError).count();
        sheet.createRow(1).createCell(0).setCellValue(subtitle(errors, issues.size() - errors, language));
        sheet.getRow(1).getCell(0).setCellStyle(styles.note());
        XSSFRow header = sheet.createRow(HEADER_ROW);
        for (int c = 0; c < HEADERS.size(); c++) {
            header.createCell(c).setCellValue(HEADERS.get(c).in(language));
            header.getCell(c).setCellStyle(styles.header(true));
            SheetLayout.width(sheet, c, WIDTHS[c]);
        }
        int n = 0;
        for (Map.Entry<CellIssue, Integer> entry : grouped(issues).entrySet()) {
            row(book, sheet.createRow(HEADER_ROW + ++n), styles, n, entry, language);
        }
        SheetLayout.freeze(sheet, HEADER_ROW, 0);
        SheetLayout.printOnA4(sheet);
        sheet.setTabColor(BookStyles.colour(errors > 0 ? "C00000" : "F2C94C"));
    }

    private static String subtitle(long errors, long warnings, Language language) {
        boolean all = errors + warnings < IssueCollector.MOST_LISTED;
        if (language == Language.ZH) {
            return "错误 " + errors + " 处，提醒 " + warnings + " 处"
                    + (all ? "" : "（最多列出 " + IssueCollector.MOST_LISTED + " 处）") + "。"
                    + (errors > 0 ? "改正后重新上传即可；" : "") + "点“位置”跳到单元格。";
        }
        return counted(errors, "error") + ", " + counted(warnings, "warning")
                + (all ? ". " : " (at most " + IssueCollector.MOST_LISTED + " are listed). ")
                + (errors > 0 ? "Mend the errors and upload again; click" : "Click") + " “Where” to go to the cell.";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /**
     * The first issue of each cause, with the number of cells that have it: the same content on a sheet where the same is expected, or nothing
     * in one column.
     */
    private static Map<CellIssue, Integer> grouped(List<CellIssue> issues) {
        Map<String, CellIssue> first = new LinkedHashMap<>();
        Map<CellIssue, Integer> times = new LinkedHashMap<>();
        for (CellIssue issue : issues) {
            boolean empty = issue.code() == IssueCode.EMPTY_CELL;
            String column = empty ? issue.place().address().replaceAll("\\d", "") : "";
            String cause = issue.code() + "\n" + issue.place().sheet() + "\n" + column + "\n"
                    + issue.found().en() + "\n" + issue.expected().en();
            times.merge(first.computeIfAbsent(cause, key -> issue), 1, Integer::sum);
        }
        return times;
    }

    private static void row(
            XSSFWorkbook book,
            XSSFRow row,
            BookStyles styles,
            int number,
            Map.Entry<CellIssue, Integer> entry,
            Language language) {
        CellIssue issue = entry.getKey();
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
        row.createCell(words.length).setCellValue(entry.getValue());
        row.getCell(words.length).setCellStyle(styles.wrappedText());
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

package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Figures on our sheets of one file held against those of another that was made anew from the same decisions. */
final class WrittenFigures {
    /** The sheets that follow from request and decisions alone. */
    private static final List<ResultSheet> SHEETS = List.of(
            ResultSheet.STAFFING,
            ResultSheet.INITIATIVES,
            ResultSheet.SERVICE,
            ResultSheet.LEDGER,
            ResultSheet.BUDGET,
            ResultSheet.BREAKDOWN,
            ResultSheet.POSITIONS);

    /** Of amounts: those that a program works out anew from our formulas may differ by what is rounded. */
    private static final double HALF_A_CENT = 0.0051;

    private static final double ABSOLUTE = 1e-6;
    private static final double RELATIVE = 1e-9;

    private static final Set<ResultSheet> MONEY = EnumSet.of(
            ResultSheet.INITIATIVES,
            ResultSheet.LEDGER,
            ResultSheet.BUDGET,
            ResultSheet.BREAKDOWN,
            ResultSheet.POSITIONS);

    private double allowance;

    private final List<CellIssue> issues = new ArrayList<>();

    private WrittenFigures() {}

    /** Where {@code stated} differs from {@code found}, cell by cell. */
    static List<CellIssue> differences(XSSFWorkbook stated, XSSFWorkbook found, Language language) {
        WrittenFigures figures = new WrittenFigures();
        for (ResultSheet which : SHEETS) {
            figures.allowance = MONEY.contains(which) ? HALF_A_CENT : ABSOLUTE;
            WrittenSheet.find(stated, which, language).ifPresent(left -> WrittenSheet.find(found, which, language)
                    .ifPresent(right -> figures.compare(left, right)));
        }
        return figures.issues;
    }

    /** Rows are matched by their texts, so that one row more or less does not shift the others. */
    private void compare(WrittenSheet stated, WrittenSheet found) {
        Map<String, Integer> left = rows(stated);
        Map<String, Integer> right = rows(found);
        right.forEach((texts, r) -> {
            if (left.containsKey(texts)) {
                row(stated, left.get(texts), found, r);
            } else if (hasNumber(found, r)) {
                issues.add(CellIssue.error(
                        IssueCode.DIFFERS, stated.place(), Text.of("没有这一行", "no such row"), named(texts)));
            }
        });
        left.forEach((texts, r) -> {
            if (!right.containsKey(texts) && hasNumber(stated, r)) {
                issues.add(CellIssue.error(
                        IssueCode.DIFFERS, stated.place(r, 0), named(texts), Text.of("没有这一行", "no such row")));
            }
        });
    }

    private static Text named(String texts) {
        return Text.same(texts.substring(texts.indexOf('\n') + 1).strip().replace("\n", ", "));
    }

    /** Rows below the header by their texts, led by how often these texts came before. */
    private static Map<String, Integer> rows(WrittenSheet sheet) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int r = Page.FIRST_ROW + 1; r <= sheet.lastRow(); r++) {
            String texts = texts(sheet, r);
            int before = 0;
            while (rows.containsKey(before + "\n" + texts)) {
                before++;
            }
            rows.put(before + "\n" + texts, r);
        }
        return rows;
    }

    private void row(WrittenSheet stated, int at, WrittenSheet found, int r) {
        for (int c = 0; c < Math.max(stated.columns(at), found.columns(r)); c++) {
            double left = value(stated, at, c);
            double right = value(found, r, c);
            if (!(Math.abs(left - right) <= allowance + RELATIVE * Math.abs(right))) {
                issues.add(CellIssue.error(
                        IssueCode.DIFFERS,
                        stated.place(at, c),
                        stated.shown(at, c),
                        Text.same(WrittenSheet.shown(right))));
            }
        }
    }

    /** An empty cell and one with a text count as 0: texts are compared by the rows they name. */
    private static double value(WrittenSheet sheet, int r, int c) {
        return sheet.number(r, c).orElse(0);
    }

    private static boolean hasNumber(WrittenSheet sheet, int r) {
        for (int c = 0; c < sheet.columns(r); c++) {
            OptionalDouble number = sheet.number(r, c);
            if (number.isPresent() && number.getAsDouble() != 0) {
                return true;
            }
        }
        return false;
    }

    private static String texts(WrittenSheet sheet, int r) {
        StringBuilder texts = new StringBuilder();
        for (int c = 0; c < sheet.columns(r); c++) {
            String text = sheet.text(r, c);
            if (!text.isEmpty()) {
                texts.append(text).append('\n');
            }
        }
        return texts.toString();
    }
}

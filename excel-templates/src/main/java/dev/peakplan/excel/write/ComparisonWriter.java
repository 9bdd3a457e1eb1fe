package dev.peakplan.excel.write;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Plans side by side in a workbook of their own: figures, and differences to the first plan as live formulas. */
public final class ComparisonWriter {
    private static final int PLANS = 1;

    private ComparisonWriter() {}

    public static byte[] write(ComparisonTable table, Language language) {
        boolean chinese = language == Language.ZH;
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator("PeakPlan");
            FigureSheet sheet = new FigureSheet(
                    book,
                    language,
                    chinese ? "方案对比" : "Comparison",
                    chinese
                            ? "金额单位：" + table.currency() + "；右侧各列为与第一个方案之差"
                            : "Money in " + table.currency()
                                    + "; the columns on the right are differences to the first plan");
            List<String> titles = new ArrayList<>(List.of(chinese ? "指标" : "Figure"));
            titles.addAll(table.titles());
            for (String other : table.titles().subList(1, table.titles().size())) {
                titles.add(
                        chinese
                                ? other + " − " + table.titles().get(0)
                                : other + " - " + table.titles().get(0));
            }
            sheet.header(titles, 1, 34, 18);
            for (int i = 0; i < table.rows().size(); i++) {
                row(sheet, FigureSheet.HEADER_ROW + 1 + i, table.rows().get(i), language);
            }
            highlight(sheet, table);
            ComparisonBridge.write(book, table, language);
            return StableBytes.of(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is not as in the first plan turns amber. */
    private static void highlight(FigureSheet sheet, ComparisonTable table) {
        int first = FigureSheet.HEADER_ROW + 1;
        int last = FigureSheet.HEADER_ROW + table.rows().size();
        XSSFSheetConditionalFormatting formats = sheet.sheet().getSheetConditionalFormatting();
        for (int i = 1; i < table.titles().size() && last >= first; i++) {
            String own = Page.inColumn(first, PLANS + i);
            ConditionalFormattingRule differs = formats.createConditionalFormattingRule(
                    "AND(" + own + "<>\"\"," + own + "<>" + Page.inColumn(first, PLANS) + ")");
            PatternFormatting fill = differs.createPatternFormatting();
            fill.setFillBackgroundColor(BookStyles.colour("FFEB9C"));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            int difference = PLANS + table.titles().size() + i - 1;
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {
                        new CellRangeAddress(first, last, PLANS + i, PLANS + i),
                        new CellRangeAddress(first, last, difference, difference)
                    },
                    differs);
        }
    }

    private static void row(FigureSheet sheet, int r, ComparisonTable.Row row, Language language) {
        sheet.text(r, 0, row.label(language));
        ComparedFigure.Unit unit = row.figure().unit();
        if (unit == ComparedFigure.Unit.FLAG) {
            for (int i = 0; i < row.values().size(); i++) {
                boolean yes = row.values().get(i).orElse(0) != 0;
                sheet.text(r, PLANS + i, language == Language.ZH ? yes ? "是" : "否" : yes ? "yes" : "no");
            }
            return;
        }
        String format =
                switch (unit) {
                    case MONEY -> Page.WHOLE_MONEY;
                    case SHARE -> "0.00%";
                    default -> "#,##0.0";
                };
        double divisor = unit == ComparedFigure.Unit.MONEY ? Money.MINOR_PER_MAJOR : 1;
        OptionalDouble first = row.values().get(0);
        for (int i = 0; i < row.values().size(); i++) {
            OptionalDouble value = row.values().get(i);
            sheet.number(r, PLANS + i, value.isPresent() ? value.getAsDouble() / divisor : Double.NaN, format);
            if (i > 0 && value.isPresent() && first.isPresent()) {
                double change = (value.getAsDouble() - first.getAsDouble()) / divisor;
                String formula = Page.at(r, PLANS + i) + "-" + Page.at(r, PLANS);
                sheet.formula(r, PLANS + row.values().size() + i - 1, formula, change, format);
            }
        }
    }
}

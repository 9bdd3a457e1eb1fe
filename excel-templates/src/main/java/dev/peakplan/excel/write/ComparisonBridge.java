package dev.peakplan.excel.write;

import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** From the cost of the first plan to that of each other one, category by category, as formulas and a waterfall chart. */
final class ComparisonBridge {
    private static final int CHANGE = 1;
    private static final int BEFORE = 2;
    private static final int AFTER = 3;
    private static final int CHART_COLUMNS = 5;
    private static final int CHART_ROWS = 16;

    private final ComparisonTable table;
    private final Language language;
    private final FigureSheet sheet;

    private ComparisonBridge(XSSFWorkbook book, ComparisonTable table, Language language) {
        this.table = table;
        this.language = language;
        boolean chinese = language == Language.ZH;
        this.sheet = new FigureSheet(
                book,
                language,
                ResultSheet.BRIDGE.title().in(language),
                chinese
                        ? "从第一个方案的成本到其他方案，逐个类别；金额单位：" + table.currency()
                        : "From the cost of the first plan to the others, category by category, in "
                                + table.currency());
        sheet.header(
                chinese
                        ? List.of("类别", "变化", "之前", "之后", "", "图：底", "图：总额", "图：增加", "图：减少")
                        : List.of(
                                "Category",
                                "Change",
                                "Before",
                                "After",
                                "",
                                "Chart: floor",
                                "Chart: total",
                                "Chart: rise",
                                "Chart: fall"),
                1,
                38,
                18);
    }

    static void write(XSSFWorkbook book, ComparisonTable table, Language language) {
        ComparisonBridge bridge = new ComparisonBridge(book, table, language);
        int r = FigureSheet.HEADER_ROW + 1;
        List<Integer> further = new ArrayList<>();
        for (int other = 1; other < table.titles().size(); other++) {
            if (other > 1) {
                further.add(r);
            }
            r = bridge.block(r, other);
        }
        SheetLayout.printColumns(bridge.sheet.sheet(), CHART_COLUMNS - 1, r);
        SheetLayout.breakBefore(bridge.sheet.sheet(), further);
    }

    private int block(int first, int other) {
        int r = first;
        double cost = cost(0);
        double least = Math.min(cost, cost(other));
        sheet.text(r, BridgePage.LABEL, table.titles().get(0));
        sheet.number(r, AFTER, cost, Page.MONEY);
        total(r, cost);
        for (ComparisonTable.Row row : table.rows()) {
            double change = row.figure() == ComparedFigure.SPENDING ? value(row, other) - value(row, 0) : 0;
            if (change != 0) {
                r++;
                sheet.text(r, BridgePage.LABEL, row.of().orElseThrow().in(language));
                sheet.number(r, CHANGE, change, Page.MONEY);
                sheet.formula(r, BEFORE, Page.at(r - 1, AFTER), cost, Page.MONEY);
                sheet.formula(r, AFTER, Page.at(r, BEFORE) + "+" + Page.at(r, CHANGE), cost + change, Page.MONEY);
                bar(r, cost, change);
                cost += change;
                least = Math.min(least, cost);
            }
        }
        r++;
        sheet.text(r, BridgePage.LABEL, table.titles().get(other));
        sheet.formula(r, AFTER, Page.at(r - 1, AFTER), cost, Page.MONEY);
        total(r, cost);
        WaterfallChart.draw(
                sheet.sheet(),
                language,
                table.titles().get(0) + " → " + table.titles().get(other)
                        + (language == Language.ZH ? "（千）" : " (thousands)"),
                first,
                r,
                new WaterfallChart.Spot(r + 2, BridgePage.LABEL, CHART_COLUMNS, CHART_ROWS),
                least);
        return r + CHART_ROWS + 4;
    }

    private void total(int r, double cost) {
        sheet.number(r, BridgePage.HIDDEN, 0, Page.MONEY);
        sheet.formula(r, BridgePage.TOTAL, Page.at(r, AFTER), cost, Page.MONEY);
        sheet.number(r, BridgePage.RISE, 0, Page.MONEY);
        sheet.number(r, BridgePage.FALL, 0, Page.MONEY);
    }

    private void bar(int r, double before, double change) {
        String least = "MIN(" + Page.at(r, BEFORE) + "," + Page.at(r, AFTER) + ")";
        sheet.formula(r, BridgePage.HIDDEN, least, Math.min(before, before + change), Page.MONEY);
        sheet.number(r, BridgePage.TOTAL, 0, Page.MONEY);
        sheet.formula(r, BridgePage.RISE, "MAX(" + Page.at(r, CHANGE) + ",0)", Math.max(change, 0), Page.MONEY);
        sheet.formula(r, BridgePage.FALL, "MAX(-" + Page.at(r, CHANGE) + ",0)", Math.max(-change, 0), Page.MONEY);
    }

    private double cost(int plan) {
        return table.rows().stream()
                .filter(row -> row.figure() == ComparedFigure.COST)
                .mapToDouble(row -> value(row, plan))
                .sum();
    }

    private static double value(ComparisonTable.Row row, int plan) {
        OptionalDouble value = row.values().get(plan);
        return value.orElse(0) / Money.MINOR_PER_MAJOR;
    }
}

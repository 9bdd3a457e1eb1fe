package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;
import static dev.peakplan.excel.write.Page.major;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.plan.CostCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Our figures beside the same figures as the workbook's formulas re-add them; a difference turns red. */
final class ChecksPage {
    private final PlanBook plan;
    private final Page page;
    private int r = FIRST_ROW;

    private ChecksPage(PlanBook plan) {
        this.plan = plan;
        this.page = new Page(
                plan,
                ResultSheet.CHECKS,
                plan.say(
                        "方案的数字（独立核对）与表内公式现在的结果；输入改动后有差异即变红（单位：" + plan.currency() + "）",
                        "The plan's figures, independently checked, beside what the formulas say now; what an input has moved since turns red ("
                                + plan.currency() + ")"));
    }

    /** Whether everything agrees, and how many caps and floors are broken now, as cells; the latter only where there are any. */
    record Cells(String overall, String agree, Optional<String> broken) {}

    static Cells write(PlanBook plan, int budgetTotal, Map<String, Integer> categories, LimitsPage.Rows limits) {
        ChecksPage checks = new ChecksPage(plan);
        checks.page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("核对项", "方案值", "公式现值", "差异", "结果")
                        : List.of("Check", "The plan's figure", "Re-added now", "Difference", "Result"),
                false);
        checks.page.widths(46, 20, 20, 16, 12);
        double cost = major(plan.result().assessment().cost().minor());
        checks.row(plan.say("总支出：支出明细", "All spending: ledger"), cost, LedgerPage.sumOfAll(plan, -1));
        checks.row(
                plan.say("总支出：预算方案", "All spending: budget plan"),
                cost,
                plan.in(ResultSheet.BUDGET) + "C" + (budgetTotal + 1));
        checks.row(
                plan.say("总支出：预算汇总", "All spending: breakdown"),
                cost,
                plan.in(ResultSheet.BREAKDOWN) + "B" + (categories.get("") + 1));
        checks.categories(categories);
        checks.periods(budgetTotal);
        Optional<String> broken = checks.caps(limits);
        Cells cells = checks.overall(broken);
        checks.page.freeze(FIRST_ROW, 1);
        return cells;
    }

    private void categories(Map<String, Integer> rows) {
        Map<CostCategory, Long> sums = new TreeMap<>();
        plan.result()
                .assessment()
                .ledger()
                .forEach(entry -> sums.merge(entry.category(), entry.amount().minor(), Long::sum));
        sums.forEach((category, sum) -> {
            String label = Vocabulary.category(category).in(plan.language());
            row(
                    plan.say("类别：", "Category: ") + label,
                    major(sum),
                    plan.in(ResultSheet.BREAKDOWN) + "B" + (rows.get(label) + 1));
        });
    }

    private void periods(int budgetTotal) {
        long[] sums = new long[plan.periodCount()];
        plan.result()
                .assessment()
                .ledger()
                .forEach(entry -> sums[entry.period()] += entry.amount().minor());
        for (int t = 0; t < sums.length; t++) {
            row(
                    plan.say("期间：", "Period: ") + plan.periods().get(t).label(),
                    major(sums[t]),
                    plan.in(ResultSheet.BUDGET) + Page.at(budgetTotal, 6 + t));
        }
    }

    private Optional<String> caps(LimitsPage.Rows limits) {
        if (limits.last() < limits.first()) {
            return Optional.empty();
        }
        long broken = plan.result().assessment().violations().stream()
                .filter(use -> Vocabulary.money(use.kind()))
                .count();
        row(
                plan.say("被突破的上限与下限（个）", "Broken caps and floors (number)"),
                broken,
                "COUNTIF(" + plan.in(ResultSheet.LIMITS) + Page.fixed(limits.first(), 3, limits.last(), 3)
                        + ",\"<-0.005\")");
        return Optional.of(Page.there(plan.in(ResultSheet.CHECKS), r, 2));
    }

    private void row(String what, double ours, String formula) {
        r++;
        page.text(r, 0, what);
        page.number(r, 1, ours, Page.MONEY);
        page.formula(r, 2, formula, ours, Page.MONEY);
        page.formula(r, 3, "ROUND(" + Page.at(r, 2) + "-" + Page.at(r, 1) + ",2)", 0, Page.MONEY);
        page.formula(
                r,
                4,
                "IF(" + Page.at(r, 3) + "=0,\"OK\"," + LimitsPage.quoted(plan.say("差异", "DIFFERS")) + ")",
                0,
                plan.styles().centred());
        page.cell(r, 4, plan.styles().centred()).setCellValue("OK");
    }

    /** One line over all, and the colours. */
    private Cells overall(Optional<String> broken) {
        int last = r;
        r += 2;
        String all = Page.fixed(FIRST_ROW + 1, 4, last, 4);
        List<String> words = new ArrayList<>(List.of(plan.say("全部一致", "All agree"), plan.say("有差异", "Differences")));
        page.text(r, 0, plan.say("总结果", "Overall"), plan.styles().total("@"));
        page.formula(
                r,
                4,
                "IF(COUNTIF(" + all + ",\"OK\")=ROWS(" + all + ")," + LimitsPage.quoted(words.get(0)) + ","
                        + LimitsPage.quoted(words.get(1)) + ")",
                0,
                plan.styles().total("@"));
        page.cell(r, 4, plan.styles().total("@")).setCellValue(words.get(0));
        XSSFSheetConditionalFormatting formats = page.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule red = formats.createConditionalFormattingRule("$D" + (FIRST_ROW + 2) + "<>0");
        PatternFormatting fill = red.createPatternFormatting();
        fill.setFillBackgroundColor(BookStyles.colour("FF7C80"));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(FIRST_ROW + 1, last, 0, 4)}, red);
        return new Cells(Page.there(plan.in(ResultSheet.CHECKS), r, 4), words.get(0), broken);
    }
}

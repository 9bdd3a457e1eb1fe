package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.LedgerPage.criterion;
import static dev.peakplan.excel.write.Page.FIRST_ROW;
import static dev.peakplan.excel.write.Page.major;

import dev.peakplan.excel.write.LedgerPage.By;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.LedgerLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The budget plan: one row per line with its amount, share, basis and expected effect, and the amounts by period. */
final class BudgetPage {
    private static final int AMOUNT = 2;
    private static final int SHARE = 3;
    private static final int BASIS = 4;
    private static final int EFFECT = 5;
    private static final int PERIODS = 6;

    /** What a row of the budget adds up. */
    private record Line(CostCategory category, LedgerLine line, Optional<String> reference) {}

    private BudgetPage() {}

    /** Writes the sheet and returns the row of its total. */
    static int write(PlanBook plan) {
        Page page = new Page(
                plan,
                ResultSheet.BUDGET,
                plan.say(
                        "每个科目的金额、依据与预期效果（单位：" + plan.currency() + "）；金额是对“支出明细”的实时汇总",
                        "Amount, basis and expected effect of every line (" + plan.currency()
                                + "); amounts are live sums of the ledger"));
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("类别", "科目", "金额", "占比", "依据", "预期效果")
                        : List.of("Category", "Line", "Amount", "Share", "Basis", "Expected effect"),
                true);
        page.widths(29, 28, 16, 9, 34, 32);
        Map<Line, long[]> lines = lines(plan);
        int totalRow = FIRST_ROW + lines.size() + 1;
        long total = plan.result().assessment().cost().minor();
        int r = FIRST_ROW;
        for (Map.Entry<Line, long[]> entry : lines.entrySet()) {
            row(plan, page, ++r, entry.getKey(), entry.getValue(), totalRow, total);
        }
        total(plan, page, totalRow, total);
        page.freeze(FIRST_ROW, 2);
        return totalRow;
    }

    private static Map<Line, long[]> lines(PlanBook plan) {
        Map<Line, long[]> lines = new LinkedHashMap<>();
        for (LedgerRows.Row row : plan.ledger()) {
            long[] sums = lines.computeIfAbsent(
                    new Line(row.key().category(), row.key().line(), row.key().reference()),
                    key -> new long[plan.periodCount()]);
            for (int t = 0; t < sums.length; t++) {
                sums[t] += row.minor()[t];
            }
        }
        return lines;
    }

    private static void row(PlanBook plan, Page page, int r, Line line, long[] amounts, int totalRow, long total) {
        page.text(r, 0, Vocabulary.category(line.category()).in(plan.language()));
        page.text(r, 1, plan.labels().line(line.line(), line.reference()));
        long sum = 0;
        for (int t = 0; t < amounts.length; t++) {
            sum += amounts[t];
            page.formula(
                    r,
                    PERIODS + t,
                    LedgerPage.sum(plan, t, By.CATEGORY, criterion(r, 0), By.LINE, criterion(r, 1)),
                    major(amounts[t]),
                    Page.MONEY);
        }
        page.total(
                r,
                AMOUNT,
                "SUM(" + Page.range(r, PERIODS, r, PERIODS + amounts.length - 1) + ")",
                major(sum),
                Page.MONEY);
        page.formula(
                r,
                SHARE,
                "IF(" + Page.at(totalRow, AMOUNT) + "=0,0," + Page.at(r, AMOUNT) + "/" + Page.at(totalRow, AMOUNT)
                        + ")",
                total == 0 ? 0 : (double) sum / total,
                Page.PERCENT);
        page.text(r, BASIS, basis(plan, line), plan.styles().wrappedText());
        page.text(r, EFFECT, effect(plan, line), plan.styles().wrappedText());
        page.fitHeight(r);
    }

    private static String basis(PlanBook plan, Line line) {
        return switch (line.line()) {
            case BUDGET_LINE -> budgetLine(plan, line).map(BudgetLine::basis).orElse("");
            case INITIATIVE -> initiative(plan, line).map(Initiative::basis).orElse("");
            default -> Vocabulary.basis(line.line()).in(plan.language());
        };
    }

    private static String effect(PlanBook plan, Line line) {
        return switch (line.line()) {
            case BUDGET_LINE -> budgetLine(plan, line).map(BudgetLine::effect).orElse("");
            case INITIATIVE -> initiative(plan, line).map(Initiative::effect).orElse("");
            default ->
                line.category() == CostCategory.LABOUR
                        ? plan.say("承担业务量，服务水平见“", "Carries the demand; see “")
                                + plan.name(ResultSheet.SERVICE)
                                + plan.say("”", "”")
                        : "";
        };
    }

    private static Optional<BudgetLine> budgetLine(PlanBook plan, Line line) {
        return plan.request().budget().lines().stream()
                .filter(each -> line.reference().equals(Optional.of(each.id())))
                .findFirst();
    }

    private static Optional<Initiative> initiative(PlanBook plan, Line line) {
        return plan.request().budget().initiatives().stream()
                .filter(each -> line.reference().equals(Optional.of(each.id())))
                .findFirst();
    }

    private static void total(PlanBook plan, Page page, int r, long total) {
        page.text(r, 0, plan.say("合计", "Total"), plan.styles().total("@"));
        for (int c : new int[] {1, BASIS, EFFECT}) {
            page.text(r, c, "", plan.styles().total("@"));
        }
        page.total(
                r, AMOUNT, "SUM(" + Page.range(FIRST_ROW + 1, AMOUNT, r - 1, AMOUNT) + ")", major(total), Page.MONEY);
        page.total(
                r,
                SHARE,
                "SUM(" + Page.range(FIRST_ROW + 1, SHARE, r - 1, SHARE) + ")",
                total == 0 ? 0 : 1,
                Page.PERCENT);
        for (int t = 0; t < plan.periodCount(); t++) {
            long sum = 0;
            for (LedgerRows.Row row : plan.ledger()) {
                sum += row.minor()[t];
            }
            page.total(
                    r,
                    PERIODS + t,
                    "SUM(" + Page.range(FIRST_ROW + 1, PERIODS + t, r - 1, PERIODS + t) + ")",
                    major(sum),
                    Page.MONEY);
        }
    }
}

package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;
import static dev.peakplan.excel.write.Page.fixed;
import static dev.peakplan.excel.write.Page.major;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;

/** Every amount of the plan in one table; all other sheets of money add up this one. */
final class LedgerPage {
    private static final int CATEGORY = 0;
    private static final int LINE = 1;
    private static final int SITE = 2;
    private static final int DEPARTMENT = 3;
    private static final int TEAM = 4;
    private static final int ROLE = 5;
    private static final int TOTAL = 6;
    private static final int PERIODS = 7;
    static final int FIRST_PERIOD = PERIODS;

    /** The columns of the ledger that other sheets choose rows by. */
    enum By {
        CATEGORY(LedgerPage.CATEGORY),
        LINE(LedgerPage.LINE),
        SITE(LedgerPage.SITE),
        DEPARTMENT(LedgerPage.DEPARTMENT),
        ROLE(LedgerPage.ROLE);

        private final int column;

        By(int column) {
            this.column = column;
        }
    }

    private LedgerPage() {}

    /**
     * Writes the sheet.
     *
     * @param formulas of the amounts; none when the teams of a site are added up
     */
    static void write(PlanBook plan, Optional<LedgerFormulas> formulas) {
        Page page = new Page(
                plan,
                ResultSheet.LEDGER,
                plan.say(
                        (plan.live() ? "人数 × 单价的实时公式；其他表的金额都由本表汇总" : "各项目的合计数值；其他表的金额都由本表汇总") + "（单位：" + plan.currency()
                                + "）",
                        (plan.live()
                                        ? "Live formulas of heads x rates; all other sheets add up this one ("
                                        : "Figures added up by site; all other sheets add up this one (")
                                + plan.currency() + ")"));
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("类别", "科目", "项目", "部门", "班组", "岗位", "合计")
                        : List.of("Category", "Line", "Site", "Department", "Team", "Role", "Total"),
                true);
        page.widths(29, 28, 18, 20, 22, 18, 16);
        page.inOrder();
        int r = FIRST_ROW;
        for (LedgerRows.Row row : plan.ledger()) {
            row(plan, page, ++r, row, formulas);
        }
        page.freeze(FIRST_ROW, 2);
        page.sheet()
                .setAutoFilter(new CellRangeAddress(
                        FIRST_ROW, Math.max(r, FIRST_ROW + 1), 0, PERIODS + plan.periodCount() - 1));
    }

    private static void row(PlanBook plan, Page page, int r, LedgerRows.Row row, Optional<LedgerFormulas> formulas) {
        LedgerRows.Key key = row.key();
        page.text(r, CATEGORY, Vocabulary.category(key.category()).in(plan.language()));
        page.text(r, LINE, plan.labels().line(key.line(), key.reference()));
        page.text(r, SITE, plan.labels().site(key.siteId()));
        page.text(r, DEPARTMENT, plan.labels().department(key.departmentId()));
        page.text(r, TEAM, key.teamId().map(plan.labels()::team).orElse(""));
        page.text(r, ROLE, key.roleId().map(plan.labels()::role).orElse(""));
        page.total(
                r,
                TOTAL,
                "SUM(" + Page.range(r, PERIODS, r, PERIODS + plan.periodCount() - 1) + ")",
                major(row.total()),
                Page.MONEY);
        for (int t = 0; t < plan.periodCount(); t++) {
            int period = t;
            double amount = major(row.minor()[t]);
            formulas.flatMap(all -> all.find(key, period))
                    .ifPresentOrElse(
                            formula -> page.formula(r, PERIODS + period, formula, amount, Page.MONEY),
                            () -> page.number(r, PERIODS + period, amount, Page.MONEY));
        }
    }

    /** The column of totals, or of a period, over all rows, with its sheet. */
    private static String column(PlanBook plan, int column) {
        int last = FIRST_ROW + Math.max(1, plan.ledger().size());
        return plan.in(ResultSheet.LEDGER) + fixed(FIRST_ROW + 1, column, last, column);
    }

    /** A column that rows are chosen by, over all rows, with its sheet. */
    static String column(PlanBook plan, By by) {
        return column(plan, by.column);
    }

    /** All amounts by row and period, with their sheet. */
    static String amounts(PlanBook plan) {
        int last = FIRST_ROW + Math.max(1, plan.ledger().size());
        return plan.in(ResultSheet.LEDGER) + fixed(FIRST_ROW + 1, PERIODS, last, PERIODS + plan.periodCount() - 1);
    }

    /** A sum over the rows that meet criteria; period -1 is the total. */
    static String sum(PlanBook plan, int period, Object... byAndCell) {
        StringBuilder formula =
                new StringBuilder("SUMIFS(").append(column(plan, period < 0 ? TOTAL : PERIODS + period));
        for (int k = 0; k < byAndCell.length; k += 2) {
            formula.append(',')
                    .append(column(plan, ((By) byAndCell[k]).column))
                    .append(',')
                    .append(byAndCell[k + 1]);
        }
        return formula.append(')').toString();
    }

    /** The sum of everything; period -1 is the whole plan. */
    static String sumOfAll(PlanBook plan, int period) {
        return "SUM(" + column(plan, period < 0 ? TOTAL : PERIODS + period) + ")";
    }

    /** A reference to a cell with a fixed column, as criterion for formulas that are filled to the right. */
    static String criterion(int r, int c) {
        return "$" + SheetRows.letters(c) + (r + 1);
    }
}

package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.LedgerPage.criterion;
import static dev.peakplan.excel.write.Page.major;

import dev.peakplan.excel.write.LedgerPage.By;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Spending by category, site and department, each by period. */
final class BreakdownPage {
    private static final int TOTAL = 1;
    private static final int PERIODS = 2;

    private final PlanBook plan;
    private final Page page;
    private int r = Page.FIRST_ROW;

    private BreakdownPage(PlanBook plan) {
        this.plan = plan;
        this.page = new Page(
                plan,
                ResultSheet.BREAKDOWN,
                plan.say(
                        "按类别、项目、部门与期间汇总（单位：" + plan.currency() + "）",
                        "By category, site, department and period (" + plan.currency() + ")"));
    }

    /** Writes the sheet and returns the rows of the categories by their label, and of the total under "". */
    static Map<String, Integer> write(PlanBook plan) {
        BreakdownPage breakdown = new BreakdownPage(plan);
        Map<String, Integer> rows = breakdown.block(plan.say("类别", "Category"), By.CATEGORY, row -> Vocabulary.category(
                        row.key().category())
                .in(plan.language()));
        breakdown.block(plan.say("项目", "Site"), By.SITE, row -> plan.labels()
                .site(row.key().siteId()));
        breakdown.block(plan.say("部门", "Department"), By.DEPARTMENT, row -> plan.labels()
                .department(row.key().departmentId()));
        breakdown.page.widths(31, 17);
        breakdown.page.freeze(Page.FIRST_ROW, 1);
        return rows;
    }

    private Map<String, Integer> block(String title, By by, Function<LedgerRows.Row, String> label) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (LedgerRows.Row row : plan.ledger()) {
            long[] sum = sums.computeIfAbsent(label.apply(row), key -> new long[plan.periodCount()]);
            for (int t = 0; t < sum.length; t++) {
                sum[t] += row.minor()[t];
            }
        }
        page.header(r, List.of(title, plan.say("合计", "Total")), true);
        int first = r + 1;
        Map<String, Integer> rows = new LinkedHashMap<>();
        long[] all = new long[plan.periodCount()];
        for (Map.Entry<String, long[]> entry : sums.entrySet()) {
            rows.put(entry.getKey(), ++r);
            page.text(r, 0, entry.getKey());
            long total = 0;
            for (int t = 0; t < all.length; t++) {
                total += entry.getValue()[t];
                all[t] += entry.getValue()[t];
                page.formula(
                        r,
                        PERIODS + t,
                        LedgerPage.sum(plan, t, by, criterion(r, 0)),
                        major(entry.getValue()[t]),
                        Page.MONEY);
            }
            page.total(
                    r,
                    TOTAL,
                    "SUM(" + Page.range(r, PERIODS, r, PERIODS + all.length - 1) + ")",
                    major(total),
                    Page.MONEY);
        }
        rows.put("", ++r);
        total(first, all);
        r += 3;
        return rows;
    }

    private void total(int first, long[] all) {
        page.text(r, 0, plan.say("合计", "Total"), plan.styles().total("@"));
        long sum = 0;
        for (int t = 0; t < all.length; t++) {
            sum += all[t];
            page.total(
                    r,
                    PERIODS + t,
                    "SUM(" + Page.range(first, PERIODS + t, Math.max(first, r - 1), PERIODS + t) + ")",
                    major(all[t]),
                    Page.MONEY);
        }
        page.total(
                r,
                TOTAL,
                "SUM(" + Page.range(first, TOTAL, Math.max(first, r - 1), TOTAL) + ")",
                major(sum),
                Page.MONEY);
    }
}

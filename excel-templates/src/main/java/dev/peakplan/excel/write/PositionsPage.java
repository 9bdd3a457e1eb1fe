package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.LedgerPage.criterion;
import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.schema.Choices;
import dev.peakplan.excel.write.LedgerPage.By;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every position with its mean headcount, average pay per head and period, and total. */
final class PositionsPage {
    private PositionsPage() {}

    static void write(PlanBook plan) {
        Page page = new Page(
                plan,
                ResultSheet.POSITIONS,
                plan.say(
                        "各岗位的平均编制、人均每期成本与合计（单位：" + plan.currency() + "），含薪酬、招聘、培训与补偿",
                        "Mean headcount, cost per head and period, and total of every position (" + plan.currency()
                                + "), with pay, recruiting, training and severance"));
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("岗位", "级别", "平均人数", "入职", "减员", "人均每期成本", "合计")
                        : List.of(
                                "Role",
                                "Seniority",
                                "Mean heads",
                                "Hires",
                                "Releases",
                                "Cost per head and period",
                                "Total"),
                false);
        page.widths(24, 16, 12, 10, 10, 22, 18);
        Map<String, double[]> heads = new HashMap<>();
        for (HeadsOutcome outcome : plan.result().assessment().heads()) {
            double[] sums = heads.computeIfAbsent(outcome.roleId(), id -> new double[3]);
            sums[0] += outcome.heads() / plan.periodCount();
            sums[1] += outcome.hires();
            sums[2] += outcome.releases();
        }
        int r = FIRST_ROW;
        for (Role role : plan.request().workforce().roles()) {
            double[] sums = heads.getOrDefault(role.id(), new double[3]);
            long total = plan.ledger().stream()
                    .filter(row -> row.key().roleId().filter(role.id()::equals).isPresent())
                    .mapToLong(LedgerRows.Row::total)
                    .sum();
            r++;
            page.text(r, 0, plan.labels().role(role.id()));
            page.text(r, 1, Vocabulary.of(role.seniority(), Choices.SENIORITY).in(plan.language()));
            page.number(r, 2, sums[0], Page.HEADS);
            page.number(r, 3, sums[1], Page.HOURS);
            page.number(r, 4, sums[2], Page.HOURS);
            double perHead = sums[0] > 0 ? Page.major(total) / sums[0] / plan.periodCount() : 0;
            page.formula(
                    r,
                    5,
                    "IF(" + Page.at(r, 2) + "=0,0," + Page.at(r, 6) + "/" + Page.at(r, 2) + "/COLUMNS("
                            + periodsOfLedger(plan) + "))",
                    perHead,
                    Page.MONEY);
            page.total(r, 6, LedgerPage.sum(plan, -1, By.ROLE, criterion(r, 0)), Page.major(total), Page.MONEY);
        }
        totals(plan, page, r + 1);
        page.freeze(FIRST_ROW, 1);
    }

    private static String periodsOfLedger(PlanBook plan) {
        return plan.in(ResultSheet.LEDGER)
                + Page.fixed(
                        FIRST_ROW,
                        LedgerPage.FIRST_PERIOD,
                        FIRST_ROW,
                        LedgerPage.FIRST_PERIOD + plan.periodCount() - 1);
    }

    private static void totals(PlanBook plan, Page page, int r) {
        page.text(r, 0, plan.say("合计", "Total"), plan.styles().total("@"));
        page.text(r, 1, "", plan.styles().total("@"));
        double[] sums = new double[3];
        for (HeadsOutcome outcome : plan.result().assessment().heads()) {
            sums[0] += outcome.heads() / plan.periodCount();
            sums[1] += outcome.hires();
            sums[2] += outcome.releases();
        }
        long total = plan.ledger().stream()
                .filter(row -> row.key().roleId().isPresent())
                .mapToLong(LedgerRows.Row::total)
                .sum();
        for (int c = 2; c <= 4; c++) {
            page.total(r, c, sum(c, r), sums[c - 2], c == 2 ? Page.HEADS : Page.HOURS);
        }
        page.text(r, 5, "", plan.styles().total("@"));
        page.total(r, 6, sum(6, r), Page.major(total), Page.MONEY);
    }

    private static String sum(int column, int r) {
        return "SUM(" + Page.range(FIRST_ROW + 1, column, r - 1, column) + ")";
    }
}

package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.LedgerPage.criterion;
import static dev.peakplan.excel.write.Page.FIRST_ROW;
import static dev.peakplan.excel.write.Page.major;

import dev.peakplan.excel.schema.Choices;
import dev.peakplan.excel.write.LedgerPage.By;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every position with its mean headcount, average pay, cost per head and total. */
final class PositionsPage {
    private static final int HEADS = 2;
    private static final int PAY = 5;
    private static final int AVERAGE_PAY = 6;
    private static final int AVERAGE_COST = 7;
    private static final int TOTAL = 8;

    private final PlanBook plan;
    private final Page page;

    private PositionsPage(PlanBook plan) {
        this.plan = plan;
        this.page = new Page(
                plan,
                ResultSheet.POSITIONS,
                plan.say(
                        "各岗位的平均编制、人均每期薪酬与成本、合计（单位：" + plan.currency() + "）；薪酬含缴费与加班，合计另含招聘、培训与补偿",
                        "Mean headcount, pay and cost per head and period, and total of every position ("
                                + plan.currency()
                                + "); pay is with contributions and overtime, the total also with recruiting, training and severance"));
    }

    static void write(PlanBook plan) {
        PositionsPage positions = new PositionsPage(plan);
        String labour = Vocabulary.category(CostCategory.LABOUR).in(plan.language());
        positions.page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("岗位", "级别", "平均人数", "入职", "减员", labour, "人均每期薪酬", "人均每期成本", "合计")
                        : List.of(
                                "Role",
                                "Seniority",
                                "Mean heads",
                                "Hires",
                                "Releases",
                                labour,
                                "Pay per head and period",
                                "Cost per head and period",
                                "Total"),
                false);
        positions.page.widths(24, 16, 12, 10, 10, 18, 18, 18, 18);
        Map<String, double[]> heads = new HashMap<>();
        for (HeadsOutcome outcome : plan.result().assessment().heads()) {
            add(heads.computeIfAbsent(outcome.roleId(), id -> new double[3]), outcome, plan.periodCount());
        }
        int r = FIRST_ROW;
        for (Role role : plan.request().workforce().roles()) {
            positions.row(++r, role, heads.getOrDefault(role.id(), new double[3]));
        }
        positions.totals(r + 1);
        positions.page.freeze(FIRST_ROW, 1);
    }

    private static void add(double[] sums, HeadsOutcome outcome, int periods) {
        sums[0] += outcome.heads() / periods;
        sums[1] += outcome.hires();
        sums[2] += outcome.releases();
    }

    private void row(int r, Role role, double[] sums) {
        Predicate<LedgerRows.Key> ofRole =
                key -> key.roleId().filter(role.id()::equals).isPresent();
        page.text(r, 0, plan.labels().role(role.id()));
        page.text(r, 1, Vocabulary.of(role.seniority(), Choices.SENIORITY).in(plan.language()));
        page.number(r, HEADS, sums[0], Page.HEADS);
        page.number(r, HEADS + 1, sums[1], Page.HOURS);
        page.number(r, HEADS + 2, sums[2], Page.HOURS);
        double pay = major(sum(ofRole.and(key -> key.category() == CostCategory.LABOUR)));
        double total = major(sum(ofRole));
        String labour = "$" + SheetRows.letters(PAY) + "$" + (FIRST_ROW + 1);
        page.formula(r, PAY, LedgerPage.sum(plan, -1, By.ROLE, criterion(r, 0), By.CATEGORY, labour), pay, Page.MONEY);
        perHead(r, AVERAGE_PAY, PAY, pay, sums[0]);
        perHead(r, AVERAGE_COST, TOTAL, total, sums[0]);
        page.total(r, TOTAL, LedgerPage.sum(plan, -1, By.ROLE, criterion(r, 0)), total, Page.MONEY);
    }

    private void perHead(int r, int column, int of, double amount, double heads) {
        page.formula(
                r,
                column,
                "IF(" + Page.at(r, HEADS) + "=0,0," + Page.at(r, of) + "/" + Page.at(r, HEADS) + "/COLUMNS("
                        + periodsOfLedger(plan) + "))",
                heads > 0 ? amount / heads / plan.periodCount() : 0,
                Page.MONEY);
    }

    private long sum(Predicate<LedgerRows.Key> wanted) {
        return plan.ledger().stream()
                .filter(row -> wanted.test(row.key()))
                .mapToLong(LedgerRows.Row::total)
                .sum();
    }

    private static String periodsOfLedger(PlanBook plan) {
        return plan.in(ResultSheet.LEDGER)
                + Page.fixed(
                        FIRST_ROW,
                        LedgerPage.FIRST_PERIOD,
                        FIRST_ROW,
                        LedgerPage.FIRST_PERIOD + plan.periodCount() - 1);
    }

    private void totals(int r) {
        page.text(r, 0, plan.say("合计", "Total"), plan.styles().total("@"));
        page.text(r, 1, "", plan.styles().total("@"));
        double[] sums = new double[3];
        plan.result().assessment().heads().forEach(outcome -> add(sums, outcome, plan.periodCount()));
        for (int c = HEADS; c < HEADS + sums.length; c++) {
            page.total(r, c, column(c, r), sums[c - HEADS], c == HEADS ? Page.HEADS : Page.HOURS);
        }
        long pay = sum(key -> key.roleId().isPresent() && key.category() == CostCategory.LABOUR);
        page.total(r, PAY, column(PAY, r), major(pay), Page.MONEY);
        page.text(r, AVERAGE_PAY, "", plan.styles().total("@"));
        page.text(r, AVERAGE_COST, "", plan.styles().total("@"));
        page.total(r, TOTAL, column(TOTAL, r), major(sum(key -> key.roleId().isPresent())), Page.MONEY);
    }

    private static String column(int column, int r) {
        return "SUM(" + Page.range(FIRST_ROW + 1, column, r - 1, column) + ")";
    }
}

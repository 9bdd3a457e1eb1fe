package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.OvertimeRates;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * What one head, one step of overtime, one hire and one release cost by period, out of the cells of the input sheets. The ledger
 * multiplies these by heads, so that a wage that is changed moves every total.
 */
final class RatesPage {
    static final int RATE = 2;
    static final int FLOOR = 3;
    static final int CEILING = 4;
    static final int STATED = 5;
    static final int PERIODS = 6;

    /** Rows that other rows and the ledger refer to. */
    enum Top {
        PERIOD_NUMBER,
        WAGE_INDEX,
        PRICE_INDEX,
        HOLIDAY_PAID,
        OVERTIME_MULTIPLE,
        PAID_DAYS,
        HOURS_PER_DAY,
        STEP_HOURS
    }

    private final PlanBook plan;
    private final Page page;
    private final Map<String, Integer> rows = new HashMap<>();
    private int r = FIRST_ROW;

    private RatesPage(PlanBook plan) {
        this.plan = plan;
        this.page = new Page(
                plan,
                ResultSheet.RATES,
                plan.say(
                        "每人、每档加班、每次入职与减员的单价：绿色取自输入表，改输入即重算（单位：" + plan.currency() + "）",
                        "Cost of a head, a step of overtime, a hire and a release: green figures come from the input sheets; change them there ("
                                + plan.currency() + ")"));
    }

    /** Writes the sheet and returns its rows by what they hold: see {@link #row}. */
    static Map<String, Integer> write(PlanBook plan) {
        RatesPage rates = new RatesPage(plan);
        rates.page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("项目", "适用", "费率", "基数下限", "基数上限", "所填单价")
                        : List.of("Item", "Applies to", "Rate", "Base floor", "Base ceiling", "Stated"),
                true);
        rates.page.widths(28, 30, 10, 13, 13, 14);
        rates.page.inOrder();
        rates.indices();
        rates.overtimeMultiple();
        rates.r = new PayRows(plan, rates.page, rates.rows).write(rates.r);
        rates.lines();
        rates.further();
        rates.page.freeze(FIRST_ROW, 2);
        return rates.rows;
    }

    /** The cells of a row of this sheet, in formulas that are filled to the right. */
    static String in(PlanBook plan, int row, int period) {
        return Page.inRow(plan.in(ResultSheet.RATES), row, PERIODS + period);
    }

    private int next(String item, String whom) {
        r++;
        page.text(r, 0, item);
        page.text(r, 1, whom);
        return r;
    }

    private void top(Top top, int row) {
        rows.put(top.name(), row);
    }

    private void indices() {
        top(Top.PERIOD_NUMBER, next(plan.say("期间序号", "Number of the period"), ""));
        for (int t = 0; t < plan.periodCount(); t++) {
            page.number(r, PERIODS + t, t + 1, Page.WHOLE);
        }
        top(Top.WAGE_INDEX, next(plan.say("工资指数", "Wage index"), ""));
        byPeriod(OrganisationSheets.WAGE_INDEX, Period::wageIndex, "0.000");
        top(Top.PRICE_INDEX, next(plan.say("物价指数", "Price index"), ""));
        byPeriod(OrganisationSheets.PRICE_INDEX, Period::priceIndex, "0.000");
        top(Top.HOLIDAY_PAID, next(plan.say("发放节日福利（1 是）", "Holiday allowance paid (1 yes)"), ""));
        for (int t = 0; t < plan.periodCount(); t++) {
            page.number(r, PERIODS + t, plan.periods().get(t).holidayAllowance() ? 1 : 0, Page.WHOLE);
        }
    }

    private void byPeriod(Column<Double> column, ToDoubleFunction<Period> value, String format) {
        for (int t = 0; t < plan.periodCount(); t++) {
            double figure = value.applyAsDouble(plan.periods().get(t));
            page.linked(
                    r,
                    PERIODS + t,
                    plan.links()
                            .cell(
                                    OrganisationSheets.PERIODS,
                                    column,
                                    plan.periods().get(t).id(),
                                    figure),
                    figure,
                    format);
        }
    }

    private int setting(String item, Column<?> field, double value) {
        next(item, "");
        page.linked(r, STATED, plan.links().setting(field, value), value, "General");
        return r;
    }

    private void overtimeMultiple() {
        Settings.WorkTerms work = plan.request().settings().work();
        OvertimeRates multiples = work.overtimeRates();
        top(
                Top.PAID_DAYS,
                setting(plan.say("每期计薪天数", "Paid days per period"), SettingsSheet.PAID_DAYS, work.paidDaysPerPeriod()));
        top(
                Top.HOURS_PER_DAY,
                setting(plan.say("每日工时", "Hours per day"), SettingsSheet.HOURS_PER_DAY, work.hoursPerDay()));
        top(
                Top.STEP_HOURS,
                setting(
                        plan.say("每档加班小时", "Hours of an overtime step"),
                        SettingsSheet.OVERTIME_STEP,
                        work.overtimeStepHours()));
        int workday = setting(
                plan.say("工作日加班倍数", "Multiple on workdays"), SettingsSheet.OVERTIME_WORKDAY, multiples.workday());
        int rest =
                setting(plan.say("休息日加班倍数", "Multiple on rest days"), SettingsSheet.OVERTIME_REST, multiples.restDay());
        int holiday = setting(
                plan.say("法定节假日加班倍数", "Multiple on statutory holidays"),
                SettingsSheet.OVERTIME_HOLIDAY,
                multiples.holiday());
        int restShare = next(plan.say("休息日加班占比", "Share on rest days"), "");
        byPeriod(OrganisationSheets.REST_SHARE, Period::restDayOvertimeShare, Page.PERCENT);
        int holidayShare = next(plan.say("法定节假日加班占比", "Share on statutory holidays"), "");
        byPeriod(OrganisationSheets.HOLIDAY_SHARE, Period::holidayOvertimeShare, Page.PERCENT);
        top(Top.OVERTIME_MULTIPLE, next(plan.say("平均加班倍数", "Mean overtime multiple"), ""));
        for (int t = 0; t < plan.periodCount(); t++) {
            Period period = plan.periods().get(t);
            String onRest = Page.at(restShare, PERIODS + t);
            String onHoliday = Page.at(holidayShare, PERIODS + t);
            page.formula(
                    r,
                    PERIODS + t,
                    Page.inColumn(workday, STATED) + "*(1-" + onRest + "-" + onHoliday + ")+"
                            + Page.inColumn(rest, STATED) + "*" + onRest + "+" + Page.inColumn(holiday, STATED) + "*"
                            + onHoliday,
                    multiples.mean(period.restDayOvertimeShare(), period.holidayOvertimeShare()),
                    "0.000");
        }
    }

    /** What every budget line costs in a period, by its driver; a column of a period comes before the amount per period. */
    private void lines() {
        for (BudgetLine line : plan.request().budget().lines()) {
            next(plan.labels().line(LedgerLine.BUDGET_LINE, Optional.of(line.id())), driver(line));
            rows.put("line:" + line.id(), r);
            for (int t = 0; t < plan.periodCount(); t++) {
                line(line, t);
            }
        }
    }

    private String driver(BudgetLine line) {
        return switch (line.driver()) {
            case FIXED -> plan.say("每期", "A period");
            case PER_HEAD -> plan.say("每人每期", "A head and period");
            case PER_HIRE -> plan.say("每次入职", "A hire");
        };
    }

    private void line(BudgetLine line, int t) {
        double stated = line.amounts().get(t).major().doubleValue();
        double amount = line.amountIn(t, plan.periods().get(t)).major().doubleValue();
        Optional<String> cell = statedCell(line, plan.periods().get(t).id(), stated);
        String index = Page.at(rows.get(Top.PRICE_INDEX.name()), PERIODS + t);
        if (cell.isEmpty()) {
            page.number(r, PERIODS + t, amount, Page.MONEY);
        } else if (line.priceIndexed()) {
            page.formula(r, PERIODS + t, "ROUND(" + cell.get() + "*" + index + ",2)", amount, Page.MONEY);
        } else {
            page.formula(r, PERIODS + t, cell.get(), amount, plan.styles().linked(Page.MONEY));
        }
    }

    private Optional<String> statedCell(BudgetLine line, String periodId, double stated) {
        Optional<String> each = plan.links().cell(BudgetSheets.LINES, BudgetSheets.EACH, line.id(), stated);
        Optional<String> empty = plan.links().emptyPeriod(BudgetSheets.LINES, periodId, line.id());
        if (empty.isPresent() && each.isPresent()) {
            return Optional.of("IF(" + empty.get() + "=\"\"," + each.get() + "," + empty.get() + ")");
        }
        return plan.links()
                .period(BudgetSheets.LINES, periodId, line.id(), stated)
                .or(() -> each);
    }

    /** Further costs of chosen initiatives, which stand in one cell of the input. */
    private void further() {
        PlanCalendar calendar = plan.request().calendar();
        for (var decision : plan.result().plan().initiatives()) {
            OptionalInt start = calendar.findIndex(decision.startPeriodId());
            plan.request().budget().initiatives().stream()
                    .filter(one -> one.id().equals(decision.initiativeId()))
                    .filter(one -> start.isPresent() && !one.costs().further().isEmpty())
                    .forEach(one -> {
                        next(plan.labels().initiative(one.id()), plan.say("分期投入", "Further cost"));
                        rows.put("further:" + one.id(), r);
                        for (int t = 0; t < plan.periodCount(); t++) {
                            int k = t - start.getAsInt();
                            List<Money> amounts = one.costs().further();
                            page.money(r, PERIODS + t, k >= 0 && k < amounts.size() ? amounts.get(k) : Money.ZERO);
                        }
                    });
        }
    }
}

package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Quantiles;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.RiskReport.Chance;
import dev.peakplan.plan.RiskReport.PeriodRisk;
import dev.peakplan.plan.RiskReport.TeamRisk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** What the plan may come to: service and spending by period, chances of goals and caps, by period. */
final class RisksPage {
    private static final int SECOND_CHART = 5;
    private static final int END_OF_CHARTS = 10;
    /** Periods whose columns can still be read on one page. */
    private static final int MONTHS = 13;

    private final PlanBook plan;
    private final RiskReport risk;
    private final Page page;

    private RisksPage(PlanBook plan, RiskReport risk) {
        this.plan = plan;
        this.risk = risk;
        this.page = new Page(
                plan,
                ResultSheet.RISKS,
                String.format(
                        Locale.ROOT,
                        plan.say(
                                "%d 次抽样（种子 %d）：业务量、处理时长、流失、工资与物价的变动；服务水平均值误差 ±%.2f%%，支出 ±%.2f%%",
                                "%d replications (seed %d) of volumes, handle times, attrition, wages and prices; mean service level ±%.2f %%, spending ±%.2f %%"),
                        risk.replications(),
                        risk.seed(),
                        100 * risk.serviceHalfWidth(),
                        100 * risk.spendingHalfWidth()));
        page.widths(30, 13, 13, 13, 13, 13, 13, 13, 15, 15, 15, 4);
    }

    /** @param scenarios the same decisions in other scenarios, by their ids */
    static void write(PlanBook plan, RiskReport risk, Map<String, RiskReport> scenarios) {
        RisksPage writer = new RisksPage(plan, risk);
        int r = writer.periods(FIRST_ROW);
        r = writer.chances(r + PageChart.rows() + 3);
        if (!scenarios.isEmpty()) {
            r = ScenarioRisks.write(plan, writer.page, r + 2, risk, scenarios);
        }
        writer.teams(r + 2);
        writer.page.freeze(FIRST_ROW - 1, 1);
        if (plan.periodCount() <= MONTHS) {
            SheetLayout.onePageWide(writer.page.sheet());
        }
    }

    private int periods(int header) {
        page.header(
                header,
                plan.chinese()
                        ? List.of(
                                "期间",
                                "服务水平 P10",
                                "服务水平 P50",
                                "服务水平 P90",
                                "工时满足 P10",
                                "工时满足 P50",
                                "工时满足 P90",
                                "流失 P50",
                                "支出 P10",
                                "支出 P50",
                                "支出 P90")
                        : List.of(
                                "Period",
                                "Service P10",
                                "Service P50",
                                "Service P90",
                                "Staffed P10",
                                "Staffed P50",
                                "Staffed P90",
                                "Lost P50",
                                "Spending P10",
                                "Spending P50",
                                "Spending P90"),
                false);
        int r = header;
        boolean service = false;
        for (PeriodRisk period : risk.periods()) {
            r++;
            page.text(
                    r,
                    0,
                    period.period().isPresent()
                            ? plan.periods().get(period.period().getAsInt()).label()
                            : plan.say("全部期间", "All periods"));
            if (period.serviceLevel().isPresent()) {
                service = true;
                quantiles(r, 1, period.serviceLevel().get(), 1, Page.PERCENT);
            }
            quantiles(r, 4, period.staffedShare(), 1, Page.PERCENT);
            page.number(r, 7, period.lostContacts().p50(), Page.HOURS);
            quantiles(r, 8, period.spending(), Money.MINOR_PER_MAJOR, Page.WHOLE_MONEY);
        }
        int[] rows = {header + 1, header + plan.periodCount()};
        int first = service ? 1 : 4;
        PageChart left = new PageChart(page.sheet(), SECOND_CHART);
        (service ? left.upTo(1) : left)
                .draw(
                        r + 2,
                        0,
                        service
                                ? plan.say("各期服务水平", "Service level by period")
                                : plan.say("各期工时满足", "Hours staffed by period"),
                        "0%",
                        rows,
                        lines(first));
        new PageChart(page.sheet(), END_OF_CHARTS - SECOND_CHART)
                .draw(r + 2, SECOND_CHART, plan.say("各期支出", "Spending by period"), "#,##0", rows, lines(8));
        return r;
    }

    private static List<PageChart.Line> lines(int first) {
        return List.of(
                new PageChart.Line("P10", first, PageChart.EDGE),
                new PageChart.Line("P50", first + 1, PageChart.MIDDLE),
                new PageChart.Line("P90", first + 2, PageChart.EDGE));
    }

    private void quantiles(int r, int c, Quantiles quantiles, double divisor, String format) {
        page.number(r, c, quantiles.p10() / divisor, format);
        page.number(r, c + 1, quantiles.p50() / divisor, format);
        page.number(r, c + 2, quantiles.p90() / divisor, format);
    }

    private int chances(int top) {
        page.heading(top, plan.say("超出上限、达不到下限与目标的概率", "Chance of breaking caps, floors and goals"));
        page.header(
                top + 1,
                plan.chinese()
                        ? List.of("限制", "突破概率", "使用 P10", "使用 P50", "使用 P90", "平均超出")
                        : List.of("Limit", "Chance broken", "Used P10", "Used P50", "Used P90", "Mean excess"),
                true);
        int r = top + 1;
        for (Chance chance : risk.chances()) {
            r++;
            boolean money = chance.kind() != LimitKind.SERVICE_GOAL;
            double divisor = money ? Money.MINOR_PER_MAJOR : 1;
            String format = money ? Page.WHOLE_MONEY : Page.PERCENT;
            page.text(r, 0, name(chance));
            page.number(r, 1, 1 - chance.kept(), Page.PERCENT);
            quantiles(r, 2, chance.use(), divisor, format);
            page.number(r, 5, chance.meanExcess() / divisor, format);
            for (int t = 0; t < chance.brokenBy().size(); t++) {
                page.number(r, 6 + t, chance.brokenBy().get(t), Page.PERCENT);
            }
        }
        page.text(
                r + 1,
                0,
                plan.say("期间列：到该期末为止已突破的概率", "Columns by period: chance of being broken by the end of it"),
                plan.styles().note());
        return r + 1;
    }

    private String name(Chance chance) {
        return switch (chance.kind()) {
            case BUDGET_CAP -> plan.labels().cap(chance.subject());
            case BUDGET_FLOOR, COST_GOAL, SERVICE_GOAL ->
                plan.labels().limit(chance.kind(), chance.subject(), OptionalInt.empty());
            default -> chance.subject();
        };
    }

    private void teams(int top) {
        page.heading(top, plan.say("各班组各期达到服务目标的概率", "Chance that each team meets its service goal, by period"));
        page.header(top + 1, List.of(plan.say("班组", "Team")), true);
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (TeamRisk team : risk.teams()) {
            int r = rows.computeIfAbsent(team.teamId(), id -> top + 2 + rows.size());
            page.text(r, 0, plan.labels().team(team.teamId()));
            page.number(r, 1 + team.period(), team.chanceOfGoal(), "0%");
        }
    }
}

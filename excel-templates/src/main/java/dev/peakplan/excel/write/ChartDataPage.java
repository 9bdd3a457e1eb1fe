package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import java.util.List;

/** The figures behind the charts of the summary. */
final class ChartDataPage {
    static final int LABEL = 0;
    static final int SEASON = 1;
    static final int NEED = 2;
    static final int HEADS = 3;
    static final int SPENDING = 4;
    static final int LEVEL = 5;
    static final int GOAL = 6;
    static final int LOST = 7;
    private static final int MOST_CAPS = 10;

    /**
     * Where the figures are.
     *
     * @param first first row of the periods
     * @param last last row of the periods
     * @param firstCap first row of the caps
     * @param lastCap last row of the caps
     */
    record Rows(int first, int last, int firstCap, int lastCap) {}

    private ChartDataPage() {}

    static Rows write(PlanBook plan, PlanFigures figures, LimitsPage.Rows limits) {
        Page page = new Page(plan, ResultSheet.CHART_DATA, plan.say("图表所用的数字", "The figures behind the charts"));
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("期间", "季节", "需求折算人数", "在岗人数", "支出", "服务水平", "服务目标", "流失联络")
                        : List.of(
                                "Period",
                                "Season",
                                "Heads needed",
                                "Heads planned",
                                "Spending",
                                "Service level",
                                "Service goal",
                                "Lost contacts"),
                false);
        page.widths(40, 14, 14, 14, 16, 14, 14, 14);
        double goal = goal(plan);
        int r = FIRST_ROW;
        for (int t = 0; t < plan.periodCount(); t++) {
            r++;
            page.text(r, LABEL, plan.periods().get(t).label());
            page.text(r, 1, Vocabulary.season(plan.periods().get(t).season()).in(plan.language()));
            page.number(r, NEED, figures.neededHeads(t), Page.HEADS);
            page.number(r, HEADS, figures.heads(t), Page.HEADS);
            page.formula(r, SPENDING, LedgerPage.sumOfAll(plan, t), figures.spending(t), Page.MONEY);
            page.number(r, LEVEL, figures.serviceLevel(t).orElse(Double.NaN), Page.PERCENT);
            page.number(r, GOAL, goal, Page.PERCENT);
            page.number(r, LOST, figures.lost(t), Page.HOURS);
        }
        int last = r;
        r += 2;
        page.text(r, LABEL, plan.say("上限", "Cap"), plan.styles().header(true));
        page.text(r, 2, plan.say("已用", "Used"), plan.styles().header(true));
        page.text(r, 3, plan.say("限额", "Limit"), plan.styles().header(true));
        int firstCap = r + 1;
        int from = limits.first();
        for (LimitUse use : plan.result().assessment().limits()) {
            if (use.kind() == LimitKind.BUDGET_CAP && r - firstCap + 1 < MOST_CAPS) {
                r++;
                page.text(r, LABEL, plan.labels().cap(use.subject()));
                page.formula(
                        r,
                        2,
                        plan.in(ResultSheet.LIMITS) + Page.at(from, 1),
                        use.used() / Money.MINOR_PER_MAJOR,
                        Page.MONEY);
                page.formula(
                        r,
                        3,
                        plan.in(ResultSheet.LIMITS) + Page.at(from, 2),
                        use.limit() / Money.MINOR_PER_MAJOR,
                        Page.MONEY);
            }
            from += Vocabulary.money(use.kind()) ? 1 : 0;
        }
        return new Rows(FIRST_ROW + 1, last, firstCap, r);
    }

    /** The goal over all contacts, else the mean goal of the queues served while contacts wait. */
    private static double goal(PlanBook plan) {
        return plan.request().goal().serviceLevelTarget().orElseGet(() -> plan.request().demand().queues().stream()
                .filter(queue -> queue.channel().realTime())
                .mapToDouble(queue -> queue.goal().share())
                .average()
                .orElse(Double.NaN));
    }
}

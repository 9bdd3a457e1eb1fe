package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.FrontierPoint;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What other levels of the caps would give: a table, two charts, and a cell to choose a level in. */
final class FrontierPage {
    private static final int LEVEL = 0;
    private static final int CAP = 1;
    private static final int COST = 2;
    private static final int LOST = 3;
    static final int SERVICE = 4;
    private static final int MISSING = 5;
    private static final int FITS = 6;
    private static final int PLAN_LOST = 7;
    private static final int PLAN_SERVICE = 8;

    private final PlanBook plan;
    private final Page page;
    private final List<FrontierPoint> points;
    private int first;
    private int last;

    private FrontierPage(PlanBook plan, List<FrontierPoint> points) {
        this.plan = plan;
        this.points = points;
        this.page = new Page(
                plan,
                ResultSheet.FRONTIER,
                plan.say(
                        "全部上限同比例放宽或收紧时，所选举措所能达到的最好结果：人员可为小数，目标值与任何方案都不能超过的界相差不到 0.5%；“本方案”为已核对的方案",
                        "The best that the chosen initiatives allow with every cap at another level: staffing in fractions, its objective within 0.5 % of a bound that no plan beats; “This plan” is the checked plan"));
    }

    static void write(PlanBook plan) {
        List<FrontierPoint> points = plan.result().frontier().stream()
                .filter(point -> point.basis() == FrontierPoint.Basis.BOUND)
                .toList();
        if (points.isEmpty()) {
            return;
        }
        FrontierPage frontier = new FrontierPage(plan, points);
        frontier.table();
        int next = frontier.chooser(frontier.last + 2);
        FrontierCharts charts =
                new FrontierCharts(plan, frontier.page.sheet(), frontier.first, frontier.last, LEVEL, next);
        charts.line(
                0,
                5,
                plan.say("上限水平与流失联络", "Caps and lost contacts"),
                LOST,
                PLAN_LOST,
                plan.say("界", "Bound"),
                plan.say("本方案", "This plan"));
        if (points.get(0).serviceLevel().isPresent()) {
            charts.line(
                    5,
                    9,
                    plan.say("上限水平与服务水平", "Caps and service level"),
                    SERVICE,
                    PLAN_SERVICE,
                    plan.say("界", "Bound"),
                    plan.say("本方案", "This plan"));
        }
        frontier.words(next + FrontierCharts.HEIGHT + 1);
    }

    private void table() {
        page.widths(20, 20, 20, 16, 16, 16, 16, 18, 18);
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of(
                                "上限水平",
                                "总额上限（" + plan.currency() + "）",
                                "支出（" + plan.currency() + "）",
                                "流失联络",
                                "服务水平",
                                "缺口工时",
                                "可行",
                                "本方案流失联络",
                                "本方案服务水平")
                        : List.of(
                                "Level of caps",
                                "Cap on all (" + plan.currency() + ")",
                                "Spending (" + plan.currency() + ")",
                                "Lost contacts",
                                "Service level",
                                "Missing hours",
                                "Fits",
                                "This plan: lost contacts",
                                "This plan: service level"),
                false);
        first = FIRST_ROW + 1;
        int r = FIRST_ROW;
        for (FrontierPoint point : points) {
            row(++r, point);
        }
        last = r;
        page.freeze(FIRST_ROW, 1);
    }

    private void row(int r, FrontierPoint point) {
        page.number(r, LEVEL, point.share(), Page.PERCENT);
        point.cap().ifPresent(cap -> page.money(r, CAP, cap));
        page.money(r, COST, point.cost());
        page.number(r, LOST, point.lostContacts(), Page.HOURS);
        point.serviceLevel().ifPresent(level -> page.number(r, SERVICE, level, "0.00%"));
        page.number(r, MISSING, point.shortfallHours(), Page.HOURS);
        page.text(r, FITS, point.fits() ? plan.say("是", "yes") : plan.say("否", "no"));
        plan.result().frontier().stream()
                .filter(other -> other.basis() == FrontierPoint.Basis.PLAN && other.share() == point.share())
                .findFirst()
                .ifPresent(made -> {
                    page.number(r, PLAN_LOST, made.lostContacts(), Page.HOURS);
                    made.serviceLevel().ifPresent(level -> page.number(r, PLAN_SERVICE, level, "0.00%"));
                });
    }

    /** A level to choose, and its figures beside it. */
    private int chooser(int r) {
        page.heading(r, plan.say("选择一个水平，右侧即为其结果", "Choose a level; its figures stand beside it"));
        int at = r + 1;
        int present = 0;
        for (int k = 0; k < points.size(); k++) {
            present = points.get(k).share() == 1 ? k : present;
        }
        page.number(at, LEVEL, points.get(present).share(), Page.PERCENT);
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createFormulaListConstraint(Page.fixed(first, LEVEL, last, LEVEL)),
                new CellRangeAddressList(at, at, LEVEL, LEVEL));
        list.setSuppressDropDownArrow(true);
        page.sheet().addValidationData(list);
        FrontierPoint point = points.get(present);
        point.cap().ifPresent(cap -> look(at, CAP, Page.major(cap.minor()), Page.MONEY));
        look(at, COST, Page.major(point.cost().minor()), Page.MONEY);
        look(at, LOST, point.lostContacts(), Page.HOURS);
        point.serviceLevel().ifPresent(level -> look(at, SERVICE, level, "0.00%"));
        look(at, MISSING, point.shortfallHours(), Page.HOURS);
        return at + 2;
    }

    private void look(int r, int column, double cached, String format) {
        page.formula(
                r,
                column,
                "INDEX(" + Page.fixed(first, column, last, column) + ",MATCH($A" + (r + 1) + ","
                        + Page.fixed(first, LEVEL, last, LEVEL) + ",0))",
                cached,
                format);
    }

    private void words(int row) {
        if (plan.result().binding().isEmpty()) {
            return;
        }
        int r = row;
        page.heading(r, plan.say("卡住方案的限制，每放宽一点换来什么", "What easing each binding limit buys"));
        for (BindingLimit limit : plan.result().binding()) {
            page.text(++r, 0, BindingWords.of(plan, limit));
        }
    }
}

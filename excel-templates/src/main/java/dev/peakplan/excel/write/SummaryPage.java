package dev.peakplan.excel.write;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Season;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** What a manager reads in a minute: the headline, six figures, four charts, the seasons side by side. */
final class SummaryPage {
    private static final int COLUMNS = 8;
    private static final double COLUMN_WIDTH = 18.5;
    private static final int CHART_HEIGHT = 13;

    private final PlanBook plan;
    private final PlanFigures figures;
    private final Page page;

    private SummaryPage(PlanBook plan, PlanFigures figures) {
        this.plan = plan;
        this.figures = figures;
        this.page =
                new Page(plan, ResultSheet.SUMMARY, plan.request().settings().title());
    }

    static void write(PlanBook plan, PlanFigures figures, ChartDataPage.Rows data, ChecksPage.Cells checks) {
        SummaryPage summary = new SummaryPage(plan, figures);
        for (int c = 0; c < COLUMNS; c++) {
            summary.page.sheet().setColumnWidth(c, (int) (COLUMN_WIDTH * 256));
        }
        int r = summary.headline(3, checks);
        summary.figures(r + 1);
        r += 4;
        SummaryCharts charts = new SummaryCharts(plan, summary.page.sheet(), data);
        charts.heads(r, 0, 4, CHART_HEIGHT);
        charts.caps(r, 4, COLUMNS, CHART_HEIGHT);
        r += CHART_HEIGHT + 1;
        if (figures.serviceLevel().isPresent()) {
            charts.service(r, 0, 4, CHART_HEIGHT);
        }
        charts.spending(r, 4, COLUMNS, CHART_HEIGHT);
        r += CHART_HEIGHT + 1;
        summary.seasons(r, data);
        SheetLayout.onOnePage(summary.page.sheet());
    }

    private int headline(int start, ChecksPage.Cells checks) {
        boolean feasible = plan.result().assessment().feasible();
        int r = start;
        if (feasible) {
            fits(r++, checks);
        } else {
            String first = WayOutPage.title(plan)
                    + plan.say("所找到的最小的放宽办法见“", " The cheapest way out found is on “")
                    + plan.name(ResultSheet.WAY_OUT)
                    + plan.say("”。", "”.");
            page.text(r++, 0, first, plan.styles().heading());
        }
        if (proven()) {
            page.text(r++, 0, quality(), plan.styles().plain());
        } else if (plan.result().assessment().feasible()) {
            page.text(
                    r++,
                    0,
                    plan.say(
                            "时间内未能证明界：方案还能好多少尚不清楚，请延长求解时间。",
                            "No bound was proven in the time given: how much better a plan could be is not known; plan for longer."),
                    plan.styles().plain());
        }
        List<InitiativeDecision> chosen = plan.result().plan().initiatives();
        if (!chosen.isEmpty()) {
            String names = chosen.stream()
                    .map(decision -> plan.labels().initiative(decision.initiativeId())
                            + plan.say("（", " (")
                            + start(decision.startPeriodId())
                            + plan.say("）", ")"))
                    .collect(Collectors.joining(plan.say("、", ", ")));
            page.text(
                    r++,
                    0,
                    plan.say("选中举措：", "Initiatives chosen: ") + names,
                    plan.styles().plain());
        }
        if (feasible && !plan.result().binding().isEmpty()) {
            BindingLimit most = plan.result().binding().get(0);
            page.text(
                    r++,
                    0,
                    plan.say("最紧的限制：", "Tightest limit: ") + binding(plan, most),
                    plan.styles().plain());
        }
        return r;
    }

    /** That the plan fits, as long as nobody has changed an input in the returned file. */
    private void fits(int r, ChecksPage.Cells checks) {
        String words = plan.say("方案可行：没有突破任何上限、下限与规则。", "The plan fits: no cap, floor or rule is broken.");
        String changed = LimitsPage.quoted(plan.say("方案编制后输入有改动", "Inputs have changed since this plan was made"))
                + checks.broken()
                        .map(cell -> "&" + LimitsPage.quoted(plan.say("；现被突破的上限与下限：", "; caps and floors broken now: "))
                                + "&" + cell)
                        .orElse("")
                + "&" + LimitsPage.quoted(plan.say("。见“校验”，或重新求解。", ". See the checks, or plan again."));
        page.words(
                r,
                0,
                "IF(" + checks.overall() + "=" + LimitsPage.quoted(checks.agree()) + "," + LimitsPage.quoted(words)
                        + "," + changed + ")",
                words,
                plan.styles().heading());
        XSSFSheetConditionalFormatting formats = page.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule red =
                formats.createConditionalFormattingRule(Page.there("", r, 0) + "<>" + LimitsPage.quoted(words));
        red.createFontFormatting().setFontColor(BookStyles.colour("C00000"));
        formats.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(r, r, 0, 0)}, red);
    }

    private String start(String periodId) {
        return plan.request().calendar().findIndex(periodId).stream()
                .mapToObj(t -> plan.periods().get(t).label())
                .findFirst()
                .orElse(periodId);
    }

    private boolean proven() {
        return plan.result().proof().bounds();
    }

    private String quality() {
        String gap = String.format(Locale.ROOT, "%.2f%%", plan.result().proof().gap() * 100);
        return plan.say(
                "与已证明的界相差 " + gap + "：任何方案的目标值最多再好这么多。",
                "Within " + gap + " of the proven bound: no plan can be better by more.");
    }

    /** A limit in words with its value, such as: labour cap of June, eased by 10,000: 41 contacts fewer lost. */
    static String binding(PlanBook plan, BindingLimit limit) {
        boolean money = Vocabulary.money(limit.kind());
        String step = money
                ? String.format(Locale.ROOT, "%,.0f ", limit.step() / Money.MINOR_PER_MAJOR) + plan.currency()
                : String.format(Locale.ROOT, "%.0f", limit.step());
        StringBuilder words = new StringBuilder(plan.labels().limit(limit.kind(), limit.subject(), limit.period()));
        words.append(plan.say("，放宽 " + step + " 可改善目标 ", ": easing it by " + step + " gains "))
                .append(String.format(Locale.ROOT, "%,.0f ", limit.gain().minor() / Money.MINOR_PER_MAJOR))
                .append(plan.currency());
        if (limit.lostContactsAvoided() > 0.5) {
            String contacts = String.format(Locale.ROOT, "%,.0f", limit.lostContactsAvoided());
            words.append(plan.say("、少流失 " + contacts + " 次联络", " and saves " + contacts + " contacts"));
        }
        return words.append(plan.say("。", ".")).toString();
    }

    private void figures(int r) {
        double cost = Page.major(plan.result().assessment().cost().minor());
        double heads = Arrays.stream(figures.allHeads()).average().orElse(0);
        int c = 0;
        tile(
                r,
                c,
                plan.say("总支出（", "All spending (") + plan.currency() + plan.say("）", ")"),
                LedgerPage.sumOfAll(plan, -1),
                cost,
                Page.WHOLE_MONEY);
        c++;
        if (figures.serviceLevel().isPresent()) {
            tile(
                    r,
                    c,
                    plan.say("服务水平", "Service level"),
                    "",
                    figures.serviceLevel().getAsDouble(),
                    Page.PERCENT);
            c++;
            tile(
                    r,
                    c,
                    plan.say("流失联络", "Lost contacts"),
                    "",
                    plan.result().assessment().lostContacts(),
                    Page.HOURS);
            c++;
        }
        tile(
                r,
                c,
                plan.say("缺口工时", "Shortfall hours"),
                "",
                plan.result().assessment().shortfallHours(),
                Page.HOURS);
        tile(r, c + 1, plan.say("平均在岗人数", "Mean heads"), "", heads, Page.HEADS);
        if (proven()) {
            tile(
                    r,
                    c + 2,
                    plan.say("与界的差距", "Gap to the bound"),
                    "",
                    plan.result().proof().gap(),
                    "0.00%");
        }
    }

    private void tile(int r, int c, String title, String formula, double value, String format) {
        page.text(r, c, title, plan.styles().note());
        if (formula.isEmpty()) {
            page.cell(r + 1, c, plan.styles().figure(format)).setCellValue(value);
        } else {
            page.formula(r + 1, c, formula, value, plan.styles().figure(format));
        }
    }

    /** Peak, shoulder and off-season side by side. */
    private void seasons(int start, ChartDataPage.Rows data) {
        int r = start;
        page.heading(r++, plan.say("旺季与淡季", "Peak and off-season"));
        page.header(
                r,
                plan.chinese()
                        ? List.of("季节", "平均在岗", "平均需求", "平均每期支出", "服务水平", "每期流失联络")
                        : List.of(
                                "Season",
                                "Mean heads",
                                "Heads needed",
                                "Spending a period",
                                "Service level",
                                "Lost contacts a period"),
                false);
        for (Season season : Season.values()) {
            OptionalDouble heads = figures.mean(season, figures.allHeads());
            if (heads.isEmpty()) {
                continue;
            }
            r++;
            page.text(r, 0, Vocabulary.season(season).in(plan.language()));
            mean(r, 1, data, ChartDataPage.HEADS, heads.getAsDouble(), Page.HEADS);
            mean(
                    r,
                    2,
                    data,
                    ChartDataPage.NEED,
                    figures.mean(season, figures.allNeeded()).orElse(0),
                    Page.HEADS);
            mean(
                    r,
                    3,
                    data,
                    ChartDataPage.SPENDING,
                    figures.mean(season, figures.allSpending()).orElse(0),
                    Page.WHOLE_MONEY);
            page.number(r, 4, figures.serviceLevel(season).orElse(Double.NaN), Page.PERCENT);
            mean(
                    r,
                    5,
                    data,
                    ChartDataPage.LOST,
                    figures.mean(season, figures.allLost()).orElse(0),
                    Page.HOURS);
        }
    }

    /** The mean of a column of the chart data over the periods of the row's season. */
    private void mean(int r, int c, ChartDataPage.Rows data, int column, double value, String format) {
        String sheet = plan.in(ResultSheet.CHART_DATA);
        page.formula(
                r,
                c,
                "AVERAGEIFS(" + sheet + Page.fixed(data.first(), column, data.last(), column) + "," + sheet
                        + Page.fixed(data.first(), ChartDataPage.SEASON, data.last(), ChartDataPage.SEASON) + ","
                        + Page.inColumn(r, 0) + ")",
                value,
                format);
    }
}

package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.schema.Choices;
import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.PlanTotals;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.SeasonTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** All scenarios side by side: whole plan, seasons, categories, initiatives; what differs from the base is highlighted. */
final class ScenarioPage {
    private static final int BASE = 1;
    private static final double LABEL_WIDTH = 34;
    private static final double FIGURE_WIDTH = 18;
    private static final double DIFFERENCE_WIDTH = 15;

    private final PlanBook plan;
    private final List<ScenarioResult> scenarios;
    private final Page page;
    private final int first;
    private int r = FIRST_ROW;

    private ScenarioPage(PlanBook plan, List<ScenarioResult> scenarios) {
        this.plan = plan;
        this.scenarios = scenarios;
        this.page = new Page(
                plan,
                ResultSheet.SCENARIOS,
                plan.say(
                        "各情景与基准并列；差异为公式，与基准不同处以底色标出（单位：" + plan.currency() + "）",
                        "Every scenario beside the base; differences are formulas, and what differs from the base is coloured ("
                                + plan.currency() + ")"));
        this.first = FIRST_ROW + 1;
    }

    static void write(PlanBook plan, List<ScenarioResult> scenarios) {
        ScenarioPage sheet = new ScenarioPage(plan, scenarios);
        sheet.header();
        sheet.changes();
        sheet.whole();
        sheet.seasons();
        sheet.categories();
        sheet.initiatives();
        sheet.colours();
        sheet.page.freeze(FIRST_ROW, 1);
    }

    private static int value(int scenario) {
        return scenario == 0 ? BASE : 2 * scenario;
    }

    private void header() {
        List<String> titles = new ArrayList<>(List.of(plan.say("指标", "Figure")));
        for (int s = 0; s < scenarios.size(); s++) {
            titles.add(name(s));
            if (s > 0) {
                titles.add(plan.say("与基准之差", "From the base"));
            }
        }
        page.header(FIRST_ROW, titles, false);
        page.widths(LABEL_WIDTH, FIGURE_WIDTH);
        for (int s = 1; s < scenarios.size(); s++) {
            SheetLayout.width(page.sheet(), value(s), FIGURE_WIDTH);
            SheetLayout.width(page.sheet(), value(s) + 1, DIFFERENCE_WIDTH);
        }
        page.fitHeight(FIRST_ROW);
    }

    private String name(int s) {
        return s == 0
                ? plan.say("基准：", "Base: ") + scenarios.get(0).name()
                : scenarios.get(s).name();
    }

    /** What each scenario changes, in words. */
    private void changes() {
        texts(
                plan.say("变化", "Changes"),
                scenario -> scenario.changes().stream().map(this::words).collect(Collectors.joining("\n")));
        texts(
                plan.say("是否可行", "Feasible"),
                scenario -> scenario.figures().feasible()
                        ? plan.say("可行", "Yes")
                        : plan.say("放宽后才可行", "Not without easing limits"));
    }

    private String words(ScenarioChange change) {
        String season = change.season()
                .map(one -> Vocabulary.season(one).in(plan.language()) + " ")
                .orElse("");
        String target = change.target().map(id -> " " + id).orElse("");
        String value =
                switch (change.kind()) {
                    case GOAL_KIND, FORCE_INITIATIVE, FORBID_INITIATIVE -> "";
                    default -> String.format(Locale.ROOT, " × %.4g", change.value());
                };
        return season + Vocabulary.of(change.kind(), Choices.CHANGE).in(plan.language()) + target + value;
    }

    private void texts(String title, Function<ScenarioResult, String> text) {
        r++;
        page.text(r, 0, title);
        for (int s = 0; s < scenarios.size(); s++) {
            page.text(r, value(s), text.apply(scenarios.get(s)), plan.styles().wrappedText());
            if (s > 0) {
                page.text(r, value(s) + 1, "");
            }
        }
        page.fitHeight(r);
    }

    private void numbers(String title, String format, Function<ScenarioResult, Optional<Double>> figure) {
        r++;
        page.text(r, 0, title);
        Optional<Double> base = figure.apply(scenarios.get(0));
        for (int s = 0; s < scenarios.size(); s++) {
            Optional<Double> value = figure.apply(scenarios.get(s));
            page.number(r, value(s), value.orElse(Double.NaN), format);
            if (s > 0 && value.isPresent() && base.isPresent()) {
                page.formula(
                        r,
                        value(s) + 1,
                        Page.at(r, value(s)) + "-" + Page.inColumn(r, BASE),
                        value.get() - base.get(),
                        signed(format));
            } else if (s > 0) {
                page.text(r, value(s) + 1, "");
            }
        }
    }

    private static String signed(String format) {
        String plain = format.contains(";") ? format.substring(0, format.indexOf(';')) : format;
        return "+" + plain + ";-" + plain + ";–";
    }

    private void heading(String text) {
        r += 2;
        page.heading(r, text);
    }

    private void whole() {
        heading(plan.say("整个方案", "The whole plan"));
        total(
                plan.say("总支出", "All spending"),
                Page.MONEY,
                totals -> Page.major(totals.cost().minor()));
        total(
                plan.say("目标值", "Objective"),
                Page.MONEY,
                totals -> Page.major(totals.objective().minor()));
        numbers(
                plan.say("服务水平", "Service level"),
                Page.PERCENT,
                one -> optional(one.figures().serviceLevel()));
        numbers(
                plan.say("预期满意度", "Expected satisfaction"),
                Page.PERCENT,
                one -> optional(one.figures().satisfaction()));
        total(plan.say("流失联络", "Lost contacts"), Page.HOURS, PlanTotals::lostContacts);
        total(plan.say("缺口工时", "Shortfall hours"), Page.HOURS, PlanTotals::shortfallHours);
        total(plan.say("平均在岗人数", "Mean heads"), Page.HEADS, PlanTotals::meanHeads);
        total(plan.say("最多在岗人数", "Most heads"), Page.HEADS, PlanTotals::mostHeads);
        total(plan.say("入职", "Hires"), Page.HOURS, PlanTotals::hires);
        total(plan.say("减员", "Releases"), Page.HOURS, PlanTotals::releases);
        total(plan.say("加班小时", "Overtime hours"), Page.HOURS, PlanTotals::overtimeHours);
        numbers(
                plan.say("与界的差距", "Gap to the bound"),
                "0.00%",
                one -> one.proof().bounds() ? Optional.of(one.proof().gap()) : Optional.empty());
    }

    private static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private void total(String title, String format, ToDoubleFunction<PlanTotals> figure) {
        numbers(title, format, one -> Optional.of(figure.applyAsDouble(one.figures())));
    }

    private void seasons() {
        for (Season season : Season.values()) {
            if (scenarios.stream().noneMatch(one -> find(one, season).isPresent())) {
                continue;
            }
            heading(Vocabulary.season(season).in(plan.language()));
            season(season, plan.say("平均在岗人数", "Mean heads"), Page.HEADS, totals -> Optional.of(totals.meanHeads()));
            season(
                    season,
                    plan.say("支出", "Spending"),
                    Page.MONEY,
                    totals -> Optional.of(Page.major(totals.cost().minor())));
            season(season, plan.say("服务水平", "Service level"), Page.PERCENT, totals -> optional(totals.serviceLevel()));
            season(
                    season,
                    plan.say("缺口工时", "Shortfall hours"),
                    Page.HOURS,
                    totals -> Optional.of(totals.shortfallHours()));
            season(season, plan.say("流失联络", "Lost contacts"), Page.HOURS, totals -> Optional.of(totals.lostContacts()));
            season(season, plan.say("入职", "Hires"), Page.HOURS, totals -> Optional.of((double) totals.hires()));
            season(
                    season,
                    plan.say("加班小时", "Overtime hours"),
                    Page.HOURS,
                    totals -> Optional.of((double) totals.overtimeHours()));
        }
    }

    private static Optional<SeasonTotals> find(ScenarioResult scenario, Season season) {
        return scenario.seasons().stream()
                .filter(totals -> totals.season() == season)
                .findFirst();
    }

    private void season(Season season, String title, String format, Function<SeasonTotals, Optional<Double>> figure) {
        numbers(title, format, one -> find(one, season).flatMap(figure));
    }

    private void categories() {
        heading(plan.say("按类别的支出", "Spending by category"));
        int top = r + 1;
        for (CostCategory category : CostCategory.values()) {
            numbers(
                    Vocabulary.category(category).in(plan.language()),
                    Page.MONEY,
                    one -> Optional.of(spending(one, category)));
        }
        int last = r++;
        page.text(r, 0, plan.say("合计", "Total"), plan.styles().total("@"));
        for (int s = 0; s < scenarios.size(); s++) {
            double cost = Page.major(scenarios.get(s).figures().cost().minor());
            page.total(r, value(s), "SUM(" + Page.range(top, value(s), last, value(s)) + ")", cost, Page.MONEY);
            if (s > 0) {
                page.total(
                        r,
                        value(s) + 1,
                        Page.at(r, value(s)) + "-" + Page.inColumn(r, BASE),
                        cost - Page.major(scenarios.get(0).figures().cost().minor()),
                        signed(Page.MONEY));
            }
        }
    }

    static double spending(ScenarioResult scenario, CostCategory category) {
        return scenario.spending().stream()
                .filter(one -> one.category() == category)
                .mapToDouble(one -> Page.major(one.amount().minor()))
                .sum();
    }

    private void initiatives() {
        if (plan.request().budget().initiatives().isEmpty()) {
            return;
        }
        heading(plan.say("举措的开始期间", "Start of the initiatives"));
        plan.request()
                .budget()
                .initiatives()
                .forEach(initiative -> texts(
                        plan.labels().initiative(initiative.id()), scenario -> scenario.plan().initiatives().stream()
                                .filter(decision -> decision.initiativeId().equals(initiative.id()))
                                .map(InitiativeDecision::startPeriodId)
                                .findFirst()
                                .orElse("–")));
    }

    /** A scenario's cell that is not the base's turns amber. */
    private void colours() {
        XSSFSheetConditionalFormatting formats = page.sheet().getSheetConditionalFormatting();
        for (int s = 1; s < scenarios.size(); s++) {
            String own = Page.inColumn(first, value(s));
            ConditionalFormattingRule differs = formats.createConditionalFormattingRule(
                    "AND(" + own + "<>\"\"," + own + "<>" + Page.inColumn(first, BASE) + ")");
            PatternFormatting fill = differs.createPatternFormatting();
            fill.setFillBackgroundColor(BookStyles.colour("FFEB9C"));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {new CellRangeAddress(first, r, value(s), value(s) + 1)}, differs);
        }
    }
}

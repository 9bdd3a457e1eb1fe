package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.schema.Choices;
import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.BridgeStep;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.ScenarioResult;
import java.util.ArrayList;
import java.util.List;

/** From the spending of the base to that of each scenario, driver by driver, as a table of formulas and a waterfall chart. */
final class BridgePage {
    static final int LABEL = 0;
    static final int HIDDEN = 5;
    static final int TOTAL = 6;
    static final int RISE = 7;
    static final int FALL = 8;
    private static final int CHANGE = 1;
    private static final int BEFORE = 2;
    private static final int AFTER = 3;
    private static final int LOST = 4;
    private static final int CHART_COLUMNS = 5;
    private static final int CHART_ROWS = 16;

    /** One bar of a bridge. */
    private record Step(String label, double cost, double lostContacts) {}

    private final PlanBook plan;
    private final Page page;

    private BridgePage(PlanBook plan) {
        this.plan = plan;
        this.page = new Page(
                plan,
                ResultSheet.BRIDGE,
                plan.say(
                        "从基准支出到各情景支出，逐个因素；各步相加恰为差额（单位：" + plan.currency() + "）",
                        "From the base's spending to each scenario's, driver by driver; the steps add up exactly ("
                                + plan.currency() + ")"));
    }

    static void write(PlanBook plan, List<ScenarioResult> scenarios) {
        BridgePage bridge = new BridgePage(plan);
        bridge.page.widths(44, 18, 18, 18, 18, 15, 15, 15, 15);
        int r = FIRST_ROW;
        List<Integer> further = new ArrayList<>();
        for (ScenarioResult scenario : scenarios.subList(1, scenarios.size())) {
            if (r > FIRST_ROW) {
                further.add(r);
            }
            r = bridge.block(r, scenarios.get(0), scenario);
        }
        bridge.page.sheet().createFreezePane(1, FIRST_ROW);
        SheetLayout.printColumns(bridge.page.sheet(), LOST, r);
        SheetLayout.breakBefore(bridge.page.sheet(), further);
    }

    private int block(int start, ScenarioResult base, ScenarioResult scenario) {
        page.heading(start, plan.say("基准 → ", "Base → ") + scenario.name());
        page.header(
                start + 1,
                plan.chinese()
                        ? List.of("因素", "变化", "之前", "之后", "流失联络变化", "图：底", "图：总额", "图：增加", "图：减少")
                        : List.of(
                                "Driver",
                                "Change",
                                "Before",
                                "After",
                                "Lost contacts, change",
                                "Chart: floor",
                                "Chart: total",
                                "Chart: rise",
                                "Chart: fall"),
                false);
        int first = start + 2;
        int r = first;
        double spending = Page.major(base.figures().cost().minor());
        page.text(r, LABEL, plan.say("基准", "Base"), plan.styles().total("@"));
        page.text(r, CHANGE, "");
        page.text(r, BEFORE, "");
        page.number(r, AFTER, spending, Page.MONEY);
        page.text(r, LOST, "");
        ends(r, spending);
        double least = spending;
        for (Step step : steps(base, scenario)) {
            r++;
            page.text(r, LABEL, step.label(), plan.styles().wrappedText());
            page.number(r, CHANGE, step.cost(), Page.MONEY);
            page.formula(r, BEFORE, Page.at(r - 1, AFTER), spending, Page.MONEY);
            page.formula(r, AFTER, Page.at(r, BEFORE) + "+" + Page.at(r, CHANGE), spending + step.cost(), Page.MONEY);
            page.number(r, LOST, step.lostContacts(), "+#,##0;-#,##0;–");
            bar(r, spending, step.cost());
            spending += step.cost();
            least = Math.min(least, spending);
            page.fitHeight(r);
        }
        r++;
        page.text(r, LABEL, scenario.name(), plan.styles().total("@"));
        page.text(r, CHANGE, "");
        page.text(r, BEFORE, "");
        page.total(r, AFTER, Page.at(r - 1, AFTER), spending, Page.MONEY);
        page.text(r, LOST, "");
        ends(r, spending);
        WaterfallChart.draw(
                page.sheet(),
                plan.language(),
                plan.say("支出：基准 → ", "Spending: base → ") + scenario.name() + plan.say("（千）", " (thousands)"),
                first,
                r,
                new WaterfallChart.Spot(r + 2, LABEL, CHART_COLUMNS, CHART_ROWS),
                least);
        return r + CHART_ROWS + 4;
    }

    /** The bars at both ends stand on the floor. */
    private void ends(int r, double total) {
        page.number(r, HIDDEN, 0, Page.MONEY);
        page.formula(r, TOTAL, Page.at(r, AFTER), total, Page.MONEY);
        page.number(r, RISE, 0, Page.MONEY);
        page.number(r, FALL, 0, Page.MONEY);
    }

    private void bar(int r, double before, double change) {
        page.formula(
                r,
                HIDDEN,
                "MIN(" + Page.at(r, BEFORE) + "," + Page.at(r, AFTER) + ")",
                Math.min(before, before + change),
                Page.MONEY);
        page.number(r, TOTAL, 0, Page.MONEY);
        page.formula(r, RISE, "MAX(" + Page.at(r, CHANGE) + ",0)", Math.max(change, 0), Page.MONEY);
        page.formula(r, FALL, "MAX(-" + Page.at(r, CHANGE) + ",0)", Math.max(-change, 0), Page.MONEY);
    }

    /** The steps of the scenario's bridge; by category where it has none. */
    private List<Step> steps(ScenarioResult base, ScenarioResult scenario) {
        List<Step> steps = new ArrayList<>();
        for (BridgeStep step : scenario.bridge()) {
            steps.add(new Step(words(step), Page.major(step.cost().minor()), step.lostContacts()));
        }
        for (CostCategory category : CostCategory.values()) {
            double change = ScenarioPage.spending(scenario, category) - ScenarioPage.spending(base, category);
            if (scenario.bridge().isEmpty() && change != 0) {
                steps.add(new Step(Vocabulary.category(category).in(plan.language()), change, 0));
            }
        }
        return steps;
    }

    private String words(BridgeStep step) {
        return switch (step.driver()) {
            case INPUT ->
                plan.say("输入：", "Input: ")
                        + step.change()
                                .map(change -> Vocabulary.of(change.kind(), Choices.CHANGE)
                                                .in(plan.language())
                                        + change.target().map(id -> " " + id).orElse(""))
                                .orElse("");
            case INITIATIVES -> plan.say("举措", "Initiatives");
            case HEADS -> plan.say("入职与减员", "Hires and releases");
            case OVERTIME -> plan.say("加班", "Overtime");
        };
    }
}

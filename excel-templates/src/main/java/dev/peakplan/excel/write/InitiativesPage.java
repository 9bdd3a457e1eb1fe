package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.LedgerPage.criterion;
import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.write.LedgerPage.By;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which initiatives are chosen, when they start, what they cost in the plan and what they save. */
final class InitiativesPage {
    static final int INITIATIVE = 0;
    static final int CHOSEN = 2;
    static final int START = 3;
    static final int START_NUMBER = 4;
    static final int LEAD = 5;
    static final int ONE_OFF = 6;
    static final int RECURRING = 7;
    static final int SAVING = 8;
    private static final int NET = 9;
    private static final int HOURS_SAVED = 10;
    private static final int TRAINING = 11;
    private static final int PAYBACK = 12;
    private static final int BASIS = 13;
    private static final int EFFECT = 14;

    private InitiativesPage() {}

    static String chosen(Language language) {
        return language == Language.ZH ? "选中" : "Chosen";
    }

    static String notChosen(Language language) {
        return language == Language.ZH ? "未选" : "Not chosen";
    }

    /** Writes the sheet and returns the row of every initiative by its id. */
    static Map<String, Integer> write(PlanBook plan) {
        Page page = new Page(
                plan,
                ResultSheet.INITIATIVES,
                plan.say(
                        "选中的举措、开始期间与计划期内的净支出（单位：" + plan.currency() + "）；回收期 = 一次性投入 ÷（每期节省 − 持续投入）",
                        "Chosen initiatives, their start and net spending in the plan (" + plan.currency()
                                + "); payback = one-off cost / (saving - recurring cost)"));
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of(
                                "举措", "类别", "是否选中", "开始期间", "开始期序号", "见效周期", "一次性投入", "持续投入", "每期节省", "计划期净支出", "节省工时",
                                "占用工时", "回收期（期）", "依据", "预期效果")
                        : List.of(
                                "Initiative",
                                "Category",
                                "Chosen",
                                "Start",
                                "Start, no.",
                                "Lead",
                                "One-off",
                                "Recurring",
                                "Saving",
                                "Net spending in the plan",
                                "Hours saved",
                                "Training hours",
                                "Payback (periods)",
                                "Basis",
                                "Expected effect"),
                false);
        page.widths(28, 29, 10, 11, 8, 8, 13, 12, 12, 14, 10, 10, 10, 32, 34);
        Map<String, String> starts = new HashMap<>();
        for (InitiativeDecision decision : plan.result().plan().initiatives()) {
            starts.put(decision.initiativeId(), decision.startPeriodId());
        }
        Map<String, Integer> rows = new HashMap<>();
        int r = FIRST_ROW;
        for (Initiative initiative : plan.request().budget().initiatives()) {
            row(plan, page, ++r, initiative, Optional.ofNullable(starts.get(initiative.id())));
            rows.put(initiative.id(), r);
        }
        page.freeze(FIRST_ROW, 1);
        return rows;
    }

    private static void row(PlanBook plan, Page page, int r, Initiative initiative, Optional<String> start) {
        boolean chosen = start.isPresent();
        page.text(r, INITIATIVE, plan.labels().initiative(initiative.id()));
        page.text(r, 1, Vocabulary.category(initiative.category()).in(plan.language()));
        page.text(
                r,
                CHOSEN,
                chosen ? chosen(plan.language()) : notChosen(plan.language()),
                chosen
                        ? plan.styles().coloured("C6EFCE", "006100", "@")
                        : plan.styles().centred());
        OptionalInt at =
                start.map(id -> plan.request().calendar().findIndex(id)).orElse(OptionalInt.empty());
        page.text(r, START, at.isPresent() ? plan.periods().get(at.getAsInt()).label() : "");
        page.number(r, START_NUMBER, at.isPresent() ? at.getAsInt() + 1 : Double.NaN, Page.WHOLE);
        linked(
                plan,
                page,
                r,
                LEAD,
                BudgetSheets.EFFECT_LEAD,
                initiative,
                initiative.window().leadPeriods());
        linked(
                plan,
                page,
                r,
                ONE_OFF,
                BudgetSheets.ONE_OFF,
                initiative,
                major(initiative.costs().oneOff()));
        linked(
                plan,
                page,
                r,
                RECURRING,
                BudgetSheets.RECURRING,
                initiative,
                major(initiative.costs().recurring()));
        linked(
                plan,
                page,
                r,
                SAVING,
                BudgetSheets.SAVING,
                initiative,
                major(initiative.costs().savingPerPeriod()));
        long net = plan.ledger().stream()
                .filter(row -> row.key().line() == LedgerLine.INITIATIVE
                        && row.key().reference().equals(Optional.of(initiative.id())))
                .mapToLong(LedgerRows.Row::total)
                .sum();
        page.formula(
                r,
                NET,
                LedgerPage.sum(plan, -1, By.CATEGORY, criterion(r, 1), By.LINE, criterion(r, 0)),
                Page.major(net),
                Page.MONEY);
        page.number(r, HOURS_SAVED, chosen ? hoursSaved(plan, initiative, at) : 0, Page.HOURS);
        double training = initiative.effects().stream()
                .mapToDouble(InitiativeEffect::trainingHours)
                .sum();
        page.number(r, TRAINING, chosen ? training : 0, Page.HOURS);
        double yield = Page.major(initiative.costs().savingPerPeriod().minor()
                - initiative.costs().recurring().minor());
        page.formula(
                r,
                PAYBACK,
                "IF(" + Page.at(r, SAVING) + ">" + Page.at(r, RECURRING) + "," + Page.at(r, ONE_OFF) + "/("
                        + Page.at(r, SAVING) + "-" + Page.at(r, RECURRING) + "),0)",
                yield > 0 ? initiative.costs().oneOff().major().doubleValue() / yield : 0,
                "0.0;;–");
        page.text(r, BASIS, initiative.basis(), plan.styles().wrappedText());
        page.text(r, EFFECT, initiative.effect(), plan.styles().wrappedText());
        page.fitHeight(r);
    }

    private static double major(Money money) {
        return money.major().doubleValue();
    }

    private static void linked(
            PlanBook plan, Page page, int r, int c, Column<?> column, Initiative initiative, double value) {
        page.linked(
                r,
                c,
                plan.links().cell(BudgetSheets.INITIATIVES, column, initiative.id(), value),
                value,
                c == LEAD ? Page.WHOLE : Page.MONEY);
    }

    /** Required hours that it saves from its effect to the end of the plan. */
    static double hoursSaved(PlanBook plan, Initiative initiative, OptionalInt start) {
        if (start.isEmpty()) {
            return 0;
        }
        double hours = 0;
        for (InitiativeEffect effect : initiative.effects()) {
            for (Requirement.TeamRequirement team : plan.result().requirement().teams()) {
                if (team.teamId().equals(effect.teamId())) {
                    List<PeriodRequirement> periods = team.periods();
                    for (int t = start.getAsInt() + initiative.window().leadPeriods(); t < periods.size(); t++) {
                        hours += periods.get(t).requiredHours() * effect.workloadReduction();
                    }
                }
            }
        }
        return hours;
    }
}

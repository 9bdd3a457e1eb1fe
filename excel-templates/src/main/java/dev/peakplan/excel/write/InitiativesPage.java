package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.LedgerPage.criterion;
import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.write.LedgerPage.By;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which initiatives are chosen, when they start, what they cost in the plan and what they save. */
final class InitiativesPage {
    private InitiativesPage() {}

    static void write(PlanBook plan) {
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
                                "举措", "类别", "是否选中", "开始期间", "一次性投入", "持续投入", "每期节省", "计划期净支出", "节省工时", "占用工时", "回收期（期）",
                                "依据", "预期效果")
                        : List.of(
                                "Initiative",
                                "Category",
                                "Chosen",
                                "Start",
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
        page.widths(28, 22, 10, 14, 15, 14, 14, 18, 12, 12, 12, 34, 36);
        Map<String, String> starts = new HashMap<>();
        for (InitiativeDecision decision : plan.result().plan().initiatives()) {
            starts.put(decision.initiativeId(), decision.startPeriodId());
        }
        int r = FIRST_ROW;
        for (Initiative initiative : plan.request().budget().initiatives()) {
            row(plan, page, ++r, initiative, Optional.ofNullable(starts.get(initiative.id())));
        }
        page.freeze(FIRST_ROW, 1);
    }

    private static void row(PlanBook plan, Page page, int r, Initiative initiative, Optional<String> start) {
        boolean chosen = start.isPresent();
        page.text(r, 0, plan.labels().initiative(initiative.id()));
        page.text(r, 1, Vocabulary.category(initiative.category()).in(plan.language()));
        page.text(
                r,
                2,
                chosen ? plan.say("选中", "Chosen") : plan.say("未选", "Not chosen"),
                chosen
                        ? plan.styles().coloured("C6EFCE", "006100", "@")
                        : plan.styles().text());
        OptionalInt at =
                start.map(id -> plan.request().calendar().findIndex(id)).orElse(OptionalInt.empty());
        page.text(r, 3, at.isPresent() ? plan.periods().get(at.getAsInt()).label() : "");
        page.money(r, 4, initiative.costs().oneOff());
        page.money(r, 5, initiative.costs().recurring());
        page.money(r, 6, initiative.costs().savingPerPeriod());
        long net = plan.ledger().stream()
                .filter(row -> row.key().line() == LedgerLine.INITIATIVE
                        && row.key().reference().equals(Optional.of(initiative.id())))
                .mapToLong(LedgerRows.Row::total)
                .sum();
        page.formula(
                r,
                7,
                LedgerPage.sum(plan, -1, By.CATEGORY, criterion(r, 1), By.LINE, criterion(r, 0)),
                Page.major(net),
                Page.MONEY);
        page.number(r, 8, chosen ? hoursSaved(plan, initiative, at) : 0, Page.HOURS);
        double training = initiative.effects().stream()
                .mapToDouble(InitiativeEffect::trainingHours)
                .sum();
        page.number(r, 9, chosen ? training : 0, Page.HOURS);
        double yield = Page.major(initiative.costs().savingPerPeriod().minor()
                - initiative.costs().recurring().minor());
        page.formula(
                r,
                10,
                "IF(" + Page.at(r, 6) + ">" + Page.at(r, 5) + "," + Page.at(r, 4) + "/(" + Page.at(r, 6) + "-"
                        + Page.at(r, 5) + "),0)",
                yield > 0 ? initiative.costs().oneOff().major().doubleValue() / yield : 0,
                "0.0;;–");
        page.text(r, 11, initiative.basis(), plan.styles().wrappedText());
        page.text(r, 12, initiative.effect(), plan.styles().wrappedText());
    }

    /** Required hours that it saves from its effect to the end of the plan. */
    private static double hoursSaved(PlanBook plan, Initiative initiative, OptionalInt start) {
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

package dev.peakplan.excel.write;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.Quantiles;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.RiskReport.PeriodRisk;
import dev.peakplan.plan.Scenario;
import java.util.List;
import java.util.Map;

/** The whole plan in other scenarios, below its risks: what the same decisions may come to under the same surprises. */
final class ScenarioRisks {
    private ScenarioRisks() {}

    /** Writes the table and returns its last row. */
    static int write(PlanBook plan, Page page, int top, RiskReport base, Map<String, RiskReport> scenarios) {
        page.heading(
                top, plan.say("同样的决策在其他情景中（相同的随机数）", "The same decisions in other scenarios (common random numbers)"));
        page.header(
                top + 1,
                plan.chinese()
                        ? List.of(
                                "情景",
                                "服务水平 P10",
                                "服务水平 P50",
                                "服务水平 P90",
                                "支出 P10",
                                "支出 P50",
                                "支出 P90",
                                "服务水平均值之差",
                                "支出均值之差")
                        : List.of(
                                "Scenario",
                                "Service P10",
                                "Service P50",
                                "Service P90",
                                "Spending P10",
                                "Spending P50",
                                "Spending P90",
                                "Mean service, change",
                                "Mean spending, change"),
                false);
        int r = top + 2;
        row(page, r, plan.say("本方案", "The plan"), whole(base), whole(base));
        for (Map.Entry<String, RiskReport> scenario : scenarios.entrySet()) {
            r++;
            row(page, r, name(plan, scenario.getKey()), whole(scenario.getValue()), whole(base));
        }
        return r;
    }

    private static void row(Page page, int r, String name, PeriodRisk risk, PeriodRisk base) {
        Quantiles service = service(risk);
        page.text(r, 0, name);
        page.number(r, 1, service.p10(), Page.PERCENT);
        page.number(r, 2, service.p50(), Page.PERCENT);
        page.number(r, 3, service.p90(), Page.PERCENT);
        page.number(r, 4, risk.spending().p10() / Money.MINOR_PER_MAJOR, Page.WHOLE_MONEY);
        page.number(r, 5, risk.spending().p50() / Money.MINOR_PER_MAJOR, Page.WHOLE_MONEY);
        page.number(r, 6, risk.spending().p90() / Money.MINOR_PER_MAJOR, Page.WHOLE_MONEY);
        page.number(r, 7, service.mean() - service(base).mean(), Page.PERCENT);
        page.number(r, 8, (risk.spending().mean() - base.spending().mean()) / Money.MINOR_PER_MAJOR, Page.WHOLE_MONEY);
    }

    /** Where no contacts are known, the hours staffed. */
    private static Quantiles service(PeriodRisk risk) {
        return risk.serviceLevel().orElse(risk.staffedShare());
    }

    private static PeriodRisk whole(RiskReport risk) {
        return risk.periods().get(risk.periods().size() - 1);
    }

    private static String name(PlanBook plan, String id) {
        return plan.request().scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .map(Scenario::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(id);
    }
}

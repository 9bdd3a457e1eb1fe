package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.SimulatedService;
import dev.peakplan.plan.SimulationReport;
import java.util.List;
import java.util.Locale;

/** Service as the simulation of the plan found it, by team, period and queue, in all four usual definitions. */
final class SimulationPage {
    private SimulationPage() {}

    static void write(PlanBook plan, SimulationReport report) {
        Page page = new Page(
                plan,
                ResultSheet.SIMULATION,
                String.format(
                        Locale.ROOT,
                        plan.say(
                                "逐事件仿真 %,d 次联络（种子 %d）；服务水平的四种常用定义并列",
                                "%,d contacts simulated event by event (seed %d); service level in its four usual definitions"),
                        report.contacts(),
                        report.seed()));
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of(
                                "班组",
                                "期间",
                                "队列",
                                "联络数",
                                "时限内应答 ÷ 来电",
                                "±",
                                "时限内应答 ÷ (来电 − 短时放弃)",
                                "(时限内应答 + 短时放弃) ÷ 来电",
                                "时限内应答 ÷ 应答",
                                "放弃率",
                                "平均等待（秒）",
                                "占用率")
                        : List.of(
                                "Team",
                                "Period",
                                "Queue",
                                "Contacts",
                                "In time / offered",
                                "±",
                                "In time / (offered - short abandons)",
                                "(In time + short abandons) / offered",
                                "In time / answered",
                                "Abandoned",
                                "Mean wait (seconds)",
                                "Occupancy"),
                false);
        page.widths(24, 12, 24, 12, 14, 9, 18, 18, 14, 12, 14, 12);
        int r = FIRST_ROW;
        for (SimulatedService service : report.services()) {
            r++;
            page.text(r, 0, plan.labels().team(service.teamId()));
            page.text(r, 1, plan.periods().get(service.period()).label());
            page.text(
                    r,
                    2,
                    service.queueId()
                            .map(id -> ForecastPage.name(plan, id))
                            .orElse(plan.say("全部实时队列", "all real-time queues")));
            page.number(r, 3, service.contacts(), Page.HOURS);
            page.number(r, 4, service.serviceLevel(), Page.PERCENT);
            page.number(r, 5, service.halfWidth(), Page.PERCENT);
            page.number(r, 6, service.lessShortAbandons(), Page.PERCENT);
            page.number(r, 7, service.plusShortAbandons(), Page.PERCENT);
            page.number(r, 8, service.ofAnswered(), Page.PERCENT);
            page.number(r, 9, service.abandonment(), Page.PERCENT);
            page.number(r, 10, service.meanWaitSeconds(), Page.HEADS);
            page.number(r, 11, service.occupancy(), Page.PERCENT);
        }
        page.freeze(FIRST_ROW, 2);
    }
}

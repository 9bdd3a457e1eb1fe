package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Team;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Need, capacity, shortfall and service of every team by period. */
final class ServicePage {
    private static final int PERIODS = 3;

    private ServicePage() {}

    static void write(PlanBook plan) {
        Page page = new Page(
                plan,
                ResultSheet.SERVICE,
                plan.say(
                        "服务水平 = 时限内应答 ÷ 全部来电；直接给出需求工时的班组没有服务水平，只有缺口",
                        "Service level = contacts answered within the threshold / contacts offered; teams with required hours given have a shortfall only"));
        page.header(
                FIRST_ROW,
                plan.chinese() ? List.of("班组", "指标", "全年") : List.of("Team", "Measure", "All periods"),
                true);
        page.widths(24, 24, 13);
        page.inOrder();
        int r = FIRST_ROW;
        for (Team team : plan.request().organisation().teams()) {
            List<ServiceOutcome> outcomes = plan.result().assessment().service().stream()
                    .filter(outcome -> outcome.teamId().equals(team.id()))
                    .sorted(Comparator.comparingInt(ServiceOutcome::period))
                    .toList();
            r = team(plan, page, r, team, outcomes);
        }
        page.freeze(FIRST_ROW, 2);
        page.sheet().setAutoFilter(new CellRangeAddress(FIRST_ROW, Math.max(r, FIRST_ROW + 1), 0, 1));
    }

    private static int team(PlanBook plan, Page page, int before, Team team, List<ServiceOutcome> outcomes) {
        String[] names = plan.chinese()
                ? new String[] {"需求工时", "排定工时", "缺口工时", "服务水平", "流失联络"}
                : new String[] {"Required hours", "Staffed hours", "Shortfall hours", "Service level", "Lost contacts"};
        boolean levels =
                outcomes.stream().anyMatch(outcome -> outcome.serviceLevel().isPresent());
        int r = before;
        for (int m = 0; m < names.length; m++) {
            if (m >= 3 && !levels) {
                continue;
            }
            r++;
            page.text(r, 0, plan.labels().team(team.id()));
            page.text(r, 1, names[m]);
            String format = m == 3 ? Page.PERCENT : Page.HOURS;
            int measure = m;
            double sum = outcomes.stream()
                    .mapToDouble(outcome -> value(outcome, measure))
                    .sum();
            String range = Page.range(r, PERIODS, r, PERIODS + plan.periodCount() - 1);
            page.total(
                    r,
                    2,
                    (m == 3 ? "AVERAGE(" : "SUM(") + range + ")",
                    m == 3 ? sum / Math.max(1, outcomes.size()) : sum,
                    format);
            for (ServiceOutcome outcome : outcomes) {
                page.number(r, PERIODS + outcome.period(), value(outcome, m), format);
            }
        }
        return r;
    }

    private static double value(ServiceOutcome outcome, int measure) {
        return switch (measure) {
            case 0 -> outcome.requiredHours();
            case 1 -> outcome.capacityHours();
            case 2 -> outcome.shortfallHours();
            case 3 -> outcome.serviceLevel().orElse(0);
            default -> outcome.lostContacts();
        };
    }
}

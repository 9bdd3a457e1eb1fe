package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.write.StaffingRows.Measure;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;

/** The decisions of every scenario one below the other; what is decided otherwise than in the base is coloured. */
final class ScenarioStaffingPage {
    private static final int PERIODS = 5;
    private static final String OTHERWISE = "FFEB9C";
    private static final String FORMAT = "#,##0;-0;–";

    private ScenarioStaffingPage() {}

    static void write(PlanBook plan, List<ScenarioResult> scenarios) {
        Page page = new Page(
                plan,
                ResultSheet.SCENARIO_STAFFING,
                plan.say(
                        "各情景的入职、减员与加班小时；与基准不同的格子以底色标出",
                        "Hires, releases and overtime hours of every scenario; cells that differ from the base are coloured"));
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("班组", "岗位", "指标", "情景", "合计")
                        : List.of("Team", "Role", "Measure", "Scenario", "Total"),
                true);
        page.widths(24, 20, 15, 26, 11);
        int r = FIRST_ROW;
        List<Staffing> staffing = plan.request().workforce().staffing();
        for (int k = 0; k < staffing.size(); k++) {
            for (Measure measure : List.of(Measure.HIRES, Measure.RELEASES, Measure.OVERTIME)) {
                int position = k;
                boolean any = scenarios.stream().anyMatch(one -> values(plan, one, position, measure).stream()
                        .anyMatch(value -> value != 0));
                for (int s = 0; any && s < scenarios.size(); s++) {
                    r++;
                    page.text(r, 0, plan.labels().team(staffing.get(k).teamId()));
                    page.text(r, 1, plan.labels().role(staffing.get(k).roleId()));
                    page.text(r, 2, measure.title().in(plan.language()));
                    page.text(
                            r,
                            3,
                            s == 0 ? plan.say("基准", "Base") : scenarios.get(s).name());
                    row(
                            plan,
                            page,
                            r,
                            values(plan, scenarios.get(s), k, measure),
                            values(plan, scenarios.get(0), k, measure));
                }
            }
        }
        page.freeze(FIRST_ROW, PERIODS);
        page.sheet().setAutoFilter(new CellRangeAddress(FIRST_ROW, Math.max(r, FIRST_ROW + 1), 0, PERIODS - 1));
    }

    private static void row(PlanBook plan, Page page, int r, List<Integer> own, List<Integer> base) {
        int sum = 0;
        for (int t = 0; t < own.size(); t++) {
            sum += own.get(t);
            page.number(r, PERIODS + t, own.get(t), FORMAT);
            if (!own.get(t).equals(base.get(t))) {
                page.cell(r, PERIODS + t, plan.styles().coloured(OTHERWISE, "000000", FORMAT));
            }
        }
        page.total(r, PERIODS - 1, "SUM(" + Page.range(r, PERIODS, r, PERIODS + own.size() - 1) + ")", sum, FORMAT);
    }

    private static List<Integer> values(PlanBook plan, ScenarioResult scenario, int position, Measure measure) {
        StaffingDecision decision = scenario.plan().staffing().get(position);
        int step = plan.request().settings().work().overtimeStepHours();
        Function<Integer, Integer> hours = steps -> steps * step;
        return switch (measure) {
            case HIRES -> decision.hires();
            case RELEASES -> decision.releases();
            default -> decision.overtimeSteps().stream().map(hours).toList();
        };
    }
}

package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Staffing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** The staffing plan: heads, hires, releases and overtime of every team and role by period. */
final class StaffingPage {
    private static final int TEAM = 0;
    private static final int ROLE = 1;
    private static final int MEASURE = 2;
    private static final int OPENING = 3;
    private static final int SUMMARY = 4;
    private static final int PERIODS = 5;

    private StaffingPage() {}

    /** Writes the sheet and returns the row of the total of heads. */
    static int write(PlanBook plan) {
        Page page = new Page(
                plan,
                ResultSheet.STAFFING,
                plan.say(
                        "每个班组、岗位、期间的在岗人数、入职、减员与加班小时；在岗人数是期望值，含计划外流失",
                        "Heads, hires, releases and overtime hours by team, role and period; heads are expected values after attrition"));
        page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("班组", "岗位", "指标", "期初", "平均/合计")
                        : List.of("Team", "Role", "Measure", "Opening", "Mean/total"),
                true);
        page.widths(24, 20, 16, 11, 12);
        Map<String, List<HeadsOutcome>> outcomes = new HashMap<>();
        for (HeadsOutcome outcome : plan.result().assessment().heads()) {
            outcomes.computeIfAbsent(outcome.teamId() + "\n" + outcome.roleId(), key -> new ArrayList<>())
                    .add(outcome);
        }
        int r = FIRST_ROW;
        for (Staffing staffing : plan.request().workforce().staffing()) {
            List<HeadsOutcome> own = outcomes.getOrDefault(staffing.teamId() + "\n" + staffing.roleId(), List.of());
            r = staffing(plan, page, r, staffing, own);
        }
        int totalRow = r + 1;
        total(plan, page, totalRow);
        page.freeze(FIRST_ROW, PERIODS);
        page.sheet().setAutoFilter(new CellRangeAddress(FIRST_ROW, r, 0, SUMMARY));
        return totalRow;
    }

    private static int staffing(PlanBook plan, Page page, int before, Staffing staffing, List<HeadsOutcome> outcomes) {
        double[][] measures = new double[4][plan.periodCount()];
        for (HeadsOutcome outcome : outcomes) {
            measures[0][outcome.period()] = outcome.heads();
            measures[1][outcome.period()] = outcome.hires();
            measures[2][outcome.period()] = outcome.releases();
            measures[3][outcome.period()] = outcome.overtimeHours();
        }
        String[] names = names(plan);
        int r = before;
        for (int m = 0; m < names.length; m++) {
            double sum = 0;
            for (double value : measures[m]) {
                sum += value;
            }
            if (m > 0 && sum == 0) {
                continue;
            }
            r++;
            page.text(r, TEAM, plan.labels().team(staffing.teamId()));
            page.text(r, ROLE, plan.labels().role(staffing.roleId()));
            page.text(r, MEASURE, names[m]);
            page.number(r, OPENING, m == 0 ? staffing.openingHeads() : Double.NaN, Page.HEADS);
            String range = Page.range(r, PERIODS, r, PERIODS + plan.periodCount() - 1);
            page.total(
                    r,
                    SUMMARY,
                    (m == 0 ? "AVERAGE(" : "SUM(") + range + ")",
                    m == 0 ? sum / plan.periodCount() : sum,
                    m == 0 ? Page.HEADS : Page.HOURS);
            for (int t = 0; t < plan.periodCount(); t++) {
                page.number(r, PERIODS + t, measures[m][t], m == 0 ? Page.HEADS : Page.HOURS + ";-0;–");
            }
        }
        return r;
    }

    private static String[] names(PlanBook plan) {
        return plan.chinese()
                ? new String[] {"在岗人数", "入职", "减员", "加班小时"}
                : new String[] {"Heads", "Hires", "Releases", "Overtime hours"};
    }

    private static void total(PlanBook plan, Page page, int r) {
        PlanFigures figures = new PlanFigures(plan.request(), plan.result());
        page.text(r, TEAM, plan.say("全部班组", "All teams"), plan.styles().total("@"));
        page.text(r, ROLE, "", plan.styles().total("@"));
        page.text(r, MEASURE, names(plan)[0], plan.styles().total("@"));
        double opening = plan.request().workforce().staffing().stream()
                .mapToDouble(Staffing::openingHeads)
                .sum();
        page.total(r, OPENING, sum(r, OPENING), opening, Page.HEADS);
        double mean = 0;
        for (int t = 0; t < plan.periodCount(); t++) {
            mean += figures.heads(t) / plan.periodCount();
            page.total(r, PERIODS + t, sum(r, PERIODS + t), figures.heads(t), Page.HEADS);
        }
        page.total(
                r,
                SUMMARY,
                "AVERAGE(" + Page.range(r, PERIODS, r, PERIODS + plan.periodCount() - 1) + ")",
                mean,
                Page.HEADS);
    }

    private static String sum(int r, int column) {
        int last = Math.max(FIRST_ROW + 1, r - 1);
        return "SUMIFS(" + Page.range(FIRST_ROW + 1, column, last, column) + ","
                + Page.fixed(FIRST_ROW + 1, MEASURE, last, MEASURE) + "," + LedgerPage.criterion(r, MEASURE) + ")";
    }
}

package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.RosterReport;
import dev.peakplan.plan.RosterReport.Line;
import dev.peakplan.plan.RosterReport.Shift;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Typical weeks as rosters: the verdict, need and cover by interval with a chart, and a line per person. */
final class RosterPage {
    private static final int DAYS = 7;
    private static final int MINUTES_PER_DAY = 1440;
    private static final int CHART_COLUMN = 3;
    private static final int CHART_COLUMNS = 5;

    private final PlanBook plan;
    private final Page page;

    private RosterPage(PlanBook plan) {
        this.plan = plan;
        this.page = new Page(
                plan,
                ResultSheet.ROSTER,
                plan.say(
                        "典型一周的班表：方案的工时能否排成班次，排班损失与假定的损失率相比",
                        "A typical week as a roster: whether the plan's hours can be scheduled, and what shifts lose beside what was assumed"));
        page.widths(26, 13, 13, 13, 13, 13, 13, 13);
    }

    static void write(PlanBook plan, List<RosterReport> rosters) {
        RosterPage writer = new RosterPage(plan);
        int r = FIRST_ROW;
        for (RosterReport roster : rosters) {
            r = writer.roster(r, roster) + 2;
        }
        writer.page.freeze(FIRST_ROW - 1, 1);
    }

    private int roster(int top, RosterReport roster) {
        page.heading(
                top,
                plan.labels().team(roster.teamId()) + " · "
                        + plan.periods().get(roster.period()).label());
        page.text(top + 1, 0, verdict(roster), plan.styles().note());
        int r = figures(top + 2, roster);
        r = lines(r + 2, roster);
        return Math.max(intervals(r + 2, roster), top + PageChart.rows());
    }

    private String verdict(RosterReport roster) {
        String first = roster.schedulable()
                ? plan.say("方案的工时可以排成班表", "The plan's hours can be scheduled")
                : plan.say("方案的工时排不成班表", "The plan's hours cannot be scheduled");
        String second = roster.withinSchedulingLoss()
                ? plan.say("，排班损失不超过假定值", "; shifts lose no more than assumed")
                : plan.say("，排班损失超过假定值", "; shifts lose more than assumed");
        return first + second;
    }

    private int figures(int top, RosterReport roster) {
        String[] names = plan.chinese()
                ? new String[] {"方案每周可用人数", "班表人数", "人数下界", "需求工时", "排班工时", "有效工时", "覆盖率", "排班损失率", "假定的排班损失率"}
                : new String[] {
                    "People the plan pays",
                    "People on the roster",
                    "People at least",
                    "Hours needed",
                    "Hours rostered",
                    "Useful hours",
                    "Coverage",
                    "Rostering loss",
                    "Scheduling loss assumed"
                };
        double[] values = {
            roster.linesOfPlan(),
            roster.lines().size(),
            roster.leastLines(),
            roster.neededHours(),
            roster.rosteredHours(),
            roster.usefulHours(),
            roster.coverage(),
            roster.rosteringLoss(),
            roster.schedulingLoss()
        };
        for (int k = 0; k < names.length; k++) {
            page.text(top + k, 0, names[k]);
            page.number(top + k, 1, values[k], k == 1 || k == 2 ? Page.WHOLE : k < 6 ? Page.HEADS : Page.PERCENT);
        }
        return top + names.length;
    }

    private int lines(int top, RosterReport roster) {
        page.header(
                top,
                plan.chinese()
                        ? List.of("人员与班次", "周一", "周二", "周三", "周四", "周五", "周六", "周日")
                        : List.of(
                                "Person and pattern",
                                "Monday",
                                "Tuesday",
                                "Wednesday",
                                "Thursday",
                                "Friday",
                                "Saturday",
                                "Sunday"),
                false);
        int r = top;
        for (Line line : roster.lines()) {
            r++;
            page.text(r, 0, r - top + " · " + line.patternId());
            for (int day = 0; day < DAYS; day++) {
                page.text(r, 1 + day, "");
            }
            for (Shift shift : line.shifts()) {
                page.text(r, 1 + shift.day(), words(shift), plan.styles().wrappedText());
            }
            page.fitHeight(r);
        }
        return r;
    }

    private static String words(Shift shift) {
        String breaks =
                shift.breakMinutes().stream().map(RosterPage::clock).collect(Collectors.joining(", ", " (", ")"));
        return clock(shift.startMinutes()) + "-" + clock(shift.endMinutes())
                + (shift.breakMinutes().isEmpty() ? "" : breaks);
    }

    private static String clock(int minutes) {
        int ofDay = minutes % MINUTES_PER_DAY;
        return String.format(Locale.ROOT, "%02d:%02d", ofDay / 60, ofDay % 60);
    }

    private int intervals(int top, RosterReport roster) {
        page.header(
                top,
                plan.chinese() ? List.of("时段", "需求人数", "在岗人数") : List.of("Interval", "Agents needed", "Agents present"),
                false);
        int perDay = MINUTES_PER_DAY / roster.intervalMinutes();
        String[] days = plan.chinese()
                ? new String[] {"一", "二", "三", "四", "五", "六", "日"}
                : new String[] {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        int r = top;
        for (int k = 0; k < roster.needed().size(); k++) {
            double needed = roster.needed().get(k);
            double covered = roster.covered().get(k);
            if (needed > 0 || covered > 0) {
                r++;
                page.text(r, 0, days[k / perDay % DAYS] + " " + clock(k % perDay * roster.intervalMinutes()));
                page.number(r, 1, needed, Page.HEADS);
                page.number(r, 2, covered, Page.HEADS);
            }
        }
        if (r > top) {
            new PageChart(page.sheet(), CHART_COLUMNS)
                    .draw(
                            top,
                            CHART_COLUMN,
                            plan.say("需求与在岗", "Needed and present"),
                            "#,##0",
                            new int[] {top + 1, r},
                            List.of(
                                    new PageChart.Line(plan.say("需求人数", "Needed"), 1, PageChart.OTHER),
                                    new PageChart.Line(plan.say("在岗人数", "Present"), 2, PageChart.MIDDLE)));
        }
        return Math.max(r, top + PageChart.rows());
    }
}

package dev.peakplan.excel.write;

import dev.peakplan.excel.template.CellMarks;
import dev.peakplan.excel.write.StaffingRows.Measure;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** A note on every decided cell of the staffing plan: heads before and after, what the team needs, and which limit stops at it. */
final class DecisionNotes {
    /** Beyond so many notes a file opens slowly; hires and releases come first. */
    private static final int MOST = 2_000;

    private static final Map<Measure, String> COLOURS =
            Map.of(Measure.HIRES, "DDF2E3", Measure.RELEASES, "FBE3D6", Measure.OVERTIME, "E3EEF8");

    private final PlanBook plan;
    private final TightLimits tight;
    private final CellMarks marks;
    private final Map<String, Team> teams;
    private final Map<String, ServiceOutcome> service = new HashMap<>();
    private int written;
    private int changes;

    private DecisionNotes(PlanBook plan) {
        this.plan = plan;
        this.tight = new TightLimits(plan);
        this.marks = new CellMarks(plan.sheet(ResultSheet.STAFFING));
        this.teams = plan.request().organisation().teams().stream().collect(Collectors.toMap(Team::id, team -> team));
        Assessment assessment = plan.result().assessment();
        assessment.service().forEach(each -> service.put(each.teamId() + "\n" + each.period(), each));
    }

    static void write(PlanBook plan) {
        DecisionNotes notes = new DecisionNotes(plan);
        for (Measure measure : List.of(Measure.HIRES, Measure.RELEASES, Measure.OVERTIME)) {
            for (Staffing staffing : plan.request().workforce().staffing()) {
                notes.notes(staffing, measure);
            }
        }
        notes.marks.write();
        if (notes.changes > notes.written) {
            notes.saySo();
        }
    }

    /** Under the title: not every change has a note. */
    private void saySo() {
        XSSFCell subtitle = plan.sheet(ResultSheet.STAFFING).getRow(1).getCell(0);
        subtitle.setCellValue(subtitle.getStringCellValue()
                + plan.say(
                        "；" + changes + " 处变动中 " + written + " 处附有批注",
                        "; notes at " + written + " of " + changes + " changes"));
    }

    private void notes(Staffing staffing, Measure measure) {
        plan.staffing().findRow(staffing, measure).ifPresent(row -> {
            double[] values = plan.staffing().values(staffing, measure);
            for (int t = 0; t < values.length; t++) {
                changes += values[t] != 0 ? 1 : 0;
                if (values[t] != 0 && written < MOST) {
                    written++;
                    marks.mark(
                            Page.at(row, StaffingPage.PERIODS + t),
                            decision(staffing, measure, values[t], t)
                                    + need(staffing, t)
                                    + tight.words(teams.get(staffing.teamId()), measure, t),
                            COLOURS.get(measure));
                }
            }
        });
    }

    private String decision(Staffing staffing, Measure measure, double value, int t) {
        double[] heads = plan.staffing().values(staffing, Measure.HEADS);
        double before = t == 0 ? staffing.openingHeads() : heads[t - 1];
        String from = number("%.1f", before);
        String to = number("%.1f", heads[t]);
        return switch (measure) {
            case HIRES ->
                plan.say(
                        number("入职 %.0f 人：在岗 ", value) + from + " → " + to + "（含流失）。",
                        number("%.0f hired: heads ", value) + from + " → " + to + " (attrition included).");
            case RELEASES ->
                plan.say(
                        number("减员 %.0f 人：在岗 ", value) + from + " → " + to + "（含流失）。",
                        number("%.0f released: heads ", value) + from + " → " + to + " (attrition included).");
            default ->
                plan.say(
                        number("加班 %,.0f 小时，人均 ", value) + number("%.1f 小时；此前 0。", value / Math.max(1e-9, heads[t])),
                        number("%,.0f hours of overtime, ", value)
                                + number("%.1f a head; before 0.", value / Math.max(1e-9, heads[t])));
        };
    }

    private String need(Staffing staffing, int t) {
        ServiceOutcome outcome = service.get(staffing.teamId() + "\n" + t);
        if (outcome == null || outcome.requiredHours() <= 0) {
            return "";
        }
        double spare = outcome.capacityHours() - outcome.requiredHours();
        String season = Vocabulary.season(plan.periods().get(t).season()).in(plan.language());
        String zh = "\n原因：" + season + "，班组需要 " + number("%,.0f", outcome.requiredHours()) + " 工时，方案排 "
                + number("%,.0f", outcome.capacityHours()) + "（" + (spare >= 0 ? "多 " : "缺 ")
                + number("%,.0f", Math.abs(spare)) + "）。";
        String en = "\nWhy: " + season + "; the team needs " + number("%,.0f", outcome.requiredHours())
                + " hours, the plan staffs " + number("%,.0f", outcome.capacityHours()) + " ("
                + number("%,.0f", Math.abs(spare)) + (spare >= 0 ? " to spare)." : " short).");
        return plan.say(zh, en);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

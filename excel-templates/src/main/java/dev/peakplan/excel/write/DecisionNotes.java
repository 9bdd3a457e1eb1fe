package dev.peakplan.excel.write;

import dev.peakplan.excel.template.CellMarks;
import dev.peakplan.excel.write.StaffingRows.Measure;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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

    private final DecimalFormat tenths = figures("0.0");
    private final DecimalFormat whole = figures("#,##0");
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
        plan.onSaving(notes.marks.writeMany());
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
        String from = tenths.format(before);
        String to = tenths.format(heads[t]);
        return switch (measure) {
            case HIRES ->
                plan.say(
                        "入职 " + whole.format(value) + " 人：在岗 " + from + " → " + to + "（含流失）。",
                        whole.format(value) + " hired: heads " + from + " → " + to + " (attrition included).");
            case RELEASES ->
                plan.say(
                        "减员 " + whole.format(value) + " 人：在岗 " + from + " → " + to + "（含流失）。",
                        whole.format(value) + " released: heads " + from + " → " + to + " (attrition included).");
            default ->
                plan.say(
                        "加班 " + whole.format(value) + " 小时，人均 " + each(value, heads[t]) + " 小时；此前 0。",
                        whole.format(value) + " hours of overtime, " + each(value, heads[t]) + " a head; before 0.");
        };
    }

    private String need(Staffing staffing, int t) {
        ServiceOutcome outcome = service.get(staffing.teamId() + "\n" + t);
        if (outcome == null || outcome.requiredHours() <= 0) {
            return "";
        }
        double spare = outcome.capacityHours() - outcome.requiredHours();
        String season = Vocabulary.season(plan.periods().get(t).season()).in(plan.language());
        String zh = "\n原因：" + season + "，班组需要 " + whole.format(outcome.requiredHours()) + " 工时，方案排 "
                + whole.format(outcome.capacityHours()) + "（" + (spare >= 0 ? "多 " : "缺 ")
                + whole.format(Math.abs(spare)) + "）。";
        String en = "\nWhy: " + season + "; the team needs " + whole.format(outcome.requiredHours())
                + " hours, the plan staffs " + whole.format(outcome.capacityHours()) + " ("
                + whole.format(Math.abs(spare)) + (spare >= 0 ? " to spare)." : " short).");
        return plan.say(zh, en);
    }

    private String each(double hours, double heads) {
        return tenths.format(hours / Math.max(1e-9, heads));
    }

    /** One format for thousands of figures. */
    private static DecimalFormat figures(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}

package dev.peakplan.excel.write;

import dev.peakplan.excel.read.SheetTables;
import dev.peakplan.excel.write.StaffingRows.Measure;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.plan.TextRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the decisions back from the sheets of a plan that was returned, as they stand there now. */
public final class PlanReader {
    private static final int MEASURE = 2;
    private static final int FIRST_PERIOD = 5;
    private static final int START = 3;

    private final PlanRequest request;
    private final Labels labels;
    private final Map<String, double[]> measures = new HashMap<>();
    private final Map<String, String> starts = new HashMap<>();

    private PlanReader(PlanRequest request, Language language) {
        this.request = request;
        this.labels = new Labels(request, language);
    }

    /** The plan that a workbook holds for its request; nothing when it holds none. */
    public static Optional<Plan> find(byte[] workbook, PlanRequest request) {
        Map<String, List<TextRow>> sheets = SheetTables.read(workbook).sheets();
        for (Language language : Language.values()) {
            Optional<List<TextRow>> staffing = sheet(sheets, ResultSheet.STAFFING, language);
            if (staffing.isPresent()) {
                PlanReader reader = new PlanReader(request, language);
                staffing.get().forEach(reader::measure);
                sheet(sheets, ResultSheet.INITIATIVES, language)
                        .ifPresent(rows -> rows.forEach(row -> reader.starts.put(row.cell(0), row.cell(START))));
                return Optional.of(new Plan(reader.staffing(language), reader.initiatives()));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<TextRow>> sheet(
            Map<String, List<TextRow>> sheets, ResultSheet which, Language language) {
        String title = which.title().in(language) + ResultSheet.MARK;
        return sheets.values().stream()
                .filter(rows -> !rows.isEmpty() && rows.get(0).cell(0).equals(title))
                .findFirst();
    }

    private void measure(TextRow row) {
        double[] values = new double[request.periodCount()];
        for (int t = 0; t < values.length; t++) {
            values[t] = number(row.cell(FIRST_PERIOD + t));
        }
        measures.put(row.cell(0) + "\n" + row.cell(1) + "\n" + row.cell(MEASURE), values);
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException title) {
            return 0;
        }
    }

    private List<StaffingDecision> staffing(Language language) {
        double step = request.settings().work().overtimeStepHours();
        List<StaffingDecision> decisions = new ArrayList<>();
        for (Staffing each : request.workforce().staffing()) {
            String key = labels.team(each.teamId()) + "\n" + labels.role(each.roleId()) + "\n";
            decisions.add(new StaffingDecision(
                    each.teamId(),
                    each.roleId(),
                    whole(key + Measure.HIRES.title().in(language), 1),
                    whole(key + Measure.RELEASES.title().in(language), 1),
                    whole(key + Measure.OVERTIME.title().in(language), step)));
        }
        return decisions;
    }

    private List<Integer> whole(String key, double unit) {
        double[] values = measures.get(key);
        if (values == null) {
            return Collections.nCopies(request.periodCount(), 0);
        }
        List<Integer> whole = new ArrayList<>();
        for (double value : values) {
            whole.add((int) Math.max(0, Math.round(value / unit)));
        }
        return whole;
    }

    private List<InitiativeDecision> initiatives() {
        List<InitiativeDecision> decisions = new ArrayList<>();
        for (Initiative initiative : request.budget().initiatives()) {
            String start = starts.getOrDefault(labels.initiative(initiative.id()), "");
            request.calendar().periods().stream()
                    .filter(period -> !start.isEmpty()
                            && (period.label().equals(start) || period.id().equals(start)))
                    .findFirst()
                    .map(Period::id)
                    .ifPresent(id -> decisions.add(new InitiativeDecision(initiative.id(), id)));
        }
        return decisions;
    }
}

package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.write.StaffingRows.Measure;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Hires, releases and overtime as they stand on the staffing sheet; rows that are not there are zero. */
final class WrittenStaffing {
    private static final int HIRES = Measure.HIRES.ordinal();
    private static final int RELEASES = Measure.RELEASES.ordinal();
    private static final int IN_TRAINING = Measure.IN_TRAINING.ordinal();
    private static final int OVERTIME = Measure.OVERTIME.ordinal();

    private final PlanRequest request;
    private final WrittenSheet sheet;
    private final Labels labels;
    private final List<String> measures;
    private final List<CellIssue> issues;
    private final int periods;
    private final Map<String, Integer> staffing = new HashMap<>();
    /** [k] row of the heads. */
    private final int[] headRows;
    /** [measure][k][t], the heads left out. */
    private final int[][][] decided;

    private int firstPeriod;

    WrittenStaffing(
            PlanRequest request, WrittenSheet sheet, Labels labels, List<String> measures, List<CellIssue> issues) {
        this.request = request;
        this.sheet = sheet;
        this.labels = labels;
        this.measures = measures;
        this.issues = issues;
        this.periods = request.periodCount();
        List<Staffing> all = request.workforce().staffing();
        for (int k = 0; k < all.size(); k++) {
            staffing.put(
                    key(labels.team(all.get(k).teamId()), labels.role(all.get(k).roleId())), k);
        }
        this.headRows = new int[all.size()];
        Arrays.fill(headRows, -1);
        this.decided = new int[measures.size()][all.size()][periods];
    }

    private static String key(String team, String role) {
        return team + "\n" + role;
    }

    /** The decisions, in the order of the request; what cannot be read is noted and counts as 0. */
    List<StaffingDecision> read() {
        if (findPeriods()) {
            for (int r = FIRST_ROW + 1; r <= sheet.lastRow(); r++) {
                row(r);
            }
            missingRows();
        }
        List<StaffingDecision> decisions = new ArrayList<>();
        List<Staffing> all = request.workforce().staffing();
        int stepHours = request.settings().work().overtimeStepHours();
        for (int k = 0; k < all.size(); k++) {
            decisions.add(new StaffingDecision(
                    all.get(k).teamId(),
                    all.get(k).roleId(),
                    boxed(decided[HIRES][k], 1),
                    boxed(decided[RELEASES][k], 1),
                    boxed(decided[OVERTIME][k], stepHours)));
        }
        return decisions;
    }

    private static List<Integer> boxed(int[] values, int unit) {
        return Arrays.stream(values).map(value -> value / unit).boxed().toList();
    }

    /** Finds the column of the first period; the others follow it in the order of the calendar. */
    private boolean findPeriods() {
        List<Period> calendar = request.calendar().periods();
        firstPeriod = StaffingPage.PERIODS;
        for (int t = 0; t < periods; t++) {
            String label = calendar.get(t).label();
            if (!sheet.text(FIRST_ROW, firstPeriod + t).equals(label)) {
                issues.add(CellIssue.error(
                        IssueCode.MISSING_COLUMN,
                        sheet.place(FIRST_ROW, firstPeriod + t),
                        sheet.shown(FIRST_ROW, firstPeriod + t),
                        Text.same(label)));
                return false;
            }
        }
        return true;
    }

    private void row(int r) {
        String team = sheet.text(r, StaffingPage.TEAM);
        String role = sheet.text(r, StaffingPage.ROLE);
        int measure = measures.indexOf(sheet.text(r, StaffingPage.MEASURE));
        if (role.isEmpty() && (measure <= 0)) {
            return; // the total, or nothing
        }
        Integer k = staffing.get(key(team, role));
        if (k == null) {
            unknown(r, StaffingPage.TEAM, team + ", " + role, Text.of("表中的班组与岗位", "a team and role of this workbook"));
        } else if (measure < 0) {
            String allowed = String.join(" / ", measures);
            unknown(r, StaffingPage.MEASURE, sheet.text(r, StaffingPage.MEASURE), Text.same(allowed));
        } else if (measure == 0) {
            headRows[k] = r;
        } else if (measure != IN_TRAINING) {
            for (int t = 0; t < periods; t++) {
                decided[measure][k][t] += whole(r, firstPeriod + t, measure == OVERTIME);
            }
        }
    }

    private void unknown(int r, int c, String found, Text expected) {
        issues.add(CellIssue.error(IssueCode.UNKNOWN_REFERENCE, sheet.place(r, c), Text.same(found), expected));
    }

    private int whole(int r, int c, boolean overtime) {
        OptionalDouble number = sheet.number(r, c);
        int unit = overtime ? request.settings().work().overtimeStepHours() : 1;
        Text expected = unit == 1
                ? Text.of("不小于 0 的整数", "a whole number of at least 0")
                : Text.of(unit + " 小时的整数倍", "a whole multiple of " + unit + " hours");
        if (number.isEmpty()) {
            if (!sheet.isEmpty(r, c)) {
                issues.add(CellIssue.error(IssueCode.NOT_A_NUMBER, sheet.place(r, c), sheet.shown(r, c), expected));
            }
            return 0;
        }
        double value = number.getAsDouble();
        if (!(value >= 0 && value < Integer.MAX_VALUE && value == Math.rint(value) && value % unit == 0)) {
            issues.add(CellIssue.error(IssueCode.NOT_WHOLE, sheet.place(r, c), sheet.shown(r, c), expected));
            return 0;
        }
        return (int) value;
    }

    private void missingRows() {
        List<Staffing> all = request.workforce().staffing();
        for (int k = 0; k < headRows.length; k++) {
            if (headRows[k] < 0) {
                String name = labels.team(all.get(k).teamId()) + ", "
                        + labels.role(all.get(k).roleId());
                issues.add(CellIssue.error(
                        IssueCode.NO_ROWS, sheet.place(), Text.of("", ""), Text.same(name + ", " + measures.get(0))));
            }
        }
    }

    /** The cell of heads that a limit of a team or role is about: its period's, or the first one of its row. */
    Optional<Place> place(LimitUse use) {
        List<Staffing> all = request.workforce().staffing();
        for (int k = 0; k < all.size(); k++) {
            boolean same = all.get(k).teamId().equals(use.subject())
                    && use.roleId().map(all.get(k).roleId()::equals).orElse(true);
            if (same && headRows[k] >= 0) {
                return Optional.of(
                        sheet.place(headRows[k], firstPeriod + use.period().orElse(0)));
            }
        }
        return Optional.empty();
    }
}

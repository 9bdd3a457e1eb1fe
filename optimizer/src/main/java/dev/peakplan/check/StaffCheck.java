package dev.peakplan.check;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Limits within a team: heads, mix, overtime per head. */
final class StaffCheck {
    private final Trace trace;
    private final List<LimitUse> broken = new ArrayList<>();

    private StaffCheck(Trace trace) {
        this.trace = trace;
    }

    /** The broken limits. */
    static List<LimitUse> limits(Trace trace) {
        StaffCheck check = new StaffCheck(trace);
        for (int t = 0; t < trace.periodCount(); t++) {
            for (StaffTrace staff : trace.staff()) {
                check.staff(staff, t);
            }
        }
        for (Map.Entry<String, List<StaffTrace>> team : trace.staffByTeam().entrySet()) {
            for (int t = 0; t < trace.periodCount(); t++) {
                check.mix(team.getKey(), team.getValue(), t);
            }
        }
        return check.broken;
    }

    private void staff(StaffTrace staff, int t) {
        double heads = staff.heads()[t];
        keep(Use.of(LimitKind.HEADS_NOT_NEGATIVE, staff, t).atLeast(heads, 0));
        Settings.WorkTerms work = trace.request().settings().work();
        double hours = (double) staff.overtimeSteps(t) * work.overtimeStepHours();
        if (staff.role().overtimeAllowed()) {
            keep(Use.of(LimitKind.OVERTIME_PER_HEAD, staff, t).atMost(hours, work.overtimeHoursPerHead() * heads));
        }
    }

    private void mix(String teamId, List<StaffTrace> team, int t) {
        double all = 0;
        double senior = 0;
        double temporary = 0;
        for (StaffTrace staff : team) {
            double heads = staff.heads()[t];
            all += heads;
            senior += staff.role().seniority().countsAsSenior() ? heads : 0;
            temporary += staff.role().seniority().countsAsTemporary() ? heads : 0;
        }
        Settings.StaffLimits limits = trace.request().settings().staffLimits();
        keep(Use.of(LimitKind.SENIOR_SHARE, teamId, t).atLeast(senior, limits.minSeniorShare() * all));
        keep(Use.of(LimitKind.TEMPORARY_SHARE, teamId, t).atMost(temporary, limits.maxTemporaryShare() * all));
    }

    private void keep(LimitUse use) {
        if (use.broken()) {
            broken.add(use);
        }
    }
}

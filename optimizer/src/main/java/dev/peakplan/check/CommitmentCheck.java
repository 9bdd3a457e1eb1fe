package dev.peakplan.check;

import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Commitments, frozen periods, and the largest decisions of a staffing; what is committed is allowed whatever the limit. */
final class CommitmentCheck {
    /** What commitments refer to. */
    private record Cell(String teamId, String roleId, String periodId) {}

    private final Trace trace;
    private final Map<Cell, List<Commitment>> commitments;
    private final List<LimitUse> broken = new ArrayList<>();

    private CommitmentCheck(Trace trace) {
        this.trace = trace;
        this.commitments = trace.request().workforce().commitments().stream()
                .collect(Collectors.groupingBy(each -> new Cell(each.teamId(), each.roleId(), each.periodId())));
    }

    /** The broken limits. */
    static List<LimitUse> limits(Trace trace) {
        CommitmentCheck check = new CommitmentCheck(trace);
        for (StaffTrace staff : trace.staff()) {
            for (int t = 0; t < trace.periodCount(); t++) {
                check.hires(staff, t);
                check.releases(staff, t);
                check.overtime(staff, t);
            }
        }
        return check.broken;
    }

    private void hires(StaffTrace staff, int t) {
        long committed = committed(staff, t, Commitment::hires);
        committed(staff, t, staff.hires(t), committed);
        atMost(
                LimitKind.HIRES_OF_ROLE,
                staff,
                t,
                staff.hires(t),
                staff.staffing().maxHiresPerPeriod(),
                committed);
        if (t < staff.role().earliestArrival()) {
            atMost(LimitKind.ARRIVAL_LEAD, staff, t, staff.hires(t), OptionalInt.of(0), committed);
        }
    }

    private void releases(StaffTrace staff, int t) {
        long committed = committed(staff, t, Commitment::releases);
        committed(staff, t, staff.releases(t), committed);
        OptionalInt most = staff.staffing().maxReleasesPerPeriod();
        atMost(LimitKind.RELEASES_OF_ROLE, staff, t, staff.releases(t), most, committed);
    }

    private void overtime(StaffTrace staff, int t) {
        long committed = committed(staff, t, Commitment::overtimeSteps);
        committed(staff, t, staff.overtimeSteps(t), committed);
        OptionalInt most =
                staff.role().overtimeAllowed() ? staff.staffing().maxOvertimeStepsPerPeriod() : OptionalInt.of(0);
        atMost(LimitKind.OVERTIME_STEPS, staff, t, staff.overtimeSteps(t), most, committed);
    }

    private long committed(StaffTrace staff, int t, ToIntFunction<Commitment> count) {
        String periodId = trace.request().calendar().periods().get(t).id();
        Cell cell = new Cell(staff.team().id(), staff.role().id(), periodId);
        return commitments.getOrDefault(cell, List.of()).stream()
                .mapToInt(count)
                .sum();
    }

    private void committed(StaffTrace staff, int t, long value, long committed) {
        Use use = Use.of(LimitKind.COMMITMENT, staff, t);
        keep(use.exactlyAtLeast(value, committed));
        if (t < trace.request().settings().frozenPeriods()) {
            keep(use.exactlyAtMost(value, committed));
        }
    }

    private void atMost(LimitKind kind, StaffTrace staff, int t, long value, OptionalInt most, long committed) {
        if (most.isPresent()) {
            keep(Use.of(kind, staff, t).exactlyAtMost(value, Math.max(most.getAsInt(), committed)));
        }
    }

    private void keep(LimitUse use) {
        if (use.broken()) {
            broken.add(use);
        }
    }
}

package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.LockSheets;
import dev.peakplan.excel.schema.LockSheets.Standing;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.StaffingDecision;
import java.util.ArrayList;
import java.util.List;

/** What is decided or approved already as rows. */
final class LockRows {
    private LockRows() {}

    static List<RowData> starts(PlanRequest request) {
        List<RowData> rows = new ArrayList<>();
        request.budget().started().forEach(start -> rows.add(start(start, Standing.DECIDED)));
        request.approved()
                .map(ApprovedPlan::initiatives)
                .orElse(List.of())
                .forEach(start -> rows.add(start(start, Standing.APPROVED)));
        return rows;
    }

    private static RowData start(InitiativeDecision start, Standing standing) {
        return new RowData()
                .with(LockSheets.START_INITIATIVE, start.initiativeId())
                .with(LockSheets.START_PERIOD, start.startPeriodId())
                .with(LockSheets.STANDING, standing.name());
    }

    /** One row per team, role and period with a hire or release. */
    static List<RowData> staffing(PlanRequest request) {
        List<RowData> rows = new ArrayList<>();
        for (StaffingDecision decision :
                request.approved().map(ApprovedPlan::staffing).orElse(List.of())) {
            for (int t = 0; t < request.periodCount(); t++) {
                if (decision.hires().get(t) != 0 || decision.releases().get(t) != 0) {
                    rows.add(new RowData()
                            .with(WorkforceSheets.STAFF_TEAM, decision.teamId())
                            .with(WorkforceSheets.STAFF_ROLE, decision.roleId())
                            .with(
                                    WorkforceSheets.COMMITTED_PERIOD,
                                    request.calendar().periods().get(t).id())
                            .with(WorkforceSheets.HIRES, decision.hires().get(t))
                            .with(WorkforceSheets.RELEASES, decision.releases().get(t)));
                }
            }
        }
        return rows;
    }
}

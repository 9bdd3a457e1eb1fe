package dev.peakplan.model;

import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import java.util.Arrays;
import java.util.List;

/** Compiles the approved plan. */
final class ChangeCompiler {
    private ChangeCompiler() {}

    static ChangeModel compile(PlanRequest request, Index index, ApprovedPlan approved) {
        List<Staffing> staffing = request.workforce().staffing();
        int periods = request.periodCount();
        int[][] hires = new int[staffing.size()][periods];
        int[][] releases = new int[staffing.size()][periods];
        for (StaffingDecision decision : approved.staffing()) {
            for (int k = 0; k < hires.length; k++) {
                if (staffing.get(k).teamId().equals(decision.teamId())
                        && staffing.get(k).roleId().equals(decision.roleId())) {
                    for (int t = 0; t < periods; t++) {
                        hires[k][t] = decision.hires().get(t);
                        releases[k][t] = decision.releases().get(t);
                    }
                }
            }
        }
        int[] starts = new int[request.budget().initiatives().size()];
        Arrays.fill(starts, InitiativeModel.NOT_CHOSEN);
        for (InitiativeDecision decision : approved.initiatives()) {
            starts[index.initiative(decision.initiativeId())] =
                    request.calendar().getIndex(decision.startPeriodId());
        }
        return new ChangeModel(
                hires,
                releases,
                starts,
                request.settings().frozenPeriods(),
                approved.perChangedHead().minor(),
                approved.perChangedInitiative().minor(),
                approved.mostChanges().orElse(StaffModel.Range.UNLIMITED));
    }
}

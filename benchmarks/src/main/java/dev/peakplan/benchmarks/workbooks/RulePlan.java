package dev.peakplan.benchmarks.workbooks;

import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.planner.CheckedPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A plan by a simple rule, so that writing is measured and not planning: one hire in every second period, some overtime, all initiatives. */
final class RulePlan {
    private RulePlan() {}

    static PlanResult of(PlanRequest request) {
        List<StaffingDecision> staffing = new ArrayList<>();
        for (Staffing each : request.workforce().staffing()) {
            List<Integer> none = Collections.nCopies(request.periodCount(), 0);
            List<Integer> hires = new ArrayList<>(none);
            List<Integer> overtime = new ArrayList<>(none);
            for (int t = 1; t < request.periodCount(); t += 2) {
                hires.set(t, 1);
                overtime.set(t, 2);
            }
            staffing.add(new StaffingDecision(each.teamId(), each.roleId(), hires, none, overtime));
        }
        List<InitiativeDecision> initiatives = request.budget().initiatives().stream()
                .map(one -> new InitiativeDecision(one.id(), one.window().earliestPeriodId()))
                .toList();
        return CheckedPlan.of(request, new Plan(staffing, initiatives));
    }
}

package dev.peakplan.planner;

import dev.peakplan.check.Checker;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BridgeStep;
import dev.peakplan.plan.BridgeStep.Driver;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.requirement.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From one plan to another, driver by driver. First every change of the inputs in turn at unchanged decisions, then the other plan's
 * initiatives, its hires and releases, and its overtime take their places; every state in between is assessed by the checker, so that the
 * differences add up exactly. What stands in between need not keep the limits: it is a way of accounting, not a plan.
 */
final class Bridge {
    private final List<BridgeStep> steps = new ArrayList<>();
    private State last;

    /** A state on the way, in the figures that the bridge explains. */
    private record State(Assessment assessment, double meanHeads) {
        static State of(PlanRequest request, Requirement requirement, Plan plan) {
            Assessment assessment = Checker.check(request, requirement, plan);
            return new State(assessment, new PlanTotalsOf(request, assessment).meanHeads());
        }
    }

    private Bridge(State first) {
        this.last = first;
    }

    /**
     * The steps from {@code before} under {@code request} to {@code after} under the scenario; drivers that change nothing are left out.
     *
     * @param requirement of the request without the scenario
     * @param changed the request with the scenario
     * @param changedRequirement its requirement
     */
    static List<BridgeStep> steps(
            PlanRequest request,
            Requirement requirement,
            Plan before,
            Scenario scenario,
            PlanRequest changed,
            Requirement changedRequirement,
            Plan after) {
        Bridge bridge = new Bridge(State.of(request, requirement, before));
        PlanRequest now = request;
        for (int k = 0; k < scenario.changes().size(); k++) {
            ScenarioChange change = scenario.changes().get(k);
            now = Scenarios.apply(now, new Scenario(scenario.id(), scenario.name(), List.of(change)));
            boolean whole = k == scenario.changes().size() - 1;
            Requirement need = whole ? changedRequirement : Requirements.of(now);
            bridge.to(Driver.INPUT, Optional.of(change), State.of(whole ? changed : now, need, before));
        }
        Plan initiatives = new Plan(before.staffing(), after.initiatives());
        bridge.to(Driver.INITIATIVES, changed, changedRequirement, initiatives);
        bridge.to(
                Driver.HEADS,
                changed,
                changedRequirement,
                new Plan(withOvertime(after.staffing(), before.staffing()), after.initiatives()));
        bridge.to(Driver.OVERTIME, changed, changedRequirement, after);
        return bridge.steps;
    }

    private static List<StaffingDecision> withOvertime(List<StaffingDecision> heads, List<StaffingDecision> overtime) {
        List<StaffingDecision> mixed = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            StaffingDecision each = heads.get(k);
            mixed.add(new StaffingDecision(
                    each.teamId(),
                    each.roleId(),
                    each.hires(),
                    each.releases(),
                    overtime.get(k).overtimeSteps()));
        }
        return mixed;
    }

    private void to(Driver driver, PlanRequest request, Requirement requirement, Plan plan) {
        to(driver, Optional.empty(), State.of(request, requirement, plan));
    }

    private void to(Driver driver, Optional<ScenarioChange> change, State next) {
        Assessment from = last.assessment();
        Assessment to = next.assessment();
        BridgeStep step = new BridgeStep(
                driver,
                change,
                to.cost().minus(from.cost()),
                next.meanHeads() - last.meanHeads(),
                to.lostContacts() - from.lostContacts(),
                to.shortfallHours() - from.shortfallHours(),
                to.serviceLevel().orElse(0) - from.serviceLevel().orElse(0));
        boolean still = step.cost().minor() == 0
                && step.meanHeads() == 0
                && step.lostContacts() == 0
                && step.shortfallHours() == 0
                && step.serviceLevel() == 0;
        if (driver == Driver.INPUT || !still) {
            steps.add(step);
        }
        last = next;
    }
}

package dev.peakplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * All that a planner states; the workbook and the JSON document carry exactly this.
 *
 * @param approved the plan to stay close to, if there is one
 * @param run what is worked out beside the plan, where it differs from the usual
 */
public record PlanRequest(
        Settings settings,
        Goal goal,
        PlanCalendar calendar,
        Organisation organisation,
        Workforce workforce,
        Demand demand,
        Budget budget,
        List<Scenario> scenarios,
        Optional<ApprovedPlan> approved,
        Optional<RunTerms> run) {
    public PlanRequest {
        scenarios = List.copyOf(scenarios);
    }

    /** A request without an approved plan, with the usual run. */
    public PlanRequest(
            Settings settings,
            Goal goal,
            PlanCalendar calendar,
            Organisation organisation,
            Workforce workforce,
            Demand demand,
            Budget budget,
            List<Scenario> scenarios) {
        this(
                settings,
                goal,
                calendar,
                organisation,
                workforce,
                demand,
                budget,
                scenarios,
                Optional.empty(),
                Optional.empty());
    }

    public int periodCount() {
        return calendar.size();
    }

    /** This request with another budget. */
    public PlanRequest with(Budget other) {
        return new PlanRequest(
                settings, goal, calendar, organisation, workforce, demand, other, scenarios, approved, run);
    }

    /** This request with another goal. */
    public PlanRequest with(Goal other) {
        return new PlanRequest(
                settings, other, calendar, organisation, workforce, demand, budget, scenarios, approved, run);
    }

    /** This request with another calendar. */
    public PlanRequest with(PlanCalendar other) {
        return new PlanRequest(
                settings, goal, other, organisation, workforce, demand, budget, scenarios, approved, run);
    }

    /** This request with another workforce. */
    public PlanRequest with(Workforce other) {
        return new PlanRequest(settings, goal, calendar, organisation, other, demand, budget, scenarios, approved, run);
    }

    /** This request with another demand. */
    public PlanRequest with(Demand other) {
        return new PlanRequest(
                settings, goal, calendar, organisation, workforce, other, budget, scenarios, approved, run);
    }

    /** This request with other sites, seats and teams. */
    public PlanRequest with(Organisation other) {
        return new PlanRequest(settings, goal, calendar, other, workforce, demand, budget, scenarios, approved, run);
    }

    /** This request with other settings. */
    public PlanRequest with(Settings other) {
        return new PlanRequest(
                other, goal, calendar, organisation, workforce, demand, budget, scenarios, approved, run);
    }

    /** This request with other scenarios. */
    public PlanRequest withScenarios(List<Scenario> others) {
        return new PlanRequest(
                settings, goal, calendar, organisation, workforce, demand, budget, others, approved, run);
    }

    /** This request close to an approved plan. */
    public PlanRequest withApproved(Optional<ApprovedPlan> other) {
        return new PlanRequest(
                settings, goal, calendar, organisation, workforce, demand, budget, scenarios, other, run);
    }
}

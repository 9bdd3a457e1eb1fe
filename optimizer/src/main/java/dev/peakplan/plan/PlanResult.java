package dev.peakplan.plan;

import java.util.List;

/**
 * A plan with everything found out about it.
 *
 * @param plan the decisions; the least broken ones when nothing fits
 * @param requirement what the teams need
 * @param assessment the checker's findings
 * @param proof bound and gap
 * @param binding the limits that hold the plan back, most valuable first
 * @param frontier the caps-to-service curve, by basis and then by level; empty when it was not worked out
 * @param wayOut the cheapest way out, empty when the plan is feasible
 * @param scenarios this plan and the plans of the scenarios, this plan first; empty when no scenario was planned
 * @param run how it came about
 */
public record PlanResult(
        Plan plan,
        Requirement requirement,
        Assessment assessment,
        Proof proof,
        List<BindingLimit> binding,
        List<FrontierPoint> frontier,
        List<Relaxation> wayOut,
        List<ScenarioResult> scenarios,
        RunFacts run) {
    public PlanResult {
        binding = List.copyOf(binding);
        frontier = List.copyOf(frontier);
        wayOut = List.copyOf(wayOut);
        scenarios = List.copyOf(scenarios);
    }

    /** A result without frontier and scenarios. */
    public PlanResult(
            Plan plan,
            Requirement requirement,
            Assessment assessment,
            Proof proof,
            List<BindingLimit> binding,
            List<Relaxation> wayOut,
            RunFacts run) {
        this(plan, requirement, assessment, proof, binding, List.of(), wayOut, List.of(), run);
    }
}

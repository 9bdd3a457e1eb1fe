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
 * @param wayOut the cheapest way out, empty when the plan is feasible
 * @param run how it came about
 */
public record PlanResult(
        Plan plan,
        Requirement requirement,
        Assessment assessment,
        Proof proof,
        List<BindingLimit> binding,
        List<Relaxation> wayOut,
        RunFacts run) {
    public PlanResult {
        binding = List.copyOf(binding);
        wayOut = List.copyOf(wayOut);
    }
}

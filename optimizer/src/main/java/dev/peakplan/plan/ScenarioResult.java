package dev.peakplan.plan;

import java.util.List;

/**
 * A plan for one scenario, beside the plan of the request itself.
 *
 * @param scenarioId id of the scenario; {@link #BASE} for the request itself
 * @param name what people call it
 * @param changes what the scenario changes, in order
 * @param figures the figures of its plan
 * @param seasons the same by season, peak first; seasons that do not occur are left out
 * @param spending spending by category, in the order of {@link CostCategory}
 * @param bridge from the figures of the request's own plan to these, step by step; the steps add up exactly. Empty for the base
 * @param plan the decisions; the least broken ones when nothing fits
 * @param proof bound and gap
 * @param wayOut the cheapest way out, empty when the plan is feasible
 */
public record ScenarioResult(
        String scenarioId,
        String name,
        List<ScenarioChange> changes,
        PlanTotals figures,
        List<SeasonTotals> seasons,
        List<CategorySpending> spending,
        List<BridgeStep> bridge,
        Plan plan,
        Proof proof,
        List<Relaxation> wayOut) {
    /** Id of the request without changes. */
    public static final String BASE = "";

    public ScenarioResult {
        changes = List.copyOf(changes);
        seasons = List.copyOf(seasons);
        spending = List.copyOf(spending);
        bridge = List.copyOf(bridge);
        wayOut = List.copyOf(wayOut);
    }

    /** Spending in one category over all periods. */
    public record CategorySpending(CostCategory category, Money amount) {}
}

package dev.peakplan.plan;

import java.util.List;
import java.util.OptionalInt;

/**
 * A plan that was approved before, for re-planning with the least change from it. Hires, releases and starts of initiatives that differ from
 * it are changes; overtime is not, since it is arranged from period to period anyway.
 *
 * @param staffing hires and releases of the approved plan; a team and role that is not listed was approved with none
 * @param initiatives the approved starts of initiatives
 * @param perChangedHead charge for each hire or release more or less than approved, added to the objective
 * @param perChangedInitiative charge for each initiative added, dropped or moved, added to the objective
 * @param mostChanges changed hires, releases and initiatives together that a plan must not exceed, if limited
 */
public record ApprovedPlan(
        List<StaffingDecision> staffing,
        List<InitiativeDecision> initiatives,
        Money perChangedHead,
        Money perChangedInitiative,
        OptionalInt mostChanges) {
    public ApprovedPlan {
        staffing = List.copyOf(staffing);
        initiatives = List.copyOf(initiatives);
        Require.notNegative(perChangedHead, "perChangedHead");
        Require.notNegative(perChangedInitiative, "perChangedInitiative");
        mostChanges.ifPresent(value -> Require.atLeast(value, 0, "mostChanges"));
    }
}

package dev.peakplan.plan;

import java.util.Optional;

/**
 * One change of a scenario.
 *
 * @param kind what changes
 * @param season the season whose periods change; all if absent
 * @param target id of the queue, team, role, cap, line or initiative that changes; all of the kind if absent
 * @param value the factor, points or share, as {@code kind} says
 */
public record ScenarioChange(Kind kind, Optional<Season> season, Optional<String> target, double value) {
    public ScenarioChange {
        Require.within(value, -1e12, 1e12, "value");
    }

    /** What a change changes. */
    public enum Kind {
        /** Volumes of a queue, and required hours of a team, times {@code value}. */
        VOLUME_FACTOR,
        /** Handle time of a queue times {@code value}; seasons do not apply. */
        HANDLE_TIME_FACTOR,
        /** Wage index of periods times {@code value}. */
        WAGE_FACTOR,
        /** Price index of periods times {@code value}. */
        PRICE_FACTOR,
        /** Attrition of a role times {@code value}; seasons do not apply. */
        ATTRITION_FACTOR,
        /** Amount of a cap times {@code value}; seasons do not apply. */
        CAP_FACTOR,
        /** Goal preset by ordinal of {@link GoalKind}. */
        GOAL_KIND,
        /** The targeted initiative must be chosen. */
        FORCE_INITIATIVE,
        /** The targeted initiative must not be chosen. */
        FORBID_INITIATIVE
    }
}

package dev.peakplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A role in a team: only these pairs are staffed.
 *
 * @param teamId the team
 * @param roleId the role
 * @param openingHeads heads on the day before the first period; attrition acts from the first period on
 * @param pay pay where it differs from the role's
 * @param attritionPerPeriod attrition where it differs from the role's
 * @param maxHiresPerPeriod largest number of hires in a period, if limited
 * @param maxReleasesPerPeriod largest number of releases in a period, if limited
 * @param maxOvertimeStepsPerPeriod largest number of overtime steps in a period, if limited beyond the limit per head
 */
public record Staffing(
        String teamId,
        String roleId,
        double openingHeads,
        Optional<PayTerms> pay,
        OptionalDouble attritionPerPeriod,
        OptionalInt maxHiresPerPeriod,
        OptionalInt maxReleasesPerPeriod,
        OptionalInt maxOvertimeStepsPerPeriod) {
    public Staffing {
        Require.text(teamId, "teamId");
        Require.text(roleId, "roleId");
        Require.atLeast(openingHeads, 0, "openingHeads");
        attritionPerPeriod.ifPresent(value -> Require.within(value, 0, 0.99, "attritionPerPeriod"));
        maxHiresPerPeriod.ifPresent(value -> Require.atLeast(value, 0, "maxHiresPerPeriod"));
        maxReleasesPerPeriod.ifPresent(value -> Require.atLeast(value, 0, "maxReleasesPerPeriod"));
        maxOvertimeStepsPerPeriod.ifPresent(value -> Require.atLeast(value, 0, "maxOvertimeStepsPerPeriod"));
    }

    public static Staffing of(String teamId, String roleId, double openingHeads) {
        return new Staffing(
                teamId,
                roleId,
                openingHeads,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}

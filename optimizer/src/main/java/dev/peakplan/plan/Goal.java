package dev.peakplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the plan is asked for.
 *
 * @param kind the preset
 * @param valuePerLostContact value of one lost contact, for queues that state none
 * @param baseSpending spending of the comparison year, if known
 * @param costCutShare spending must be at least this share below {@code baseSpending}, if asked
 * @param costRiseShare spending may be at most this share above {@code baseSpending}, if asked
 * @param serviceLevelTarget service level to reach over all real-time contacts, if asked, in (0, 1)
 * @param baseServiceLevel service level of the comparison year, if known: a cost cut must not fall below it
 * @param satisfaction how satisfaction follows from service, and what it should reach, if stated
 */
public record Goal(
        GoalKind kind,
        Money valuePerLostContact,
        Optional<Money> baseSpending,
        OptionalDouble costCutShare,
        OptionalDouble costRiseShare,
        OptionalDouble serviceLevelTarget,
        OptionalDouble baseServiceLevel,
        Optional<SatisfactionTerms> satisfaction) {
    public Goal {
        Require.notNegative(valuePerLostContact, "valuePerLostContact");
        costCutShare.ifPresent(share -> Require.share(share, "costCutShare"));
        costRiseShare.ifPresent(share -> Require.atLeast(share, 0, "costRiseShare"));
        serviceLevelTarget.ifPresent(share -> Require.share(share, "serviceLevelTarget"));
        baseServiceLevel.ifPresent(share -> Require.share(share, "baseServiceLevel"));
    }

    /** A goal without a base service level and without satisfaction. */
    public Goal(
            GoalKind kind,
            Money valuePerLostContact,
            Optional<Money> baseSpending,
            OptionalDouble costCutShare,
            OptionalDouble costRiseShare,
            OptionalDouble serviceLevelTarget) {
        this(
                kind,
                valuePerLostContact,
                baseSpending,
                costCutShare,
                costRiseShare,
                serviceLevelTarget,
                OptionalDouble.empty(),
                Optional.empty());
    }

    public static Goal balanced(Money valuePerLostContact) {
        return new Goal(
                GoalKind.BALANCED,
                valuePerLostContact,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** This goal with another preset. */
    public Goal with(GoalKind other) {
        return new Goal(
                other,
                valuePerLostContact,
                baseSpending,
                costCutShare,
                costRiseShare,
                serviceLevelTarget,
                baseServiceLevel,
                satisfaction);
    }

    /**
     * The service level that a plan must reach over all real-time contacts: the stated target, and where spending is to be cut at unchanged
     * service the level of the comparison year.
     */
    public OptionalDouble requiredServiceLevel() {
        boolean unchanged = costCutShare.isPresent() && baseServiceLevel.isPresent();
        if (serviceLevelTarget.isEmpty()) {
            return unchanged ? baseServiceLevel : OptionalDouble.empty();
        }
        return unchanged
                ? OptionalDouble.of(Math.max(serviceLevelTarget.getAsDouble(), baseServiceLevel.getAsDouble()))
                : serviceLevelTarget;
    }

    /** The cap that a goal on spending stands for, if the base spending is known and a cut or a largest rise is asked. */
    public Optional<Money> spendingCap() {
        if (baseSpending.isEmpty() || (costCutShare.isEmpty() && costRiseShare.isEmpty())) {
            return Optional.empty();
        }
        double factor = costCutShare.isPresent() ? 1 - costCutShare.getAsDouble() : 1 + costRiseShare.orElse(0);
        return Optional.of(baseSpending.get().times(factor));
    }
}

package dev.peakplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A limit that holds the plan back, and what easing it buys.
 *
 * @param kind which kind of limit
 * @param subject id of what it limits
 * @param period index of the period, if it limits one
 * @param step by how much it is eased: money in minor units, or seats, or hires
 * @param gain objective gained by easing it by {@code step}
 * @param lostContactsAvoided contacts no longer lost
 * @param shortfallHoursAvoided missing hours no longer missing
 * @param serviceLevelGained rise of the share of real-time contacts answered within their threshold, as a fraction; absent where none is
 *     defined
 * @param easing what the gains are the difference of; absent where it was not kept
 */
public record BindingLimit(
        LimitKind kind,
        String subject,
        OptionalInt period,
        double step,
        Money gain,
        double lostContactsAvoided,
        double shortfallHoursAvoided,
        OptionalDouble serviceLevelGained,
        Optional<Easing> easing) {}

package dev.peakplan.plan;

import java.util.OptionalInt;

/**
 * One step of the cheapest way out when nothing fits: ease this limit to that value.
 *
 * @param kind which kind of limit
 * @param subject id of what it limits
 * @param period index of the period, if it limits one
 * @param from its present value (money in minor units)
 * @param to the value that lets a plan fit
 */
public record Relaxation(LimitKind kind, String subject, OptionalInt period, double from, double to) {}

package dev.peakplan.check;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the findings on single limits, with the allowance that limits on expected heads need. */
record Use(LimitKind kind, String subject, Optional<String> roleId, OptionalInt period) {
    private static final double ALLOWANCE = 1e-6;

    static Use of(LimitKind kind, String subject) {
        return new Use(kind, subject, Optional.empty(), OptionalInt.empty());
    }

    static Use of(LimitKind kind, String subject, int period) {
        return new Use(kind, subject, Optional.empty(), OptionalInt.of(period));
    }

    static Use of(LimitKind kind, StaffTrace staff, int period) {
        return new Use(kind, staff.team().id(), Optional.of(staff.role().id()), OptionalInt.of(period));
    }

    LimitUse exactlyAtMost(long used, long limit) {
        return use(used, limit, Math.max(0, used - limit));
    }

    LimitUse exactlyAtLeast(long used, long limit) {
        return use(used, limit, Math.max(0, limit - used));
    }

    LimitUse atMost(double used, double limit) {
        return use(used, limit, allowed(used - limit, limit));
    }

    LimitUse atLeast(double used, double limit) {
        return use(used, limit, allowed(limit - used, limit));
    }

    private LimitUse use(double used, double limit, double excess) {
        return new LimitUse(kind, subject, roleId, period, used, limit, excess);
    }

    private static double allowed(double excess, double limit) {
        return excess <= ALLOWANCE * Math.max(1, Math.abs(limit)) ? 0 : excess;
    }
}

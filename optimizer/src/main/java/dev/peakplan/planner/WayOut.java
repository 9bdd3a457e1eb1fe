package dev.peakplan.planner;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Relaxation;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The way out when nothing fits: the limits to ease so that the least broken plan of the search fits, each to the exact value. The search
 * weighs broken money, seats, hires and shares against each other, so this is the least breach that it found; other sets of limits may do.
 */
final class WayOut {
    private static final Set<LimitKind> MONEY =
            EnumSet.of(LimitKind.BUDGET_CAP, LimitKind.BUDGET_FLOOR, LimitKind.COST_GOAL);
    private static final Set<LimitKind> SHARES = EnumSet.of(
            LimitKind.SENIOR_SHARE, LimitKind.TEMPORARY_SHARE, LimitKind.OVERTIME_PER_HEAD, LimitKind.SERVICE_GOAL);

    private WayOut() {}

    /** One relaxation for every broken limit, money first, the largest breach relative to its limit first. */
    static List<Relaxation> of(Assessment assessment) {
        return assessment.violations().stream()
                .sorted(Comparator.comparing((LimitUse use) -> !MONEY.contains(use.kind()))
                        .thenComparing(use -> -use.excess() / Math.max(1, Math.abs(use.limit()))))
                .map(WayOut::relaxation)
                .toList();
    }

    private static Relaxation relaxation(LimitUse use) {
        return new Relaxation(use.kind(), use.subject(), use.period(), use.limit(), eased(use));
    }

    /** The value that the plan keeps: what it uses, in whole heads or steps where the limit is a count. */
    private static double eased(LimitUse use) {
        if (MONEY.contains(use.kind()) || SHARES.contains(use.kind())) {
            return use.used();
        }
        return use.used() > use.limit() ? Math.ceil(use.used() - 1e-9) : Math.floor(use.used() + 1e-9);
    }
}

package dev.peakplan.planner;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/**
 * The limits that hold a plan back, out of the prices of the linear programs. The gain of a step is the price times the step; missing hours
 * and lost contacts avoided are estimates at the margins of the teams and periods in scope ({@link Margins}).
 */
final class BindingLimits {
    /** Money is eased by so many minor units, or by a hundredth of the limit if that is less. */
    private static final long MONEY_STEP = 1_000_000;
    /** A price below this is rounding: minor units gained per minor unit eased. */
    private static final double LEAST_PRICE = 1e-3;
    /** A limit with more of it unused than this share is not what holds the plan back, whatever its price. */
    private static final double UNUSED = 0.05;

    private static final int MOST = 20;

    private final PlanningModel model;
    private final Margins margins;
    private final Assessment assessment;
    private final List<BindingLimit> found = new ArrayList<>();

    private BindingLimits(PlanningModel model, Requirement requirement, Assessment assessment) {
        this.model = model;
        this.margins = Margins.of(model, requirement, assessment);
        this.assessment = assessment;
    }

    /** The binding limits, most valuable step first, at most {@value #MOST}. */
    static List<BindingLimit> of(PlanningModel model, Requirement requirement, Prices prices, Assessment assessment) {
        BindingLimits limits = new BindingLimits(model, requirement, assessment);
        limits.spending(prices.limits());
        limits.sites(prices);
        limits.found.sort(Comparator.comparing(BindingLimit::gain).reversed());
        return limits.found.stream().limit(MOST).toList();
    }

    private void spending(double[] prices) {
        for (int l = 0; l < prices.length; l++) {
            SpendingLimit limit = model.limits()[l];
            LimitKind kind = limit.floor()
                    ? LimitKind.BUDGET_FLOOR
                    : limit.id().equals(PlanningModel.COST_GOAL) ? LimitKind.COST_GOAL : LimitKind.BUDGET_CAP;
            if (prices[l] > LEAST_PRICE && used(kind, limit.id(), OptionalInt.empty())) {
                long step = limit.amount() == 0 ? MONEY_STEP : Math.min(MONEY_STEP, Math.max(1, limit.amount() / 100));
                // money that a cap lets through is spent, so service gains the step on top of the objective's gain
                double service = limit.floor() ? 0 : prices[l] * step + step;
                add(
                        kind,
                        limit.id(),
                        OptionalInt.empty(),
                        step,
                        prices[l] * step,
                        service,
                        (i, t) -> limit.teams()[i] && t >= limit.from() && t <= limit.to());
            }
        }
    }

    private void sites(Prices prices) {
        for (int s = 0; s < model.sites().length; s++) {
            int site = s;
            for (int t = 0; t < model.periodCount(); t++) {
                int period = t;
                String id = model.sites()[s].id();
                BiPredicate<Integer, Integer> scope = (i, later) -> model.teams()[i].site() == site && later >= period;
                headcount(LimitKind.SEATS, id, t, prices.seats()[s][t], scope);
                headcount(LimitKind.HIRES_AT_SITE, id, t, prices.hires()[s][t], scope);
            }
        }
    }

    private void headcount(LimitKind kind, String id, int t, double price, BiPredicate<Integer, Integer> scope) {
        if (price > LEAST_PRICE * MONEY_STEP && used(kind, id, OptionalInt.of(t))) {
            add(kind, id, OptionalInt.of(t), 1, price, price, scope);
        }
    }

    private boolean used(LimitKind kind, String subject, OptionalInt period) {
        for (LimitUse use : assessment.limits()) {
            if (use.kind() == kind
                    && use.subject().equals(subject)
                    && use.period().equals(period)) {
                return Math.abs(use.limit() - use.used()) <= Math.max(1, UNUSED * Math.abs(use.limit()));
            }
        }
        return false;
    }

    private void add(
            LimitKind kind,
            String subject,
            OptionalInt period,
            double step,
            double gain,
            double service,
            BiPredicate<Integer, Integer> scope) {
        Margins.Relief relief = margins.relief(service, scope);
        found.add(new BindingLimit(
                kind, subject, period, step, Money.ofMinor(Math.round(gain)), relief.lostContacts(), relief.hours()));
    }
}

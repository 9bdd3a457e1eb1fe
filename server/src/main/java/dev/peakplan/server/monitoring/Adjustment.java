package dev.peakplan.server.monitoring;

import dev.peakplan.execution.Proposal;
import dev.peakplan.execution.QueueDemand;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Volume;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.review.Amendments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an adopted proposal changes in the request that the rest of the year is planned with. Volumes to come follow those that came: each
 * queue's by actual over planned contacts of all reported periods. {@code REPLAN} takes the expected overrun off the cap, or holds the
 * whole year to its budget less the overrun, so that the rest of the year makes good for what was overspent. {@code MOVE_SAVINGS} raises
 * the caps that hold the peak period and not the off-season it was saved in by the saving.
 */
final class Adjustment {
    /** Id of the cap that holds the year to its budget. */
    static final String YEAR_CAP = "YEAR-END";

    private final AdjustmentProposal proposal;
    private final Position position;
    private final PlanCalendar calendar;
    private final int first;

    private Adjustment(AdjustmentProposal proposal, Position position) {
        this.proposal = proposal;
        this.position = position;
        PlanRequest request = position.budget().request();
        this.calendar = request.calendar();
        this.first = Math.max(position.closed(), Math.max(1, request.settings().frozenPeriods()));
    }

    static Adjustment of(AdjustmentProposal proposal, Position position) {
        return new Adjustment(proposal, position);
    }

    /** @throws Refusal when no period is left to be planned */
    void checkPossible() {
        if (first >= calendar.size()) {
            throw Refusal.of(
                    ProblemCode.CONFLICT,
                    calendar.periods().get(calendar.size() - 1).label());
        }
    }

    /** Id of the first period that is planned anew. */
    String firstPeriod() {
        return calendar.periods().get(first).id();
    }

    /** The proposal as it was adopted; where the rest of the year cannot make good for so much, under the limits as they were. */
    Amendments.Changes changes() {
        return new Amendments.Changes(this::applyTo, this::withDemand);
    }

    private PlanRequest withDemand(PlanRequest request) {
        return request.with(demand(request.demand()));
    }

    private PlanRequest applyTo(PlanRequest request) {
        PlanRequest adjusted = withDemand(request);
        Money amount = Money.ofMinor(proposal.amount());
        return switch (Proposal.Kind.valueOf(proposal.kind())) {
            case REPLAN -> adjusted.with(tightened(adjusted.budget(), amount));
            case MOVE_SAVINGS -> adjusted.with(raised(adjusted.budget(), amount));
            case REFORECAST -> adjusted;
        };
    }

    private Demand demand(Demand demand) {
        Map<String, Double> factors = new HashMap<>();
        for (QueueDemand queue : position.demand()) {
            OptionalDouble ratio = queue.ratio(Math.max(1, queue.actual().size()));
            ratio.ifPresent(factor -> factors.put(queue.queueId(), factor));
        }
        List<Volume> volumes = demand.volumes().stream()
                .map(volume -> calendar.getIndex(volume.periodId()) < first
                        ? volume
                        : new Volume(
                                volume.queueId(),
                                volume.periodId(),
                                volume.contacts() * factors.getOrDefault(volume.queueId(), 1.0)))
                .toList();
        return new Demand(demand.queues(), volumes, demand.profiles(), demand.requiredHours());
    }

    private Budget tightened(Budget budget, Money overrun) {
        String[] limit = proposal.subject().split(":", 2);
        List<BudgetCap> caps = new ArrayList<>();
        boolean found = false;
        for (BudgetCap cap : budget.caps()) {
            boolean meant =
                    limit[1].isEmpty() ? cap.id().equals(YEAR_CAP) : cap.id().equals(limit[1]);
            found |= meant;
            caps.add(meant ? cap.with(less(cap.amount(), overrun)) : cap);
        }
        if (!found) {
            Money year = position.budget().assessment().cost();
            caps.add(new BudgetCap(YEAR_CAP, YEAR_CAP, Scope.ALL, less(year, overrun)));
        }
        return budget.withCaps(caps);
    }

    private static Money less(Money amount, Money overrun) {
        return Money.ofMinor(Math.max(0, amount.minor() - overrun.minor()));
    }

    private Budget raised(Budget budget, Money saving) {
        String[] group = proposal.subject().split("@", 2);
        CostCategory category = CostCategory.valueOf(group[0]);
        Optional<String> site = Optional.of(group[1]).filter(each -> !each.isEmpty());
        return budget.withCaps(budget.caps().stream()
                .map(cap -> holdsPeakOnly(cap.scope(), category, site)
                        ? cap.with(cap.amount().plus(saving))
                        : cap)
                .toList());
    }

    private boolean holdsPeakOnly(Scope scope, CostCategory category, Optional<String> site) {
        int from = scope.fromPeriodId().map(calendar::getIndex).orElse(0);
        int to = scope.toPeriodId().map(calendar::getIndex).orElse(calendar.size() - 1);
        boolean peak = proposal.toPeriod() >= from && proposal.toPeriod() <= to;
        boolean saved = proposal.fromPeriod() >= from && proposal.fromPeriod() <= to;
        boolean place = scope.siteId().isEmpty() || scope.siteId().equals(site);
        return peak && !saved && place && scope.covers(category);
    }
}

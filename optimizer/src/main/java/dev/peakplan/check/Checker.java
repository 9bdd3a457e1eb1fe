package dev.peakplan.check;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServiceOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Recomputes a plan from the records alone and finds every limit that it breaks. */
public final class Checker {
    private Checker() {}

    /**
     * Checks a plan. A plan without the shape that the request asks for is not computed: its assessment holds nothing but the limits of
     * kind {@link dev.peakplan.plan.LimitKind#SHAPE} that it breaks.
     *
     * @param requirement what the teams need, made for this request
     * @throws IllegalArgumentException when a reference of the request itself leads nowhere
     */
    public static Assessment check(PlanRequest request, Requirement requirement, Plan plan) {
        List<LimitUse> misshapen = ShapeCheck.findings(request, plan);
        if (!misshapen.isEmpty()) {
            return new Assessment(
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    0,
                    Money.ZERO,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    misshapen);
        }
        Trace trace = Trace.of(request, plan);
        List<LedgerEntry> ledger = Ledger.of(trace);
        List<ServiceOutcome> service = ServiceCheck.outcomes(trace, requirement);

        List<LimitUse> limits = new ArrayList<>(BudgetCheck.limits(request, ledger));
        limits.addAll(SiteCheck.limits(trace));
        limits.addAll(StaffCheck.limits(trace));
        limits.addAll(CommitmentCheck.limits(trace));
        limits.addAll(InitiativeCheck.limits(trace));
        GoalCheck goals = GoalCheck.of(trace, service);
        limits.addAll(goals.limits(request.goal()));
        ChangeCheck changes = ChangeCheck.of(trace);
        changes.limit(request.approved()).ifPresent(limits::add);

        Money cost = sum(ledger.stream().map(LedgerEntry::amount).toList());
        Money penalty = sum(service.stream().map(ServiceOutcome::penalty).toList());
        Money benefit = sum(trace.chosen().stream()
                .map(start -> start.initiative().costs().statedBenefit())
                .toList());
        Money charge = changes.charge(request.approved());
        Money objective = cost.plus(penalty.times(request.goal().kind().penaltyWeight()))
                .minus(benefit)
                .plus(charge);
        return new Assessment(
                objective,
                cost,
                penalty,
                benefit,
                changes.count(),
                charge,
                goals.serviceLevel(),
                goals.satisfaction(),
                ledger,
                trace.outcomes(),
                service,
                limits);
    }

    private static Money sum(List<Money> amounts) {
        Money sum = Money.ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}

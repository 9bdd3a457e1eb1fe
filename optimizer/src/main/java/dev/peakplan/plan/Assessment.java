package dev.peakplan.plan;

import java.util.List;

/**
 * What the independent checker finds out about a plan.
 *
 * @param objective what is minimised: cost + {@link GoalKind#penaltyWeight()} * penalty - stated benefits
 * @param cost all spending
 * @param penalty value of all missing hours
 * @param statedBenefit stated benefits of the chosen initiatives
 * @param ledger every entry of spending
 * @param heads heads by team, role and period
 * @param service service by team and period
 * @param limits budget caps, floors, seats and hires with their use, and every broken limit of any kind
 */
public record Assessment(
        Money objective,
        Money cost,
        Money penalty,
        Money statedBenefit,
        List<LedgerEntry> ledger,
        List<HeadsOutcome> heads,
        List<ServiceOutcome> service,
        List<LimitUse> limits) {
    public Assessment {
        ledger = List.copyOf(ledger);
        heads = List.copyOf(heads);
        service = List.copyOf(service);
        limits = List.copyOf(limits);
    }

    /** The broken limits; empty for a feasible plan. */
    public List<LimitUse> violations() {
        return limits.stream().filter(LimitUse::broken).toList();
    }

    public boolean feasible() {
        return limits.stream().noneMatch(LimitUse::broken);
    }

    public double shortfallHours() {
        return service.stream().mapToDouble(ServiceOutcome::shortfallHours).sum();
    }

    public double lostContacts() {
        return service.stream().mapToDouble(ServiceOutcome::lostContacts).sum();
    }
}

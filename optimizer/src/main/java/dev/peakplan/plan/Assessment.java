package dev.peakplan.plan;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the independent checker finds out about a plan.
 *
 * @param objective what is minimised: cost + {@link GoalKind#penaltyWeight()} * penalty - stated benefits + charges for changes
 * @param cost all spending
 * @param penalty value of all missing hours
 * @param statedBenefit stated benefits of the chosen initiatives
 * @param changes changed hires, releases and initiatives against the approved plan; 0 without one
 * @param changeCharge what they are charged with
 * @param serviceLevel share of all real-time contacts answered within their threshold; absent where there are none
 * @param satisfaction expected satisfaction; absent where its terms are not stated
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
        int changes,
        Money changeCharge,
        OptionalDouble serviceLevel,
        OptionalDouble satisfaction,
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

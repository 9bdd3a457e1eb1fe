package dev.peakplan.server.planning;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.ServiceOutcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A plan as one JSON document. Money is in minor units of {@code currency}; lists by period follow the request's calendar.
 *
 * @param objective what is minimised: cost + weighted penalty - stated benefits
 * @param cost all spending
 * @param penalty value of all missing hours
 * @param statedBenefit stated benefits of the chosen initiatives
 * @param bound no feasible plan has an objective below this
 * @param gap (objective - bound) / |bound|
 * @param feasible whether the checker accepts the plan
 * @param violations the broken limits
 * @param seconds wall time
 * @param seed seed used
 * @param currency ISO 4217 code
 * @param decisions hires, releases, overtime and initiatives
 * @param heads heads by team, role and period
 * @param service service by team and period
 * @param spending spending by what it is for, one amount per period
 * @param limits every limit with its use
 * @param proof what the bound covers
 * @param binding the limits that hold the plan back, most valuable first
 * @param wayOut the cheapest way out when nothing fits
 * @param run seed, steps, version and hashes
 * @param request what was asked for
 */
public record PlanDocument(
        Money objective,
        Money cost,
        Money penalty,
        Money statedBenefit,
        Optional<Money> bound,
        OptionalDouble gap,
        boolean feasible,
        List<LimitUse> violations,
        double seconds,
        long seed,
        String currency,
        Plan decisions,
        List<HeadsOutcome> heads,
        List<ServiceOutcome> service,
        List<SpendingLine> spending,
        List<LimitUse> limits,
        Proof proof,
        List<BindingLimit> binding,
        List<Relaxation> wayOut,
        RunFacts run,
        PlanRequest request) {

    public static PlanDocument of(PlanRequest request, PlanResult result) {
        boolean proven = result.proof().covers() != Proof.Covers.NOTHING;
        return new PlanDocument(
                result.assessment().objective(),
                result.assessment().cost(),
                result.assessment().penalty(),
                result.assessment().statedBenefit(),
                proven ? Optional.of(result.proof().bound()) : Optional.empty(),
                proven ? OptionalDouble.of(result.proof().gap()) : OptionalDouble.empty(),
                result.assessment().feasible(),
                result.assessment().violations(),
                result.run().seconds(),
                result.run().seed(),
                request.settings().currency(),
                result.plan(),
                result.assessment().heads(),
                result.assessment().service(),
                SpendingLine.of(result.assessment().ledger(), request.periodCount()),
                result.assessment().limits(),
                result.proof(),
                result.binding(),
                result.wayOut(),
                result.run(),
                request);
    }
}

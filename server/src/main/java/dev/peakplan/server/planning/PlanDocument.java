package dev.peakplan.server.planning;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.server.json.NullWhenAbsent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A plan as one JSON document. Money is in minor units of {@code currency}; lists by period follow the request's calendar.
 *
 * @param objective what is minimised: cost + weighted penalty - stated benefits
 * @param cost all spending
 * @param penalty value of all missing hours
 * @param statedBenefit stated benefits of the chosen initiatives
 * @param bound no feasible plan has an objective below this; null when none was proven in the time
 * @param gap (objective - bound) / |bound|; null without a bound
 * @param changes changed hires, releases and initiatives against the approved plan, if there is one
 * @param changeCharge what they are charged with, part of the objective
 * @param serviceLevel share of all real-time contacts answered within their threshold
 * @param satisfaction expected satisfaction, where its terms are stated
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
 * @param frontier the caps-to-service curve
 * @param wayOut the cheapest way out when nothing fits
 * @param scenarios this plan and the plans of the scenarios, this plan first
 * @param run seed, steps, version and hashes
 * @param insight forecasts, risks, validation, derivations and what else was found out
 * @param request what was asked for
 */
public record PlanDocument(
        Money objective,
        Money cost,
        Money penalty,
        Money statedBenefit,
        @NullWhenAbsent Optional<Money> bound,
        @NullWhenAbsent OptionalDouble gap,
        OptionalInt changes,
        Optional<Money> changeCharge,
        OptionalDouble serviceLevel,
        OptionalDouble satisfaction,
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
        List<FrontierPoint> frontier,
        List<Relaxation> wayOut,
        List<ScenarioResult> scenarios,
        RunFacts run,
        Optional<Insight> insight,
        PlanRequest request) {

    public static PlanDocument of(PlanRequest request, PlanResult result) {
        return of(request, result, Insight.NONE);
    }

    public static PlanDocument of(PlanRequest request, PlanResult result, Insight insight) {
        boolean approved = request.approved().isPresent();
        boolean proven = result.proof().bounds();
        return new PlanDocument(
                result.assessment().objective(),
                result.assessment().cost(),
                result.assessment().penalty(),
                result.assessment().statedBenefit(),
                proven ? Optional.of(result.proof().bound()) : Optional.empty(),
                proven ? OptionalDouble.of(result.proof().gap()) : OptionalDouble.empty(),
                approved ? OptionalInt.of(result.assessment().changes()) : OptionalInt.empty(),
                approved ? Optional.of(result.assessment().changeCharge()) : Optional.empty(),
                result.assessment().serviceLevel(),
                result.assessment().satisfaction(),
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
                result.frontier(),
                result.wayOut(),
                result.scenarios(),
                result.run(),
                insight.equals(Insight.NONE) ? Optional.empty() : Optional.of(insight),
                request);
    }

    /** The same plan with another request and other lines of spending, without what else was found out about it. */
    public PlanDocument with(PlanRequest otherRequest, List<SpendingLine> otherSpending) {
        return new PlanDocument(
                objective,
                cost,
                penalty,
                statedBenefit,
                bound,
                gap,
                changes,
                changeCharge,
                serviceLevel,
                satisfaction,
                feasible,
                violations,
                seconds,
                seed,
                currency,
                decisions,
                heads,
                service,
                otherSpending,
                limits,
                proof,
                binding,
                frontier,
                wayOut,
                List.of(),
                run,
                Optional.empty(),
                otherRequest);
    }
}

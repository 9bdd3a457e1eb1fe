package dev.peakplan.planner;

import dev.peakplan.bound.CheapestWayOut;
import dev.peakplan.bound.InfeasibleTeamException;
import dev.peakplan.check.Checker;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.Requirement;
import dev.peakplan.solver.Found;
import dev.peakplan.solver.Search;
import dev.peakplan.solver.SearchLimits;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way out when nothing fits: limits to ease, each to an exact value, so that a plan fits. A linear program finds the cheapest set with
 * fractional staffing; a search then looks for whole plans within it; what the cheapest plan found breaks of the original limits is the way
 * out, so that a plan is known that keeps the eased ones. Before it is told, it is tried: the request is eased and planned anew, and where
 * that finds no plan, the way out becomes what the better plan of that run needs.
 */
final class WayOut {
    private static final Set<LimitKind> MONEY =
            EnumSet.of(LimitKind.BUDGET_CAP, LimitKind.BUDGET_FLOOR, LimitKind.COST_GOAL);
    private static final Set<LimitKind> SHARES = EnumSet.of(
            LimitKind.SENIOR_SHARE,
            LimitKind.TEMPORARY_SHARE,
            LimitKind.OVERTIME_PER_HEAD,
            LimitKind.SERVICE_GOAL,
            LimitKind.SATISFACTION_GOAL);
    private static final Set<LimitKind> COUNTS =
            EnumSet.of(LimitKind.SEATS, LimitKind.HIRES_AT_SITE, LimitKind.RELEASES_IN_PERIOD, LimitKind.CHANGES);
    /** What a broken share costs against a head, and what is no input and can only be repaired. */
    private static final double DEAR = 1e3;

    private static final double NEVER = 1e9;

    private static final int TRIES = 3;
    /** Share of the time left, or of all steps, for each search. */
    private static final double TRY = 0.2;

    private final PlanRequest request;
    private final Requirement requirement;
    private final PlanningModel model;
    private final Groundwork groundwork;
    private final Clock clock;
    /** Pay of a head and period, minor units: asked for every broken limit, so worked out once. */
    private final double perHead;

    private Assessment best;
    private double bestPrice;

    private WayOut(
            PlanRequest request, Requirement requirement, PlanningModel model, Groundwork groundwork, Clock clock) {
        this.request = request;
        this.requirement = requirement;
        this.model = model;
        this.groundwork = groundwork;
        this.clock = clock;
        this.perHead = CheapestWayOut.payOfAHead(model);
    }

    /** One relaxation for every limit to ease, the costliest first; empty when the plan fits. */
    static List<Relaxation> of(
            PlanRequest request,
            Requirement requirement,
            PlanningModel model,
            Groundwork groundwork,
            Decisions found,
            Assessment assessment,
            Clock clock) {
        if (assessment.feasible()) {
            return List.of();
        }
        WayOut way = new WayOut(request, requirement, model, groundwork, clock);
        way.offer(assessment);
        if (!clock.cancelled()) {
            Decisions start = way.startAt(found, assessment);
            way.explore(cheapest(model, found, clock), start);
            way.leastBroken(start);
        }
        List<Relaxation> tried = List.of();
        for (int n = 0; n < TRIES && !way.relaxations().equals(tried) && !clock.cancelled(); n++) {
            List<Relaxation> next = way.relaxations();
            tried = way.proves(next) ? next : tried;
        }
        return tried.isEmpty() ? way.relaxations() : tried;
    }

    private static List<Relaxation> cheapest(PlanningModel model, Decisions found, Clock clock) {
        try {
            return CheapestWayOut.of(model, found.starts(), clock.stopAt(clock.eased()));
        } catch (InfeasibleTeamException | ArithmeticException e) {
            // a team cannot keep its own limits, or a program gave up on its figures: the search goes on without
            return List.of();
        }
    }

    /** Looks for a plan within eased limits near {@code start}. */
    private void explore(List<Relaxation> way, Decisions start) {
        PlanRequest eased = Eased.apply(request, way);
        PlanningModel compiled = ModelCompiler.compile(eased, requirement);
        search(eased, compiled, groundwork, start, clock.anyPlan(TRY));
    }

    /** Plans the eased request from nothing, as whoever eases it will; whether a plan fits. */
    private boolean proves(List<Relaxation> way) {
        PlanRequest eased = Eased.apply(request, way);
        PlanningModel compiled = ModelCompiler.compile(eased, requirement);
        Clock trial = clock.trial(TRY);
        Optional<Decisions> approved = Planner.approved(eased, compiled);
        Groundwork laid = Groundwork.lay(compiled, approved, Optional.empty(), trial);
        return search(eased, compiled, laid, laid.start(approved), trial.anyPlan(1));
    }

    /** Plans with limits eased; false where that breaks even these. What the plan needs beyond the original limits is offered. */
    private boolean search(
            PlanRequest eased, PlanningModel compiled, Groundwork laid, Decisions start, SearchLimits limits) {
        Found found = Search.solve(compiled, laid.prices(), start, limits, !laid.priced(), objective -> {});
        Plan plan = found.decisions().toPlan(request);
        boolean fits = Checker.check(eased, requirement, plan).feasible();
        Assessment original = Checker.check(request, requirement, plan);
        if (fits || price(original) < bestPrice) {
            offer(original);
        } else if (canBeEased(original)) {
            // neither fits nor is cheaper: what was told could not be found again, so more has to be eased
            best = original;
            bestPrice = price(original);
        }
        return fits;
    }

    /** The least broken plan of the original limits. */
    private void leastBroken(Decisions start) {
        Found found = Search.leastBroken(
                model, groundwork.prices(), start, clock.anyPlan(TRY), !groundwork.priced(), Math.round(perHead));
        offer(Checker.check(request, requirement, found.decisions().toPlan(request)));
    }

    private void offer(Assessment assessment) {
        if (best == null || price(assessment) < bestPrice) {
            best = assessment;
            bestPrice = price(assessment);
        }
    }

    /** What easing costs: money at par, heads (seats, hires, releases) at the pay of a head and period, shares at far more. */
    private double price(Assessment assessment) {
        return assessment.violations().stream().mapToDouble(this::price).sum();
    }

    private double price(LimitUse use) {
        if (MONEY.contains(use.kind())) {
            return use.excess();
        }
        if (COUNTS.contains(use.kind())) {
            return perHead * Math.ceil(use.excess() - 1e-6);
        }
        return perHead * (SHARES.contains(use.kind()) ? DEAR * (1 + use.excess()) : NEVER);
    }

    /** Whether inputs state all the limits that are broken: heads below zero, say, can only be repaired. */
    private static boolean canBeEased(Assessment assessment) {
        return assessment.violations().stream()
                .map(LimitUse::kind)
                .allMatch(kind -> MONEY.contains(kind) || COUNTS.contains(kind) || SHARES.contains(kind));
    }

    /** Far from its caps a search may end with fewer heads than none: from nothing decided the way back is shorter. */
    private Decisions startAt(Decisions found, Assessment assessment) {
        if (canBeEased(assessment)) {
            return found;
        }
        Decisions none = Decisions.none(model);
        offer(Checker.check(request, requirement, none.toPlan(request)));
        return none;
    }

    private List<Relaxation> relaxations() {
        return best.violations().stream()
                .sorted(Comparator.comparingDouble((LimitUse use) -> -price(use)))
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
        return use.used() > use.limit() ? Math.ceil(use.used() - 1e-6) : Math.floor(use.used() + 1e-6);
    }
}

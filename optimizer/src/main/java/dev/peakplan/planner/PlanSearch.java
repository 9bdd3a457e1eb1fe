package dev.peakplan.planner;

import dev.peakplan.bound.ExactSearch;
import dev.peakplan.check.Checker;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.solver.FirstPlan;
import dev.peakplan.solver.Found;
import dev.peakplan.solver.Search;
import java.util.Optional;

/**
 * The search for a plan. A small problem is searched shortly and then finished by branch and bound; only where that does not end soon the
 * search goes on as it does for larger ones.
 *
 * @param request what is planned
 * @param requirement its required hours
 * @param model the same, compiled
 * @param groundwork prices and a start
 * @param early the plan that there is already
 * @param clock limits
 * @param monitor hears what is found
 */
record PlanSearch(
        PlanRequest request,
        Requirement requirement,
        PlanningModel model,
        Groundwork groundwork,
        EarlyPlan early,
        Clock clock,
        SolveMonitor monitor) {
    /** Share of the search that comes before branch and bound. */
    private static final double SHORT = 0.1;
    /** Steps of the search that a part of branch and bound counts for. */
    private static final long STEPS_PER_PART = 100;

    /** Searches from the groundwork's start or from known decisions; what it finds is no worse than the early plan. */
    Found from(Optional<Decisions> known) {
        Optional<Decisions> other =
                groundwork.priced() ? known : early.decisions().or(() -> known);
        Decisions start = groundwork.start(other);
        Found near = mended(start);
        if (near.feasible()) {
            tell(near.objective());
        }
        EarlyPlan better = new EarlyPlan(early.orBetter(near));
        return new PlanSearch(request, requirement, model, groundwork, better, clock, monitor).after(start);
    }

    private Found after(Decisions start) {
        if (clock.cancelled() || early.found().feasible() && clock.past(clock.searched())) {
            return early.found();
        }
        Found found = searched(start);
        // a search that is cancelled while it is hot stands where limits are broken
        boolean broken = clock.cancelled() && !found.feasible();
        return early.orBetter(broken ? mended(found.decisions()) : found);
    }

    /** A plan as near as it can be had without a search. */
    private Found mended(Decisions decisions) {
        return FirstPlan.near(model, groundwork.prices(), decisions);
    }

    private Found searched(Decisions start) {
        if (!groundwork.priced() || !ExactSearch.suits(model)) {
            return search(start, 1);
        }
        Found first = search(start, SHORT);
        ExactSearch exact = ExactSearch.of(model);
        if (first.feasible()) {
            exact.planFound(first.objective());
        }
        boolean ended = ends(exact);
        Found best = exact.best().map(found -> better(first, found)).orElse(first);
        if (ended && best.feasible()) {
            groundwork.proven(exact.bound());
            return best;
        }
        Found last = search(best.decisions(), 1 - SHORT);
        boolean worse = best.feasible() && (!last.feasible() || best.objective() <= last.objective());
        Found found = worse ? best : last;
        return new Found(
                found.decisions(), found.objective(), found.feasible(), best.evaluations() + last.evaluations());
    }

    private Found search(Decisions start, double share) {
        return Search.solve(
                model,
                groundwork.prices(),
                start,
                clock.searchLimits(groundwork, share, early.found().feasible()),
                !groundwork.priced(),
                this::tell);
    }

    private void tell(long objective) {
        if (early.beatenBy(objective)) {
            monitor.improved(clock.seconds(), Money.ofMinor(objective), Money.ofMinor(Math.max(0, groundwork.bound())));
        }
    }

    private boolean ends(ExactSearch exact) {
        try {
            long most = clock.steps() / STEPS_PER_PART;
            boolean more = true;
            for (long n = 0;
                    more
                            && (!clock.stepwise() || n < most)
                            && !clock.stopAt(Clock.EXACT).getAsBoolean();
                    n++) {
                more = exact.step();
            }
            return !more;
        } catch (ArithmeticException e) {
            // a program gave up on its figures: the search goes on without
            return false;
        }
    }

    private Found better(Found known, Decisions found) {
        Assessment assessment = Checker.check(request, requirement, found.toPlan(request));
        long objective = assessment.objective().minor();
        boolean better = assessment.feasible() && (!known.feasible() || objective < known.objective());
        return better ? new Found(found, objective, true, known.evaluations()) : known;
    }
}

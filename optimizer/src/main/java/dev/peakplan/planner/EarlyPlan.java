package dev.peakplan.planner;

import dev.peakplan.check.Checker;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.solver.FirstPlan;
import dev.peakplan.solver.Found;
import java.util.Optional;

/**
 * A checked plan from before anything is priced: what a solve that is cancelled early hands over, and what no later plan may be worse than.
 *
 * @param found the plan; feasible only where the checker says so too
 */
record EarlyPlan(Found found) {
    /** Part of a run's steps that it may take, and the least. */
    private static final long PART_OF_STEPS = 20;

    private static final long LEAST_STEPS = 1_000;

    static EarlyPlan make(
            PlanRequest request,
            Requirement requirement,
            PlanningModel model,
            Optional<Decisions> known,
            Clock clock,
            SolveMonitor monitor) {
        long steps = clock.stepwise() ? Math.max(LEAST_STEPS, clock.steps() / PART_OF_STEPS) : Long.MAX_VALUE;
        Found made = FirstPlan.of(model, known, steps, clock.stopAt(Clock.FIRST));
        Assessment assessment =
                Checker.check(request, requirement, made.decisions().toPlan(request));
        long objective = assessment.objective().minor();
        if (assessment.feasible()) {
            monitor.improved(clock.seconds(), Money.ofMinor(objective), Money.ZERO);
        }
        return new EarlyPlan(new Found(made.decisions(), objective, assessment.feasible(), made.evaluations()));
    }

    /** The decisions, where they keep every limit. */
    Optional<Decisions> decisions() {
        return found.feasible() ? Optional.of(found.decisions()) : Optional.empty();
    }

    /** The initiatives that it starts, where it keeps every limit. */
    Optional<int[]> starts() {
        return decisions().map(Decisions::starts);
    }

    /** Whether a feasible plan of this objective (minor units) is news. */
    boolean beatenBy(long objective) {
        return !found.feasible() || objective < found.objective();
    }

    /** The better of this plan and a later one. */
    Found orBetter(Found later) {
        boolean better = later.feasible() ? beatenBy(later.objective()) : !found.feasible();
        return better
                ? later
                : new Found(found.decisions(), found.objective(), true, found.evaluations() + later.evaluations());
    }
}

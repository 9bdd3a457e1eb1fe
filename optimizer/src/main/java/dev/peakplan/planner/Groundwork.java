package dev.peakplan.planner;

import dev.peakplan.bound.BoundSearch;
import dev.peakplan.bound.Choice;
import dev.peakplan.bound.InfeasibleTeamException;
import dev.peakplan.bound.PricedStart;
import dev.peakplan.bound.Sensitivity;
import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Requirement;
import dev.peakplan.solver.StartChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What linear programs say before the search: initiatives, a start, prices; and after it: how good any plan can be. */
final class Groundwork {
    /** Evaluations of the bound before and after a search that is limited by steps, so that it repeats. */
    private static final int STEPS_BEFORE = 40;

    private static final int STEPS_AFTER = 40;
    private static final int MOST_BINDING = 10;
    /** Levels of the caps on the caps-to-service curve, each near the one before it, which makes it fast. */
    private static final double[] LEVELS = {1, 0.975, 0.95, 0.9, 0.85, 0.8, 1.025, 1.05, 1.1, 1.15, 1.2};

    private final PlanningModel model;
    private final BoundSearch bound;
    private Decisions start;
    private Prices prices;
    private boolean priced;

    private Groundwork(PlanningModel model) {
        this.model = model;
        this.bound = BoundSearch.of(model);
        this.start = Decisions.none(model);
        this.prices = Prices.zero(model);
    }

    /** Chooses initiatives and prices them; where nothing can fit, the start is empty and the prices are zero. */
    static Groundwork lay(PlanningModel model, Clock clock) {
        Groundwork groundwork = new Groundwork(model);
        try {
            groundwork.price(clock);
        } catch (InfeasibleTeamException | ArithmeticException e) {
            // a team cannot keep its own limits, or a program gave up on its figures: the search does without
            groundwork.priced = false;
        }
        return groundwork;
    }

    private void price(Clock clock) {
        BooleanSupplier stop = clock.stopAt(Clock.PRICED);
        for (int n = 0; n < STEPS_BEFORE && !bound.ranked() && bound.step(stop) && !stop.getAsBoolean(); n++) {
            if (!bound.choices().isEmpty() && clock.past(Clock.CHOSEN)) {
                break;
            }
        }
        List<Choice> choices = bound.choices();
        if (!choices.isEmpty()) {
            PricedStart best = bound.price(choices.get(0).starts(), clock.stopAt(Clock.PRICED));
            start = best.decisions();
            prices = best.prices();
            priced = true;
        }
    }

    /** Where to begin: near the linear programs' optimum, or at decisions known from elsewhere where these are better. */
    Decisions start(Optional<Decisions> known) {
        return known.map(other -> StartChoice.better(model, prices, start, other))
                .orElse(start);
    }

    Prices prices() {
        return prices;
    }

    /** Whether the start's initiatives are chosen well; otherwise the search has to choose them. */
    boolean priced() {
        return priced;
    }

    /** The bound so far, or {@link Long#MIN_VALUE}. */
    long bound() {
        return priced ? bound.bound() : Long.MIN_VALUE;
    }

    /** Goes on with the bound, knowing a plan, until the time is up or the gap no longer matters. */
    Proof prove(Assessment assessment, Clock clock) {
        if (!priced || !assessment.feasible()) {
            return Proof.NONE;
        }
        long objective = assessment.objective().minor();
        bound.planFound(objective);
        BooleanSupplier stop = clock.stopAt(Clock.PROVEN);
        try {
            int n = 0;
            while (n < STEPS_AFTER
                    && objective > Clock.enough(bound.bound())
                    && !stop.getAsBoolean()
                    && bound.step(stop)) {
                n++;
            }
        } catch (ArithmeticException e) {
            // a program gave up on its figures; what was proven before holds
        }
        if (bound.bound() == Long.MIN_VALUE) {
            return Proof.NONE;
        }
        long proven = Math.min(bound.bound(), objective);
        double difference = (double) objective - proven;
        double penalty = (double) assessment.penalty().minor() * model.penaltyWeight();
        return new Proof(
                Money.ofMinor(proven),
                difference / Math.max(1, Math.abs((double) proven)),
                difference / Math.max(1, penalty - difference),
                Proof.Covers.ALL_CHOICES);
    }

    /** What holds a feasible plan back, most valuable first, as far as time allows; nothing when no plan fits. */
    List<BindingLimit> binding(
            Requirement requirement, double[][] contacts, Decisions found, Assessment assessment, Clock clock) {
        if (!priced || !assessment.feasible()) {
            return List.of();
        }
        try {
            return sensitivity(requirement, contacts, found).binding(MOST_BINDING, clock.stopAt(Clock.EASED));
        } catch (InfeasibleTeamException | ArithmeticException e) {
            // a program gave up on its figures: the plan stands without this advice
            return List.of();
        }
    }

    /** The caps-to-service curve for the plan's initiatives, as far as time allows; nothing when no plan fits. */
    List<FrontierPoint> frontier(
            Requirement requirement, double[][] contacts, Decisions found, Assessment assessment, Clock clock) {
        if (!priced || !assessment.feasible()) {
            return List.of();
        }
        try {
            return sensitivity(requirement, contacts, found).frontier(LEVELS, clock.stopAt(Clock.CURVED));
        } catch (InfeasibleTeamException | ArithmeticException e) {
            // a program gave up on its figures: the plan stands without its curve
            return List.of();
        }
    }

    private Sensitivity sensitivity(Requirement requirement, double[][] contacts, Decisions found) {
        return Sensitivity.of(bound, model, requirement, contacts, found.starts());
    }
}

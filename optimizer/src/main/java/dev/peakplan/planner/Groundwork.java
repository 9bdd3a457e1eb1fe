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
    /** Cuts in whole numbers that lift the bound before a search that is limited by steps. */
    private static final int MOST_LIFTS = 2;

    /** Part of a search's time that goes to the bound meanwhile, and the most where the bound rises fast. */
    private static final double BESIDE = 0.08;

    private static final double MOST_BESIDE = 0.4;
    /** A bound that would rise by this share of itself in the whole search's time is worth more of it: the search gains less. */
    private static final double FAST = 0.003;
    /** How much the rise of steps before counts against that of the last. */
    private static final double REMEMBERED = 0.9;

    private static final int MOST_BINDING = 24;
    /** Levels of the caps on the caps-to-service curve: first what spans it, then what lies between. */
    private static final double[] LEVELS = {1, 1.1, 1.2, 0.95, 0.9, 1.05, 0.8, 1.15, 0.85, 0.975, 1.025};

    private final PlanningModel model;
    private final BoundSearch bound;
    private Decisions start;
    private Prices prices;
    private boolean priced;
    private boolean hopeless;
    private boolean impossible;
    /** What {@link #bound()} tells; written only before the search hands rounds to its threads, which read it. */
    private long known = Long.MIN_VALUE;

    private int stepsAfter;
    private boolean proven;
    private Sensitivity sensitivity;
    private double searchedFrom = Double.NaN;
    private double proving;
    /** What the bound has risen lately, minor units, and in how many seconds. */
    private double risen;

    private double risenIn;

    private Groundwork(PlanningModel model) {
        this.model = model;
        this.bound = BoundSearch.of(model);
        this.start = Decisions.none(model);
        this.prices = Prices.zero(model);
    }

    /**
     * Chooses initiatives and prices them; where nothing can fit, the start is empty and the prices are zero.
     *
     * @param known decisions whose initiatives are looked at first, if any
     * @param otherwise initiatives to price where time is up before any choice is priced, if any
     */
    static Groundwork lay(PlanningModel model, Optional<Decisions> known, Optional<int[]> otherwise, Clock clock) {
        Groundwork groundwork = new Groundwork(model);
        try {
            known.ifPresent(other -> groundwork.bound.suggest(other.starts(), clock.stopAt(Clock.PRICED)));
            groundwork.price(otherwise, clock);
        } catch (InfeasibleTeamException e) {
            // a team cannot keep its own limits, whatever is spent
            groundwork.priced = false;
            groundwork.impossible = true;
        } catch (ArithmeticException e) {
            // a program gave up on its figures: the search does without
            groundwork.priced = false;
        }
        return groundwork;
    }

    private void price(Optional<int[]> otherwise, Clock clock) {
        BooleanSupplier stop = clock.stopAt(Clock.PRICED);
        boolean more = true;
        for (int n = 0; n < STEPS_BEFORE && !bound.ranked() && more && !stop.getAsBoolean(); n++) {
            if (!bound.choices().isEmpty() && clock.past(Clock.CHOSEN)) {
                break;
            }
            more = bound.step(stop);
        }
        hopeless = (!more || bound.ranked()) && bound.choices().isEmpty();
        Optional<int[]> chosen = bound.choices().stream().findFirst().map(Choice::starts);
        if (chosen.isEmpty() && stop.getAsBoolean() && bound.begun()) {
            chosen = otherwise;
        }
        if (chosen.isPresent()) {
            PricedStart best = bound.price(chosen.get(), stop);
            start = best.decisions();
            prices = best.prices();
            priced = true;
            known = bound.bound();
            lift(clock, stop);
        }
    }

    /**
     * Lifts the bound where choices are too many to look at each, before the search in what is left of the time for prices, since the search
     * gains less from that time, and after it.
     */
    private void lift(Clock clock, BooleanSupplier stop) {
        try {
            boolean more = true;
            for (int n = 0; more && (!clock.stepwise() || n < MOST_LIFTS); n++) {
                more = bound.lift(stop);
            }
        } catch (ArithmeticException e) {
            // a program gave up on its figures; what was proven before holds
            proven = true;
        }
        known = Math.max(known, bound.bound());
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

    /** Whether no choice of initiatives lets a plan fit, even with staffing in fractions. */
    boolean hopeless() {
        return hopeless;
    }

    /** The bound so far, or {@link Long#MIN_VALUE}. */
    long bound() {
        return known;
    }

    /** Takes over a bound that was proven elsewhere. */
    void proven(long other) {
        known = Math.max(known, other);
    }

    /**
     * Goes on with the bound in a pause of the search: one step where steps limit the run, else as many as fit into the bound's part of the
     * time. What the search has found lets parts be left aside.
     *
     * @param best the best objective so far, or {@link Long#MAX_VALUE}
     */
    void goOn(long best, Clock clock) {
        double now = clock.seconds();
        searchedFrom = Double.isNaN(searchedFrom) ? now : searchedFrom;
        bound.planFound(best);
        BooleanSupplier stop = clock.stopAt(clock.searched());
        if (clock.stepwise()) {
            prove(clock, stop);
            return;
        }
        boolean more = true;
        while (more && !stop.getAsBoolean() && proving <= beside(clock) * (clock.seconds() - searchedFrom)) {
            double begun = clock.seconds();
            long before = known;
            more = prove(clock, stop);
            double took = clock.seconds() - begun;
            proving += took;
            risen = REMEMBERED * risen + Math.max(0, known - before);
            risenIn = REMEMBERED * risenIn + took;
        }
    }

    /** The bound's part of the search's time: larger while it closes the gap faster than the search can be expected to. */
    private double beside(Clock clock) {
        double perSecond = risen / Math.max(1e-9, risenIn);
        boolean fast = perSecond * clock.limitSeconds() > FAST * Math.abs((double) known);
        return fast ? MOST_BESIDE : BESIDE;
    }

    /** One step of the bound; false when there is none left. */
    private boolean prove(Clock clock, BooleanSupplier stop) {
        try {
            boolean enough = clock.stepwise() && stepsAfter >= STEPS_AFTER;
            proven = !priced || proven || enough || !bound.step(stop);
            stepsAfter += proven ? 0 : 1;
            known = priced ? Math.max(known, bound.bound()) : known;
        } catch (ArithmeticException e) {
            // a program gave up on its figures; what was proven before holds
            proven = true;
        }
        return !proven;
    }

    /** Goes on with the bound, knowing a plan, until the time is up or the gap no longer matters. */
    Proof prove(Assessment assessment, Clock clock) {
        if (!assessment.feasible()) {
            return hopeless || impossible ? Proof.NOTHING_FITS : Proof.NONE;
        }
        if (!priced) {
            return Proof.NONE;
        }
        long objective = assessment.objective().minor();
        bound.planFound(objective);
        BooleanSupplier stop = clock.stopAt(clock.proven());
        boolean more = !proven && objective > Clock.enough(known);
        if (more) {
            lift(clock, stop);
        }
        while (more && objective > Clock.enough(known) && !stop.getAsBoolean()) {
            more = prove(clock, stop);
        }
        if (known == Long.MIN_VALUE) {
            return Proof.NONE;
        }
        long proven = Math.min(known, objective);
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
            return sensitivity(requirement, contacts, found, clock).binding(MOST_BINDING, clock.stopAt(clock.eased()));
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
            return sensitivity(requirement, contacts, found, clock).frontier(LEVELS, clock.stopAt(Clock.CURVED));
        } catch (InfeasibleTeamException | ArithmeticException e) {
            // a program gave up on its figures: the plan stands without its curve
            return List.of();
        }
    }

    private Sensitivity sensitivity(Requirement requirement, double[][] contacts, Decisions found, Clock clock) {
        if (sensitivity == null) {
            sensitivity = Sensitivity.of(bound, model, requirement, contacts, found.starts());
            sensitivity.begin(clock.stopAt(clock.begun()));
        }
        return sensitivity;
    }
}

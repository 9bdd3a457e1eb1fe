package dev.peakplan.solver;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.optaplanner.core.config.solver.EnvironmentMode;

/**
 * A plan that keeps every limit, made in moments and without prices, so that whoever cancels while limits are priced gets one: from nothing
 * decided but what is committed, or from known decisions, limits that are broken are repaired; then what is scarce is spent where it brings
 * most ({@link Filling}).
 */
public final class FirstPlan {
    /** Multiples of the usual charges for broken limits: none is worth breaking. */
    private static final long STRICT = 50;
    /** Schedules tried at most for a repair by plan, and as many for one by chance where that did not do: a cancelled solve waits for it. */
    private static final long REPAIR = 40_000;
    /** The least of them in a run of few steps. */
    private static final long LEAST = 4_000;

    private final Problem problem;
    private final long evaluations;
    private final BooleanSupplier over;
    private long used;

    private FirstPlan(Problem problem, long evaluations, BooleanSupplier over) {
        this.problem = problem;
        this.evaluations = evaluations;
        this.over = over;
    }

    /**
     * Makes the plan.
     *
     * @param known decisions to begin with where they break less than nothing decided, or cost less
     * @param evaluations number of schedules to try, so that the plan repeats; a repair may take some more
     * @param over asked often; once true the plan is what it is by then. A repair goes on, for it does not take long
     */
    public static Found of(PlanningModel model, Optional<Decisions> known, long evaluations, BooleanSupplier over) {
        Problem problem = Problem.of(model, Prices.zero(model));
        Problem strict = problem.with(problem.charges().times(STRICT));
        return new FirstPlan(strict, evaluations, over).make(known);
    }

    /**
     * A plan near {@code start}, which may break limits a little, such as by rounding: teams are mended head by head, and overtime is
     * computed anew within what caps leave. As fast as can be: somebody waits for it.
     */
    public static Found near(PlanningModel model, Prices prices, Decisions start) {
        Problem problem = Problem.of(model, prices);
        FirstPlan plan = new FirstPlan(problem.with(problem.charges().times(STRICT)), REPAIR, () -> false);
        Position whole = problem.position(start);
        if (problem.totals(whole).charge() == 0) {
            return plan.found(whole);
        }
        Position mended = plan.filled(problem.withoutOvertime(whole), TeamSteps.Aim.MEND);
        if (problem.totals(mended).charge() > 0) {
            mended = plan.filled(mended, TeamSteps.Aim.REPAIR);
        }
        return plan.found(problem.totals(mended).charge() > 0 ? mended : plan.filled(mended, TeamSteps.Aim.OVERTIME));
    }

    private Found make(Optional<Decisions> known) {
        Position position = repaired(begin(known));
        return found(problem.totals(position).charge() > 0 ? position : filled(position, TeamSteps.Aim.FILL));
    }

    private Position filled(Position position, TeamSteps.Aim aim) {
        Filling filling = new Filling(problem, position, evaluations, over);
        filling.fill(aim);
        used += filling.evaluations();
        return filling.position();
    }

    private Found found(Position position) {
        Totals totals = problem.totals(position);
        return new Found(problem.decisions(position), totals.objective(), totals.charge() == 0, used);
    }

    private Position begin(Optional<Decisions> known) {
        Position none = problem.position(Decisions.none(problem.model()));
        List<Position> starts = new ArrayList<>(List.of(problem.withoutOvertime(none)));
        known.map(problem::position).ifPresent(position -> {
            starts.add(position);
            starts.add(problem.withoutOvertime(position));
        });
        return starts.stream().reduce(this::better).orElseThrow();
    }

    /** What breaks less, and among equals what costs less; the first of equals. */
    private Position better(Position one, Position other) {
        Totals first = problem.totals(one);
        Totals second = problem.totals(other);
        boolean less = second.charge() < first.charge()
                || second.charge() == first.charge() && second.objective() < first.objective();
        return less ? other : one;
    }

    private Position repaired(Position start) {
        if (problem.totals(start).charge() == 0) {
            return start;
        }
        long most = Math.min(REPAIR, Math.max(LEAST, evaluations));
        Filling filling = new Filling(problem, start, most, () -> false);
        filling.repairByInitiatives();
        filling.fill(TeamSteps.Aim.REPAIR);
        used += filling.evaluations();
        Position planned = filling.position();
        if (filling.totals().charge() == 0) {
            return planned;
        }
        int[] teams = IntStream.range(0, problem.terms().length).toArray();
        Run run = new Run(
                Pace.byEvaluations(0, 0, most, () -> false),
                new SplittableRandom(1),
                teams,
                true,
                new Progress(objective -> {}));
        Position shaken = new Annealing(EnvironmentMode.REPRODUCIBLE).from(problem, planned, run);
        used += run.pace.count();
        return better(planned, run.best == null ? shaken : run.best);
    }
}

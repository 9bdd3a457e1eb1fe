package dev.peakplan.solver;

import dev.peakplan.model.Prices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.optaplanner.core.config.solver.EnvironmentMode;

/**
 * Anneals one plan with two searches at once. While it is hot, the limits' prices steer it: spending costs its price whether the cap is
 * reached or not, so that what one team does not need is left to those that need it more, and a cap may be passed for a while; as it
 * cools, the prices fade and the caps harden. Time is cut into rounds; in each the teams are dealt out anew by chance, each search changes
 * its own teams and may use half of what the shared limits leave, and the two halves are put together. The result does not depend on how
 * many threads there are or how fast they run.
 */
final class SplitAnnealing {
    private static final int PARTS = 2;

    private static final int MOST_ROUNDS = 60;
    /** A round is at least so long, since each begins with a new copy of the plan. */
    private static final long LEAST_NANOS = 30_000_000;

    private static final long LEAST_EVALUATIONS = 2_000;
    /** Part of the time in which prices steer in full; in the rest they fade out. */
    private static final double STEERED = 0.7;
    /** Multiples of the price that breaking a cap costs beyond it, first and last. */
    private static final double SOFT = 1;

    private static final double HARD = 20;

    private final Problem problem;
    private final Prices prices;
    private final SearchLimits limits;
    private final Progress progress;
    private final List<Annealing> searches = new ArrayList<>();
    private Position best;
    private long bestObjective = Long.MAX_VALUE;
    private long evaluations;
    private final int rounds;

    SplitAnnealing(Problem problem, Prices prices, SearchLimits limits, Progress progress) {
        this.problem = problem;
        this.prices = prices;
        this.limits = limits;
        this.progress = progress;
        long most = limits.evaluations() > 0
                ? limits.evaluations() / PARTS / LEAST_EVALUATIONS
                : limits.nanos() / LEAST_NANOS;
        this.rounds = (int) Math.max(1, Math.min(MOST_ROUNDS, most));
        for (int n = 0; n < PARTS; n++) {
            searches.add(new Annealing(EnvironmentMode.REPRODUCIBLE));
        }
    }

    /** The best feasible position found, or null. */
    Position best() {
        return best;
    }

    long evaluations() {
        return evaluations;
    }

    /** Cools from {@code hot} to {@code cold}, minor units; answers where it ends. */
    Position from(Position start, double hot, double cold, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        SplittableRandom random = new SplittableRandom(limits.seed());
        Position position = start;
        long begin = System.nanoTime();
        for (int round = 0; round < rounds && !over(); round++) {
            double first = (double) round / rounds;
            double last = (double) (round + 1) / rounds;
            long left = begin + (long) (limits.nanos() * last) - System.nanoTime();
            Problem steered = problem.with(charges(first));
            Totals totals = steered.totals(position);
            int[][] teams = deal(random);
            List<Run> runs = new ArrayList<>();
            List<Future<?>> futures = new ArrayList<>();
            for (int n = 0; n < PARTS; n++) {
                Pace pace = pace(hot, cold, limits.threads() < PARTS ? left / PARTS : left)
                        .part(first, last);
                Run run = new Run(pace, random.split(), teams[n], false, progress);
                run.room = Room.half(problem.model(), problem.meters(), totals, n == 0);
                runs.add(run);
                Annealing search = searches.get(n);
                Position from = position;
                futures.add(threads.submit(() -> search.from(steered, from, run)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            position = merge(position, teams, runs);
            limits.between().accept(bestObjective);
        }
        return position;
    }

    private Charges charges(double done) {
        double share = Math.min(1, (1 - done) / (1 - STEERED));
        double steepness = SOFT * Math.pow(HARD / SOFT, done);
        return problem.charges().steered(problem.model(), prices, share, steepness);
    }

    private Pace pace(double hot, double cold, long nanos) {
        BooleanSupplier stop = limits.stop();
        return limits.evaluations() > 0
                ? Pace.byEvaluations(hot, cold, Math.max(1, limits.evaluations() / PARTS / rounds), stop)
                : Pace.byClock(hot, cold, nanos, stop);
    }

    private int[][] deal(SplittableRandom random) {
        int count = problem.terms().length;
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        int[][] teams = new int[PARTS][];
        for (int n = 0; n < PARTS; n++) {
            teams[n] = Arrays.copyOfRange(order, count * n / PARTS, count * (n + 1) / PARTS);
        }
        return teams;
    }

    private Position merge(Position before, int[][] teams, List<Run> runs) {
        TeamSchedule[] schedules = before.schedules().clone();
        for (int n = 0; n < PARTS; n++) {
            Run run = runs.get(n);
            evaluations += run.pace.count();
            if (run.last != null) {
                for (int i : teams[n]) {
                    schedules[i] = run.last.schedules()[i];
                }
            }
            if (run.best != null && run.bestObjective < bestObjective) {
                best = run.best;
                bestObjective = run.bestObjective;
            }
        }
        Position merged = new Position(schedules, before.portfolio());
        Totals totals = problem.totals(merged);
        if (totals.charge() == 0 && totals.objective() < bestObjective) {
            best = merged;
            bestObjective = totals.objective();
            progress.found(bestObjective, true);
        }
        return merged;
    }

    private boolean over() {
        return limits.stop().getAsBoolean() || bestObjective <= limits.enough().getAsLong();
    }
}

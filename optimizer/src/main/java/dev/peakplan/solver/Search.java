package dev.peakplan.solver;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.optaplanner.core.config.solver.EnvironmentMode;

/**
 * The search for a plan: annealing of two halves of the plan at once where prices can steer it, else two lines of annealing side by side;
 * then two lines of polish, and the better one taken.
 */
public final class Search {
    private static final int LINES = 2;
    private static final long POLISH = 50;
    private static final double POLISH_SHARE = 0.12;
    /** Starting temperature as a share of what a head and period is worth. */
    private static final double HOT = 0.036;

    /** Starting temperature where the start is empty and most of the plan has to be found. */
    private static final double HOT_WITHOUT_PRICES = 60_000_00;

    private static final double COOLING = 15;

    /** Share of the limits that a second beginning gets when the first found nothing feasible. */
    private static final double AGAIN = 0.25;

    /** Plans of at most so many cells (staff times periods) are annealed several times from the start, the best end taken. */
    private static final int SMALL = 300;

    private static final int TRIES = 3;
    /** A try is at least so long. */
    private static final long TRY_EVALUATIONS = 150_000;

    private static final long TRY_NANOS = 1_000_000_000;
    /** Far enough apart that the tries of one seed are not those of the next. */
    private static final long NEXT_SEED = 1_000_003;

    private static final int REPAIRS = 4;
    /** A plan that still breaks a limit is repaired for at least so many evaluations, whatever the budget. */
    private static final long LEAST = 8_000;

    private final Problem problem;
    private final SearchLimits limits;
    private final boolean choose;
    private final Progress progress;
    private final double hot;
    private final Prices prices;
    private long splitEvaluations;

    private Search(Problem problem, Prices prices, SearchLimits limits, boolean choose, LongConsumer improved) {
        this.prices = prices;
        this.choose = choose;
        this.problem = problem;
        this.limits = limits;
        this.progress = new Progress(improved);
        this.hot = choose ? HOT_WITHOUT_PRICES : HOT * headValue(problem);
    }

    private static double headValue(Problem problem) {
        return Arrays.stream(problem.terms())
                .mapToDouble(terms -> terms.headValue)
                .average()
                .orElse(1);
    }

    /**
     * Searches.
     *
     * @param prices prices of the limits, for overtime
     * @param start where to begin; moved into its ranges, its overtime computed anew
     * @param choose whether the search has to choose the initiatives, because the start's are not chosen well
     * @param improved hears every better feasible objective, minor units
     */
    public static Found solve(
            PlanningModel model,
            Prices prices,
            Decisions start,
            SearchLimits limits,
            boolean choose,
            LongConsumer improved) {
        Problem problem = Problem.of(model, prices);
        Found found = new Search(problem, prices, limits, choose, improved).solve(problem.position(start));
        if (found.feasible() || choose || limits.stop().getAsBoolean()) {
            return found;
        }
        // the start led into a corner: begin again from nothing, initiatives open
        Problem open = Problem.of(model, Prices.zero(model));
        SearchLimits shorter = limits.times(AGAIN);
        Found again = new Search(open, Prices.zero(model), shorter, true, improved)
                .solve(open.position(Decisions.none(model)));
        return again.feasible() ? again : found;
    }

    /**
     * Searches for the plan that breaks limits the least: money at par under every limit, a seat, hire or release at {@code perHead} minor
     * units. Among equals the objective decides.
     */
    public static Found leastBroken(
            PlanningModel model, Prices prices, Decisions start, SearchLimits limits, boolean choose, long perHead) {
        Problem problem = Problem.of(model, prices).with(Charges.atPar(model, perHead));
        return new Search(problem, prices, limits, choose, objective -> {}).solve(problem.position(start));
    }

    private Found solve(Position start) {
        if (limits.stop().getAsBoolean()) {
            Line line = new Line(0);
            line.offer(start);
            return best(List.of(line));
        }
        // plain threads are of their maker's priority: a server has plans made behind its answers
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(LINES, limits.threads()), Thread::new);
        try {
            List<Position> starts = new ArrayList<>(List.of(start));
            if (split()) {
                starts.addAll(anneal(start, threads));
            }
            List<Future<Line>> futures = new ArrayList<>();
            // one thread cannot run two lines in the same time
            int count = limits.evaluations() > 0 ? LINES : Math.min(LINES, limits.threads());
            for (int n = 0; n < count; n++) {
                Line line = new Line(n);
                futures.add(threads.submit(() -> line.search(starts)));
            }
            List<Line> lines = new ArrayList<>();
            for (Future<Line> future : futures) {
                lines.add(future.get());
            }
            return best(lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Anneals the plan by halves, a small one several times with seeds of their own: chance weighs more there than length. Answers the
     * best end, and the best feasible position passed if any.
     */
    private List<Position> anneal(Position start, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        int tries = tries();
        SearchLimits each = limits.times((1 - POLISH_SHARE) / tries);
        Line ends = new Line(0);
        Line passed = new Line(0);
        for (int n = 0; n == 0 || n < tries && !over(passed); n++) {
            SearchLimits own = each.withSeed(limits.seed() + n * NEXT_SEED);
            SplitAnnealing annealing = new SplitAnnealing(problem, prices, own, progress);
            ends.offer(annealing.from(start, hot, hot / COOLING, threads));
            if (annealing.best() != null) {
                passed.offer(annealing.best());
            }
            splitEvaluations += annealing.evaluations();
        }
        return passed.position == null ? List.of(ends.position) : List.of(ends.position, passed.position);
    }

    private int tries() {
        long most = limits.evaluations() > 0 ? limits.evaluations() / TRY_EVALUATIONS : limits.nanos() / TRY_NANOS;
        boolean small = problem.model().staffCount() * problem.model().periodCount() <= SMALL;
        return small ? (int) Math.max(1, Math.min(TRIES, most)) : 1;
    }

    private boolean over(Line found) {
        return limits.stop().getAsBoolean()
                || found.position != null && found.objective <= limits.enough().getAsLong();
    }

    private boolean split() {
        return !choose && problem.terms().length > 1;
    }

    private Found best(List<Line> lines) {
        long evaluations = lines.stream().mapToLong(line -> line.evaluations).sum() + splitEvaluations;
        Line best = lines.get(0);
        for (Line line : lines) {
            if (line.charge < best.charge || (line.charge == best.charge && line.objective < best.objective)) {
                best = line;
            }
        }
        return new Found(problem.decisions(best.position), best.objective, best.charge == 0, evaluations);
    }

    private final class Line {
        private final int number;
        private final Annealing annealing = new Annealing(EnvironmentMode.REPRODUCIBLE);
        private Position position;
        private long objective = Long.MAX_VALUE;
        private long charge = Long.MAX_VALUE;
        private long evaluations;
        private Run current;

        Line(int number) {
            this.number = number;
        }

        Line search(List<Position> starts) {
            starts.forEach(this::offer);
            if (limits.stop().getAsBoolean()) {
                return this;
            }
            Position found = starts.size() > 1
                    ? starts.get(1)
                    : run(problem, starts.get(0), hot, hot / COOLING, 1 - POLISH_SHARE);
            Problem strict = problem.with(problem.charges().times(POLISH));
            run(strict, found, 0, 0, POLISH_SHARE / 3);
            run(strict, position, 0, 0, POLISH_SHARE / 3);
            for (int n = 0; charge > 0 && n < REPAIRS && !limits.stop().getAsBoolean(); n++) {
                repair(strict, n);
            }
            return this;
        }

        /**
         * Tries to keep every limit: by shaking the plan, or by forgoing overtime, which makes room under the caps for the heads that keep
         * them; overtime that fits comes back in a polish.
         */
        private void repair(Problem strict, int n) {
            double share = POLISH_SHARE / 3 / REPAIRS;
            if (n % 2 == 0) {
                run(strict, position, POLISH * hot, 0, share);
                return;
            }
            run(strict, strict.withoutOvertime(position), 0, 0, share);
            if (charge == 0) {
                run(strict, position, 0, 0, POLISH_SHARE / 3);
            }
        }

        private Position run(Problem charged, Position from, double hotter, double colder, double share) {
            Run run = new Run(
                    pace(hotter, colder, share),
                    new SplittableRandom(limits.seed() * 31 + number),
                    IntStream.range(0, problem.terms().length).toArray(),
                    choose || hotter == 0,
                    progress);
            current = run;
            Position found = annealing.from(charged, from, run);
            evaluations += run.pace.count();
            if (run.best != null) {
                offer(run.best);
            }
            offer(found);
            return found;
        }

        private Pace pace(double hotter, double colder, double share) {
            return limits.evaluations() > 0
                    ? Pace.byEvaluations(
                            hotter,
                            colder,
                            Math.max(LEAST, (long) ((double) limits.evaluations() / LINES * share)),
                            this::over)
                    : Pace.byClock(hotter, colder, (long) (limits.nanos() * share), this::over);
        }

        /** A line looks at its own finds only, so that it does not matter how fast the other one is. */
        private boolean over() {
            return limits.stop().getAsBoolean()
                    || current.bestObjective <= limits.enough().getAsLong()
                    || (charge == 0 && objective <= limits.enough().getAsLong());
        }

        private void offer(Position candidate) {
            Totals totals = problem.totals(candidate);
            if (totals.charge() < charge || (totals.charge() == charge && totals.objective() < objective)) {
                position = candidate;
                charge = totals.charge();
                objective = totals.objective();
                if (charge == 0) {
                    progress.found(objective, true);
                }
            }
        }
    }
}

package dev.peakplan.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.Scorer;
import dev.peakplan.benchmarks.instance.StaffingPlan;
import dev.peakplan.benchmarks.run.Effort;
import dev.peakplan.benchmarks.run.Outcome;
import dev.peakplan.benchmarks.run.Solver;
import dev.peakplan.benchmarks.run.Stopwatch;
import java.time.Duration;
import java.util.Optional;

/** The exact solvers that come with OR-Tools, with as many threads as they take by themselves. */
public enum OrToolsRun implements Solver {
    SCIP("SCIP", "OR-Tools SCIP"),
    HIGHS("HIGHS", "OR-Tools HiGHS"),
    CP_SAT("SAT", "OR-Tools CP-SAT");

    private static final long MILLIS = 1_000;
    private final String id;
    private final String title;

    /** With the name that OR-Tools knows the solver by, and the one to print. */
    OrToolsRun(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public Outcome solve(Instance instance, double seconds, long seed) {
        Loader.loadNativeLibraries();
        Stopwatch watch = new Stopwatch();
        WholeProgram program = new WholeProgram(instance, this == CP_SAT);
        ModelSolver solver = new ModelSolver(id);
        if (!solver.solverIsSupported()) {
            return none(title + " (absent)", watch);
        }
        solver.setTimeLimit(Duration.ofMillis(Math.round(seconds * MILLIS)));
        SolveStatus status = solver.solve(program.model());
        if (status != SolveStatus.OPTIMAL && status != SolveStatus.FEASIBLE) {
            return none(title + " (" + status + ")", watch);
        }
        Effort cost = Effort.since(watch);
        StaffingPlan plan = program.plan(solver);
        return new Outcome(
                title,
                Optional.of(plan),
                Optional.of(Scorer.score(instance, plan)),
                solver.getBestObjectiveBound(),
                cost);
    }

    private static Outcome none(String title, Stopwatch watch) {
        return new Outcome(title, Optional.empty(), Optional.empty(), Double.NaN, Effort.since(watch));
    }
}

package dev.peakplan.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.Scorer;
import dev.peakplan.benchmarks.instance.StaffingPlan;
import dev.peakplan.benchmarks.run.Outcome;
import dev.peakplan.benchmarks.run.Stopwatch;
import java.time.Duration;
import java.util.Optional;

/** The exact solvers that come with OR-Tools: SCIP, HiGHS and CP-SAT. */
public final class OrToolsRun {

    /** A solver by the name that OR-Tools knows. */
    public enum Engine {
        SCIP,
        HIGHS,
        SAT
    }

    private OrToolsRun() {}

    /** Lets one solver work on the instance for a time, with as many threads as it takes by itself. */
    public static Outcome of(Instance instance, Engine engine, long seconds) {
        Loader.loadNativeLibraries();
        Stopwatch watch = new Stopwatch();
        WholeProgram program = new WholeProgram(instance);
        ModelSolver solver = new ModelSolver(engine.name());
        String name = "OR-Tools " + (engine == Engine.SAT ? "CP-SAT" : engine.name());
        if (!solver.solverIsSupported()) {
            return new Outcome(name + " (absent)", Optional.empty(), Optional.empty(), Double.NaN, 0, 0, 0);
        }
        solver.setTimeLimit(Duration.ofSeconds(seconds));
        SolveStatus status = solver.solve(program.model());
        double wall = watch.seconds();
        double processor = watch.cpuSeconds();
        if (status != SolveStatus.OPTIMAL && status != SolveStatus.FEASIBLE) {
            return new Outcome(name, Optional.empty(), Optional.empty(), Double.NaN, wall, processor, 0);
        }
        StaffingPlan plan = program.plan(solver);
        double bound = solver.getBestObjectiveBound();
        return new Outcome(
                name, Optional.of(plan), Optional.of(Scorer.score(instance, plan)), bound, wall, processor, 0);
    }
}

package dev.peakplan.benchmarks.peers;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.Scorer;
import dev.peakplan.benchmarks.instance.StaffingPlan;
import dev.peakplan.benchmarks.run.Effort;
import dev.peakplan.benchmarks.run.Outcome;
import dev.peakplan.benchmarks.run.Solver;
import dev.peakplan.benchmarks.run.Stopwatch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner as one would first use it: a variable for every number, its default local search, from the plan that does nothing. */
public final class NaiveRun implements Solver {
    private static final long MILLIS = 1_000;

    @Override
    public Outcome solve(Instance instance, double seconds, long seed) {
        Stopwatch watch = new Stopwatch();
        SolverConfig config = new SolverConfig()
                .withRandomSeed(seed)
                .withSolutionClass(NaivePlan.class)
                .withEntityClassList(List.of(NaiveCell.class))
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withEasyScoreCalculatorClass(NaiveCalculator.class))
                .withPhaseList(List.of(new LocalSearchPhaseConfig()))
                .withTerminationConfig(
                        new TerminationConfig().withSpentLimit(Duration.ofMillis(Math.round(seconds * MILLIS))));
        NaivePlan best = SolverFactory.<NaivePlan>create(config).buildSolver().solve(new NaivePlan(instance));
        Effort cost = Effort.since(watch);
        StaffingPlan plan = best.plan();
        return new Outcome(
                "OptaPlanner, naive model",
                Optional.of(plan),
                Optional.of(Scorer.score(instance, plan)),
                Double.NaN,
                cost);
    }
}

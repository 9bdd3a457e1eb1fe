package dev.peakplan.solver;

import java.util.List;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.common.SelectionCacheType;
import org.optaplanner.core.config.heuristic.selector.common.SelectionOrder;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.monitoring.MonitoringConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** Runs of OptaPlanner's simulated annealing, one after the other; for one thread. */
final class Annealing {
    private final EnvironmentMode mode;
    private Solver<StaffingSolution> solver;
    private double hot;

    Annealing(EnvironmentMode mode) {
        this.mode = mode;
    }

    /** Searches from {@code start}; what was found is in {@code run} (best feasible) and in the answer (best with charges). */
    Position from(Problem problem, Position start, Run run) {
        if (solver == null || hot != run.pace.hot) {
            hot = run.pace.hot;
            solver = SolverFactory.<StaffingSolution>create(config(run.pace)).buildSolver();
        }
        run.pace.begin();
        return Position.of(solver.solve(StaffingSolution.of(problem, run, start)));
    }

    private SolverConfig config(Pace pace) {
        MoveIteratorFactoryConfig moves = new MoveIteratorFactoryConfig();
        moves.setMoveIteratorFactoryClass(MoveSourceFactory.class);
        moves.setCacheType(SelectionCacheType.JUST_IN_TIME);
        moves.setSelectionOrder(SelectionOrder.RANDOM);
        long temperature = Math.max(1, Math.round(2 * pace.hot));
        LocalSearchPhaseConfig search = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves)
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature(Long.toString(temperature)))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                .withTerminationConfig(new TerminationConfig().withTerminationClass(PaceTermination.class));
        return new SolverConfig()
                .withEnvironmentMode(mode)
                .withSolutionClass(StaffingSolution.class)
                .withEntityClassList(List.of(TeamEntity.class, PortfolioEntity.class))
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScoreCalculator.class))
                // two solvers in one process would fight over the same gauges
                .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
                .withPhaseList(List.of(search));
    }
}

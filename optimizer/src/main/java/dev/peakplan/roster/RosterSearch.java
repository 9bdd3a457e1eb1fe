package dev.peakplan.roster;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.entity.EntitySelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.monitoring.MonitoringConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** Finds a roster with as few lines as it can: one more whenever a search does not reach the goal. */
final class RosterSearch {
    private static final int LATE = 200;
    private static final int MOST_LINES = 2_000;

    private final WeekProblem problem;
    private final RosterTerms terms;
    private final EnvironmentMode mode;

    RosterSearch(WeekProblem problem, RosterTerms terms) {
        this(problem, terms, EnvironmentMode.REPRODUCIBLE);
    }

    RosterSearch(WeekProblem problem, RosterTerms terms, EnvironmentMode mode) {
        this.problem = problem;
        this.terms = terms;
        this.mode = mode;
    }

    /** Begins with {@code least} lines, which no roster can do with fewer. */
    Roster from(int least) {
        List<Choice> choices = new ArrayList<>();
        while (true) {
            while (choices.size() < least) {
                choices.add(mostUseful(choices));
            }
            Roster found = search(Roster.of(problem, choices));
            double missing =
                    terms.coverageGoal() * problem.neededHours() - problem.usefulHours(new Coverage(found).cover());
            if (missing <= 1e-6 || choices.size() >= MOST_LINES) {
                return found;
            }
            choices = new ArrayList<>(
                    found.getLines().stream().map(RosterLine::choice).toList());
            double longest =
                    problem.choices().stream().mapToDouble(Choice::hours).max().orElse(1);
            // no roster of these lines covers more than the search found plus what whole new lines add
            least = choices.size() + Math.max(1, (int) Math.floor(0.5 * missing / longest));
        }
    }

    private Choice mostUseful(List<Choice> choices) {
        Choice best = problem.choices().get(0);
        double least = Double.POSITIVE_INFINITY;
        List<Choice> with = new ArrayList<>(choices);
        with.add(best);
        Coverage coverage = new Coverage(Roster.of(problem, with));
        for (Choice choice : problem.choices()) {
            coverage.put(choices.size(), choice);
            if (coverage.cost() < least - 1e-9) {
                least = coverage.cost();
                best = choice;
            }
        }
        return best;
    }

    private Roster search(Roster start) {
        if (start.getLines().isEmpty()) {
            return start;
        }
        return SolverFactory.<Roster>create(config(start)).buildSolver().solve(start);
    }

    private SolverConfig config(Roster start) {
        UnionMoveSelectorConfig moves = new UnionMoveSelectorConfig();
        ChangeMoveSelectorConfig lines = new ChangeMoveSelectorConfig();
        lines.setEntitySelectorConfig(new EntitySelectorConfig(RosterLine.class));
        moves.setMoveSelectorList(new ArrayList<>(List.of(lines)));
        if (!start.getBreaks().isEmpty() && problem.mostStarts() > 1) {
            ChangeMoveSelectorConfig breaks = new ChangeMoveSelectorConfig();
            breaks.setEntitySelectorConfig(new EntitySelectorConfig(BreakTime.class));
            moves.getMoveSelectorList().add(breaks);
        }
        LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves)
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        return new SolverConfig()
                .withEnvironmentMode(mode)
                .withRandomSeed(terms.seed())
                .withSolutionClass(Roster.class)
                .withEntityClassList(List.of(RosterLine.class, BreakTime.class))
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(CoverageScore.class))
                .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
                .withTerminationConfig(new TerminationConfig()
                        .withScoreCalculationCountLimit(terms.evaluations())
                        .withBestScoreLimit("0"))
                .withPhaseList(List.of(phase));
    }
}

package dev.peakplan.solver;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningEntityProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.simplelong.SimpleLongScore;

/** The plan as OptaPlanner sees it. */
@PlanningSolution(solutionCloner = StaffingSolution.Cloner.class)
public class StaffingSolution {
    private Problem problem;
    private List<TeamEntity> teams;
    private PortfolioEntity portfolio;
    private SimpleLongScore score;
    private Run run;

    /** For OptaPlanner. */
    public StaffingSolution() {}

    StaffingSolution(Problem problem, Run run, List<TeamEntity> teams, PortfolioEntity portfolio) {
        this.problem = problem;
        this.run = run;
        this.teams = teams;
        this.portfolio = portfolio;
    }

    static StaffingSolution of(Problem problem, Run run, Position position) {
        List<TeamEntity> teams = new ArrayList<>();
        for (int i = 0; i < position.schedules().length; i++) {
            teams.add(new TeamEntity(problem.terms()[i], position.schedules()[i]));
        }
        return new StaffingSolution(problem, run, teams, new PortfolioEntity(position.portfolio()));
    }

    Run run() {
        return run;
    }

    Problem problem() {
        return problem;
    }

    @PlanningEntityCollectionProperty
    public List<TeamEntity> getTeams() {
        return teams;
    }

    @PlanningEntityProperty
    public PortfolioEntity getPortfolio() {
        return portfolio;
    }

    /** Moves make schedules; there is no list of values to choose from. */
    @ValueRangeProvider(id = "schedules")
    public List<Object> getSchedules() {
        return List.of();
    }

    @ValueRangeProvider(id = "portfolios")
    public List<Object> getPortfolios() {
        return List.of();
    }

    @PlanningScore
    public SimpleLongScore getScore() {
        return score;
    }

    public void setScore(SimpleLongScore score) {
        this.score = score;
    }

    /** Copies who has which schedule; the schedules themselves are never written and are shared. */
    public static class Cloner implements SolutionCloner<StaffingSolution> {
        @Override
        public StaffingSolution cloneSolution(StaffingSolution original) {
            List<TeamEntity> teams =
                    original.teams.stream().map(TeamEntity::copy).toList();
            StaffingSolution clone = new StaffingSolution(
                    original.problem, original.run, teams, new PortfolioEntity(original.portfolio.portfolio()));
            clone.score = original.score;
            return clone;
        }
    }
}

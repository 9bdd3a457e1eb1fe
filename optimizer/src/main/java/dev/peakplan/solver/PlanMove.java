package dev.peakplan.solver;

import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Gives some teams other schedules, and perhaps the plan another choice of initiatives. */
final class PlanMove extends AbstractMove<StaffingSolution> {
    private final TeamEntity[] teams;
    private final TeamSchedule[] schedules;
    private final PortfolioEntity portfolio;
    private final Portfolio choice;

    PlanMove(TeamEntity[] teams, TeamSchedule[] schedules, PortfolioEntity portfolio, Portfolio choice) {
        this.teams = teams;
        this.schedules = schedules;
        this.portfolio = portfolio;
        this.choice = choice;
    }

    PlanMove(TeamEntity[] teams, TeamSchedule[] schedules) {
        this(teams, schedules, null, null);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<StaffingSolution> director) {
        return true;
    }

    @Override
    protected AbstractMove<StaffingSolution> createUndoMove(ScoreDirector<StaffingSolution> director) {
        TeamSchedule[] before = new TeamSchedule[teams.length];
        for (int n = 0; n < before.length; n++) {
            before[n] = teams[n].schedule();
        }
        return new PlanMove(teams, before, portfolio, portfolio == null ? null : portfolio.portfolio());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<StaffingSolution> director) {
        for (int n = 0; n < teams.length; n++) {
            director.beforeVariableChanged(teams[n], TeamEntity.VARIABLE);
            teams[n].setSchedule(schedules[n]);
            director.afterVariableChanged(teams[n], TeamEntity.VARIABLE);
        }
        if (portfolio != null) {
            director.beforeVariableChanged(portfolio, PortfolioEntity.VARIABLE);
            portfolio.setPortfolio(choice);
            director.afterVariableChanged(portfolio, PortfolioEntity.VARIABLE);
        }
    }
}

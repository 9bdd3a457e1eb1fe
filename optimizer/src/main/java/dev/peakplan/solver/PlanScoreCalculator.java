package dev.peakplan.solver;

import org.optaplanner.core.api.score.buildin.simplelong.SimpleLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Keeps the totals up to date from move to move. */
public class PlanScoreCalculator implements IncrementalScoreCalculator<StaffingSolution, SimpleLongScore> {
    private StaffingSolution solution;
    private Totals totals;
    private TeamSchedule scheduleBefore;
    private Portfolio portfolioBefore;

    @Override
    public void resetWorkingSolution(StaffingSolution workingSolution) {
        solution = workingSolution;
        totals = solution.problem().totals(Position.of(solution), solution.run().room);
        solution.run().totals = totals;
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        if (entity instanceof TeamEntity team) {
            scheduleBefore = team.schedule();
        } else {
            portfolioBefore = ((PortfolioEntity) entity).portfolio();
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        if (entity instanceof TeamEntity team) {
            totals.replace(team.terms(), scheduleBefore, team.schedule());
        } else {
            totals.replace(portfolioBefore, ((PortfolioEntity) entity).portfolio());
        }
    }

    @Override
    public SimpleLongScore calculateScore() {
        return SimpleLongScore.of(-(totals.objective() + totals.charge() + totals.steer()));
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("teams do not come and go");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("teams do not come and go");
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("teams do not come and go");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("teams do not come and go");
    }
}

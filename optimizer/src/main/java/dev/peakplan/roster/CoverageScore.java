package dev.peakplan.roster;

import org.optaplanner.core.api.score.buildin.simplelong.SimpleLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Scores a roster by what it leaves uncovered. */
public class CoverageScore implements IncrementalScoreCalculator<Roster, SimpleLongScore> {
    private static final double UNIT = 1_000;

    private Coverage coverage;

    @Override
    public void resetWorkingSolution(Roster workingSolution) {
        coverage = new Coverage(workingSolution);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        // the coverage remembers what was
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        if (entity instanceof RosterLine line) {
            coverage.put(line.getIndex(), line.choice());
        } else {
            BreakTime rest = (BreakTime) entity;
            coverage.move(rest.line(), rest.place(), rest.getOffset());
        }
    }

    @Override
    public SimpleLongScore calculateScore() {
        return SimpleLongScore.of(-Math.round(UNIT * coverage.cost()));
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("lines do not come and go");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("lines do not come and go");
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("lines do not come and go");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("lines do not come and go");
    }
}

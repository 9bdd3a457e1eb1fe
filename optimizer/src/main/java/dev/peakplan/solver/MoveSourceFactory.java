package dev.peakplan.solver;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Gives OptaPlanner its moves. */
public class MoveSourceFactory implements MoveIteratorFactory<StaffingSolution, PlanMove> {
    @Override
    public long getSize(ScoreDirector<StaffingSolution> director) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Iterator<PlanMove> createOriginalMoveIterator(ScoreDirector<StaffingSolution> director) {
        throw new UnsupportedOperationException("moves are drawn at random");
    }

    @Override
    public Iterator<PlanMove> createRandomMoveIterator(ScoreDirector<StaffingSolution> director, Random random) {
        return new MoveSource(director.getWorkingSolution());
    }
}

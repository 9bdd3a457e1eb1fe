package dev.peakplan.benchmarks.peers;

import dev.peakplan.benchmarks.instance.Score;
import dev.peakplan.benchmarks.instance.Scorer;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.EasyScoreCalculator;

/** The whole plan scored anew for every move: limits hard, yuan soft. */
public class NaiveCalculator implements EasyScoreCalculator<NaivePlan, HardSoftLongScore> {
    private static final double PARTS = 1e6;

    @Override
    public HardSoftLongScore calculateScore(NaivePlan plan) {
        Score score = Scorer.score(plan.instance(), plan.plan());
        return HardSoftLongScore.of(-Math.round(PARTS * score.totalViolation()), -Math.round(score.objective()));
    }
}

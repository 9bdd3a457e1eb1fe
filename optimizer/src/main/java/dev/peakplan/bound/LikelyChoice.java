package dev.peakplan.bound;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Guesses a good whole choice of initiatives from the cuts known so far: their largest is a lower estimate of what a choice costs, and is
 * worked out in no time, so that starts are added, dropped, moved and exchanged by best improvement.
 */
final class LikelyChoice {
    private static final int NONE = InitiativeModel.NOT_CHOSEN;
    private static final int ROUNDS = 60;
    private final PlanningModel model;
    private final List<InitiativeCut> cuts;
    private final ChoiceNode root;
    private final Predicate<double[][]> allowed;

    LikelyChoice(PlanningModel model, List<InitiativeCut> cuts, Predicate<double[][]> allowed) {
        this.model = model;
        this.cuts = cuts;
        this.root = ChoiceNode.root(model);
        this.allowed = allowed;
    }

    /** The best choice that improvements of {@code start} lead to. */
    int[] from(int[] start) {
        int[] best = start.clone();
        double least = value(best);
        for (int round = 0; round < ROUNDS; round++) {
            int[] better = singles(best, least);
            if (better == null) {
                better = exchanges(best, least);
            }
            if (better == null) {
                break;
            }
            best = better;
            least = value(best);
        }
        return best;
    }

    private int[] singles(int[] now, double least) {
        int[] best = null;
        double most = least;
        for (int m = 0; m < now.length; m++) {
            for (int start = lowest(m); start <= highest(m); start++) {
                int[] other = with(now, m, start);
                double value = other == null ? most : value(other);
                if (value < most - 1) {
                    most = value;
                    best = other;
                }
            }
        }
        return best;
    }

    private int[] exchanges(int[] now, double least) {
        int[] best = null;
        double most = least;
        for (int out = 0; out < now.length; out++) {
            int[] without = now[out] == NONE ? null : with(now, out, NONE);
            for (int m = 0; without != null && m < now.length; m++) {
                for (int start = lowest(m); now[m] == NONE && start <= highest(m); start++) {
                    int[] other = with(without, m, start);
                    double value = other == null ? most : value(other);
                    if (value < most - 1) {
                        most = value;
                        best = other;
                    }
                }
            }
        }
        return best;
    }

    private int lowest(int m) {
        return root.state()[m] == ChoiceNode.CHOSEN ? root.from()[m] : NONE;
    }

    private int highest(int m) {
        return root.state()[m] == ChoiceNode.LEFT_OUT ? NONE : root.to()[m];
    }

    /** The choice with another start of initiative m, or null where that is outside its window or changes nothing. */
    private int[] with(int[] starts, int m, int start) {
        if (starts[m] == start || start != NONE && start < root.from()[m]) {
            return null;
        }
        int[] other = starts.clone();
        other[m] = start;
        return other;
    }

    private double value(int[] starts) {
        if (!allowed.test(Reduction.weights(model, starts))) {
            return Double.POSITIVE_INFINITY;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (InitiativeCut cut : cuts) {
            double sum = cut.constant();
            for (int m = 0; m < starts.length; m++) {
                sum += starts[m] == NONE ? 0 : cut.weight()[m][starts[m]];
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    /** A beginning: the given weights rounded, the least weighty dropped until what initiatives alone must keep is kept. */
    int[] rounded(double[][] weights) {
        int[] starts = Choice.starts(weights);
        oblige(starts, weights);
        while (!allowed.test(Reduction.weights(model, starts))) {
            int drop = NONE;
            for (int m = 0; m < starts.length; m++) {
                boolean open = starts[m] != NONE && root.state()[m] != ChoiceNode.CHOSEN;
                if (open && (drop == NONE || weights[m][starts[m]] < weights[drop][starts[drop]])) {
                    drop = m;
                }
            }
            if (drop == NONE) {
                break;
            }
            starts[drop] = NONE;
        }
        return starts;
    }

    private void oblige(int[] starts, double[][] weights) {
        for (int m = 0; m < starts.length; m++) {
            if (starts[m] == NONE && root.state()[m] == ChoiceNode.CHOSEN) {
                double[] weight = weights[m];
                starts[m] = Arrays.stream(weight).sum() > 0 ? largest(weight) : root.from()[m];
            }
        }
    }

    private static int largest(double[] weight) {
        int best = 0;
        for (int t = 1; t < weight.length; t++) {
            best = weight[t] > weight[best] ? t : best;
        }
        return best;
    }
}

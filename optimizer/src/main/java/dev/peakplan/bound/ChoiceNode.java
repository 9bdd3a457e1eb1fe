package dev.peakplan.bound;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Initiative.Obligation;

/**
 * A part of all choices of initiatives.
 *
 * @param from [m] first start that is open
 * @param to [m] last start that is open
 * @param state [m] {@link #OPEN}, {@link #CHOSEN} (in the range) or {@link #LEFT_OUT}
 * @param bound no plan with a choice of this part has a lower objective
 */
record ChoiceNode(int[] from, int[] to, byte[] state, double bound) {
    static final byte OPEN = 0;
    static final byte CHOSEN = 1;
    static final byte LEFT_OUT = 2;

    static ChoiceNode root(PlanningModel model) {
        int count = model.initiatives().length;
        ChoiceNode root = new ChoiceNode(new int[count], new int[count], new byte[count], Double.NEGATIVE_INFINITY);
        for (InitiativeModel initiative : model.initiatives()) {
            int m = initiative.index();
            root.from[m] = initiative.earliest();
            root.to[m] = initiative.latest();
            if (initiative.obligation() == Obligation.FORCED) {
                root.state[m] = CHOSEN;
            }
            if (initiative.obligation() == Obligation.FORBIDDEN) {
                root.state[m] = LEFT_OUT;
            }
        }
        return root;
    }

    ChoiceNode withBound(double value) {
        return new ChoiceNode(from, to, state, Math.max(bound, value));
    }

    ChoiceNode with(int m, int first, int last, byte newState) {
        ChoiceNode child = new ChoiceNode(from.clone(), to.clone(), state.clone(), bound);
        child.from[m] = first;
        child.to[m] = last;
        child.state[m] = newState;
        return child;
    }

    boolean allows(int m, int start) {
        return state[m] != LEFT_OUT && start >= from[m] && start <= to[m];
    }

    /** The initiative to branch on for a fractional choice, -1 when the choice is whole. */
    int branching(double[][] choice) {
        int best = -1;
        double most = 1e-6;
        for (int m = 0; m < state.length; m++) {
            double sum = 0;
            double largest = 0;
            for (double weight : choice[m]) {
                sum += weight;
                largest = Math.max(largest, weight);
            }
            // how undecided: whether at all counts more than when
            double open = Math.min(sum, 1 - sum) + 0.5 * (sum - largest);
            if (open > most) {
                most = open;
                best = m;
            }
        }
        return best;
    }

    /** The two parts that this one falls into when initiative m is decided further. */
    ChoiceNode[] split(int m, double[][] choice) {
        if (state[m] == OPEN) {
            return new ChoiceNode[] {with(m, from[m], to[m], CHOSEN), with(m, from[m], to[m], LEFT_OUT)};
        }
        double sum = 0;
        double mean = 0;
        for (int start = from[m]; start <= to[m]; start++) {
            sum += choice[m][start];
            mean += choice[m][start] * start;
        }
        int middle = (int) Math.floor(mean / Math.max(1e-9, sum));
        middle = Math.max(from[m], Math.min(to[m] - 1, middle));
        return new ChoiceNode[] {with(m, from[m], middle, CHOSEN), with(m, middle + 1, to[m], CHOSEN)};
    }
}

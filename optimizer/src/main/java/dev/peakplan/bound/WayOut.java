package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Relaxation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The cheapest way out when shared limits cannot all be kept: each may be broken at a price far above anything that service is worth, money
 * at par and a seat, hire or release at what a head is worth in the plan, and the least such price is found. Staffing is fractional; whole
 * staffing may need a little more.
 */
public final class WayOut {
    private static final double STIFFNESS = 1000;
    private static final double TOLERANCE = 1e-9;
    private static final int ROUNDS = 300;

    private WayOut() {}

    /**
     * The limits to ease and their new values, rounded to whole minor units, seats and hires in the direction that eases; the costliest
     * first. Empty when all can be kept.
     *
     * @param starts [m] the chosen initiatives
     * @throws InfeasibleTeamException when a team cannot keep its own limits, whatever is eased
     */
    public static List<Relaxation> of(PlanningModel model, int[] starts, BooleanSupplier stop) {
        Decomposition priced = new Decomposition(model, STIFFNESS);
        priced.solve(Reduction.weights(model, starts), TOLERANCE, ROUNDS, stop);
        double[] excess = priced.master().excess();
        double[] ceilings = priced.ceilings();
        List<Relaxation> way = new ArrayList<>();
        IntStream.range(0, excess.length)
                .filter(row -> excess[row]
                        > 1e-6 * Math.max(1, Math.abs(priced.shared().get(row).most())) * 0.01)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -excess[row] * ceilings[row]))
                .forEach(row -> way.add(relaxation(model, priced.shared().get(row), excess[row])));
        return way;
    }

    private static Relaxation relaxation(PlanningModel model, SharedRow row, double excess) {
        double from = row.spending() == null ? row.most() : model.limits()[row.index()].amount();
        double by = Math.ceil(excess - 1e-6);
        double to = row.kind() == LimitKind.BUDGET_FLOOR ? from - by : from + by;
        OptionalInt period = row.period() < 0 ? OptionalInt.empty() : OptionalInt.of(row.period());
        return new Relaxation(row.kind(), Sensitivity.subject(model, row), period, from, to);
    }
}

package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
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
 * at par and a seat, hire or release at the pay of a head and period, and the least such price is found. Staffing is fractional; whole
 * staffing may need a little more.
 */
public final class CheapestWayOut {
    private static final double STIFFNESS = 1000;
    private static final double TOLERANCE = 1e-9;
    private static final int ROUNDS = 300;

    private CheapestWayOut() {}

    /**
     * The limits to ease and their new values, rounded to whole minor units, seats and hires in the direction that eases; the costliest
     * first. Empty when all can be kept.
     *
     * @param starts [m] the chosen initiatives
     * @throws InfeasibleTeamException when a team cannot keep its own limits, whatever is eased
     */
    public static List<Relaxation> of(PlanningModel model, int[] starts, BooleanSupplier stop) {
        Decomposition priced = new Decomposition(model, shared -> ceilings(model, shared));
        PricedBound found = priced.solve(Reduction.weights(model, starts), TOLERANCE, ROUNDS, stop);
        if (Double.isInfinite(found.mixed())) {
            return List.of();
        }
        double[] excess = priced.master().excess();
        double[] ceilings = priced.ceilings();
        List<Relaxation> way = new ArrayList<>();
        IntStream.range(0, excess.length)
                .filter(row -> excess[row]
                        > 1e-6 * Math.max(1, Math.abs(priced.shared().get(row).most())) * 0.01)
                // a goal on service is no number of contacts: what it is eased to is read off the plan that is found
                .filter(row -> !priced.shared().get(row).ofService())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -excess[row] * ceilings[row]))
                .forEach(row -> way.add(relaxation(model, priced.shared().get(row), excess[row])));
        return way;
    }

    private static double[] ceilings(PlanningModel model, SharedRows shared) {
        double[] ceilings = Ceilings.of(model, shared);
        double money = 1;
        for (int row = 0; row < ceilings.length; row++) {
            money = Math.max(money, shared.get(row).spending() == null ? 0 : ceilings[row]);
        }
        double perHead = payOfAHead(model);
        for (int row = 0; row < ceilings.length; row++) {
            boolean spending = shared.get(row).spending() != null;
            ceilings[row] = STIFFNESS * (spending ? money : money * perHead);
        }
        return ceilings;
    }

    /** Mean spending for one head and period, minor units, at least 1. */
    public static double payOfAHead(PlanningModel model) {
        double sum = 0;
        int cells = 0;
        for (TeamModel team : model.teams()) {
            for (StaffModel staff : team.staff()) {
                for (int t = 0; t < model.periodCount(); t++) {
                    cells++;
                    for (long[] category : staff.headCost()) {
                        sum += category == null ? 0 : category[t];
                    }
                }
            }
        }
        return Math.max(1, sum / Math.max(1, cells));
    }

    private static Relaxation relaxation(PlanningModel model, SharedRow row, double excess) {
        double from = row.spending() == null ? row.most() : model.limits()[row.index()].amount();
        double by = Math.ceil(excess - 1e-6);
        double to = row.kind() == LimitKind.BUDGET_FLOOR ? from - by : from + by;
        OptionalInt period = row.period() < 0 ? OptionalInt.empty() : OptionalInt.of(row.period());
        return new Relaxation(row.kind(), Sensitivity.subject(model, row), period, from, to);
    }
}

package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Splits the difference between actual and planned spending by driver, so that the parts add to it exactly.
 *
 * <p>The cost of a team in a period is modelled as
 * C = H (sum_r m_r w_r + a k + o) with H = H_0 (W / W_0) ((1 - s_0) / (1 - s)) u, work W = sum_q V_q h_q, and u = heads / (heads that the work asks
 * for at the planned cover). Each driver has a planned and an actual value; its part is its Shapley value: the mean, over all orders in
 * which the drivers may change, of what its change adds (L. S. Shapley 1953; for variance splits A. F. Shorrocks, Journal of Economic
 * Inequality 11, 2013). Unlike substitution in one fixed order it favours no driver; a driver that did not change has no part, and when only
 * one changed it has all. Parts are rounded to the minor unit; {@link Driver#REST} takes what the model does not explain, so the sum is exact.
 */
public final class VarianceSplit {
    private static final Driver[] MODELLED = {
        Driver.VOLUME,
        Driver.HANDLE_TIME,
        Driver.SHRINKAGE,
        Driver.ATTRITION,
        Driver.WAGE_RATE,
        Driver.MIX,
        Driver.STAFFING
    };
    private static final double[] WEIGHTS = weights(MODELLED.length);

    private VarianceSplit() {}

    /**
     * The parts of {@code actual - planned}.
     *
     * @param cells the teams and periods whose drivers are known
     * @param planned planned spending of these periods, whatever of it the cells model
     * @param actual actual spending of the same lines and periods
     */
    public static Map<Driver, Money> of(List<LabourCell> cells, Money planned, Money actual) {
        double[] parts = new double[MODELLED.length];
        for (LabourCell cell : cells) {
            add(parts, cell);
        }
        Map<Driver, Money> split = new EnumMap<>(Driver.class);
        Money rest = actual.minus(planned);
        for (int d = 0; d < MODELLED.length; d++) {
            Money part = Money.ofMinor(Math.round(parts[d]));
            split.put(MODELLED[d], part);
            rest = rest.minus(part);
        }
        split.put(Driver.REST, rest);
        return split;
    }

    /** Modelled cost with every driver at its actual value, minor units: what a test holds the split against. */
    static double modelled(LabourCell cell, boolean actual) {
        return cost(cell, actual ? (1 << MODELLED.length) - 1 : 0);
    }

    private static void add(double[] parts, LabourCell cell) {
        int all = 1 << MODELLED.length;
        double[] cost = new double[all];
        for (int changed = 0; changed < all; changed++) {
            cost[changed] = cost(cell, changed);
        }
        for (int d = 0; d < MODELLED.length; d++) {
            double part = 0;
            for (int changed = 0; changed < all; changed++) {
                if ((changed & 1 << d) == 0) {
                    part += WEIGHTS[Integer.bitCount(changed)] * (cost[changed | 1 << d] - cost[changed]);
                }
            }
            parts[d] += part;
        }
    }

    /** The cost with the drivers of the set {@code changed} at their actual values and the others as planned. */
    private static double cost(LabourCell cell, int changed) {
        LabourFacts volumes = pick(cell, changed, Driver.VOLUME);
        LabourFacts times = pick(cell, changed, Driver.HANDLE_TIME);
        LabourFacts shrinkage = pick(cell, changed, Driver.SHRINKAGE);
        LabourFacts leavers = pick(cell, changed, Driver.ATTRITION);
        LabourFacts pay = pick(cell, changed, Driver.WAGE_RATE);
        LabourFacts mix = pick(cell, changed, Driver.MIX);
        double heads = needed(cell, volumes, times, shrinkage);
        if ((changed & 1 << Driver.STAFFING.ordinal()) != 0) {
            heads *= cell.actual().heads() / needed(cell, cell.actual(), cell.actual(), cell.actual());
        }
        return heads * (mix.meanPay(pay) + leavers.leaversPerHead() * cell.costPerLeaver() + cell.overtimePerHead());
    }

    /** Heads that the work asks for at the planned cover. */
    private static double needed(LabourCell cell, LabourFacts volumes, LabourFacts times, LabourFacts shrinkage) {
        LabourFacts planned = cell.planned();
        double before = planned.workSeconds(planned);
        double work = volumes.workSeconds(times);
        double ratio = before > 0 && work > 0 ? work / before : 1;
        return planned.heads() * ratio * (1 - planned.shrinkage()) / (1 - shrinkage.shrinkage());
    }

    private static LabourFacts pick(LabourCell cell, int changed, Driver driver) {
        return (changed & 1 << driver.ordinal()) == 0 ? cell.planned() : cell.actual();
    }

    /** By size of the set before: k! (n - k - 1)! / n!. */
    private static double[] weights(int n) {
        double[] weights = new double[n];
        for (int k = 0; k < n; k++) {
            double orders = 1.0 / n;
            for (int i = 1; i <= k; i++) {
                orders *= (double) i / (n - i);
            }
            weights[k] = orders;
        }
        return weights;
    }
}

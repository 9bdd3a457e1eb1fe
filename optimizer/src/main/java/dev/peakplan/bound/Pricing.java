package dev.peakplan.bound;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import java.util.function.BooleanSupplier;

/**
 * Prices the shared limits of a model for chosen initiatives. One instance prices many choices, each faster than the one before. Not safe
 * for use by several threads at once; it uses all processors itself, and its results do not depend on how many there are.
 */
public final class Pricing {
    /** Relative distance of bound and fractional optimum at which pricing ends. */
    public static final double TOLERANCE = 2e-5;

    private static final int ROUNDS = 200;
    /** Relative room for the tolerances of the linear programs. */
    private static final double SAFETY = 1e-7;

    private final PlanningModel model;
    private final Decomposition decomposition;

    private Pricing(PlanningModel model) {
        this.model = model;
        this.decomposition = new Decomposition(model);
    }

    public static Pricing of(PlanningModel model) {
        return new Pricing(model);
    }

    /**
     * Prices a choice of initiatives.
     *
     * @param starts [m] start of each initiative, {@link dev.peakplan.model.InitiativeModel#NOT_CHOSEN} where none; within their windows
     * @param stop asked often; once true the result is what is known by then, at worst the best mix of what was found for other choices; the
     *     bound is valid all the same
     * @throws InfeasibleTeamException when a team cannot keep its own limits, whatever is spent
     */
    public PricedStart price(int[] starts, BooleanSupplier stop) {
        double[][] weights = Reduction.weights(model, starts);
        PricedBound priced = decomposition.solve(weights, TOLERANCE, ROUNDS, stop);
        if (priced.teams().length == 0 && begun()) {
            priced = decomposition.remix(weights);
        }
        return new PricedStart(
                starts.clone(),
                whole(priced.bound()),
                decomposition.shared().toPrices(priced.prices()),
                start(starts),
                priced.unkept() > TOLERANCE * Math.abs(priced.mixed()) ? priced.unkept() : 0);
    }

    /** Whether anything has been priced yet. */
    boolean begun() {
        return decomposition.master().size() > 0;
    }

    /** A bound in whole minor units, with room for the error of floating point. */
    static long whole(double bound) {
        return Double.isInfinite(bound) ? Long.MIN_VALUE : (long) Math.floor(bound - SAFETY * Math.abs(bound));
    }

    Decomposition decomposition() {
        return decomposition;
    }

    private Decisions start(int[] starts) {
        int teams = model.teams().length;
        double[][][] heads = new double[teams][][];
        double[][][] overtime = new double[teams][][];
        for (int i = 0; i < teams; i++) {
            int staff = model.teams()[i].staff().length;
            heads[i] = new double[staff][model.periodCount()];
            overtime[i] = new double[staff][model.periodCount()];
        }
        decomposition.master().mix((team, column, share) -> {
            add(heads[team], column.heads(), share);
            add(overtime[team], column.overtime(), share);
        });
        return StartRounding.round(model, starts, heads, overtime);
    }

    private static void add(double[][] sum, double[][] part, double share) {
        for (int r = 0; r < sum.length; r++) {
            for (int t = 0; t < sum[r].length; t++) {
                sum[r][t] += share * part[r][t];
            }
        }
    }
}

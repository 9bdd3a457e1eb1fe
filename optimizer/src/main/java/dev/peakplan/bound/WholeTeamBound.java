package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SiteModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A bound on the cost of one team under prices when its decisions are whole numbers. The hours it needs and the shares of its mix are priced
 * too, so that its staff fall apart; each staff is solved in whole numbers by {@link StaffProgram}, and the prices of hours and shares are
 * found by column generation. At the linear program's prices the bound equals it or is above.
 *
 * <p>Not safe for use by several threads at once.
 */
final class WholeTeamBound {
    private static final double SHARE_CEILING = 1e8;
    private static final int KEPT = 120;
    private final PlanningModel model;
    private final SharedRows shared;
    private final TeamModel team;
    private final TeamLayout layout;
    private final StaffProgram[] programs;
    private final List<List<StaffPath>> paths = new ArrayList<>();

    WholeTeamBound(PlanningModel model, SharedRows shared, TeamModel team) {
        this.model = model;
        this.shared = shared;
        this.team = team;
        this.layout = TeamLayout.of(team, model.periodCount());
        SiteModel site = model.sites()[team.site()];
        int seats = Arrays.stream(site.seats()).max().orElse(0);
        programs = new StaffProgram[team.staff().length];
        for (int r = 0; r < programs.length; r++) {
            programs[r] =
                    new StaffProgram(team.staff()[r], model.periodCount(), mostHeads(team.staff()[r], site, seats));
            paths.add(new ArrayList<>());
        }
    }

    private static double mostHeads(StaffModel staff, SiteModel site, int seats) {
        double most = staff.openingHeads();
        for (int t = 0; t < site.hires().length; t++) {
            most += Math.min(site.hires()[t], staff.hires().most()[t]);
        }
        return Math.min(seats, most);
    }

    /**
     * Improves the linear program's solution.
     *
     * @param prices price of each shared row
     * @param need [t] needed hours
     * @param linear the linear program's solution under these prices
     * @param rounds largest number of rounds of column generation
     * @param stop asked every round; once true no further one begins
     * @return the same with a value that is not smaller, and the values of hours that prove it
     */
    TeamSolution improve(double[] prices, double[] need, TeamSolution linear, int rounds, BooleanSupplier stop) {
        TeamPrices rates = TeamPrices.of(model, shared, team.index(), prices);
        StaffRates[] staffRates = new StaffRates[programs.length];
        for (int r = 0; r < programs.length; r++) {
            staffRates[r] = StaffRates.of(team.staff()[r], rates, layout.periods());
        }
        HourPrices center = HourPrices.of(team, linear);
        double bestValue = evaluate(center, staffRates, need);
        TeamSolution best = better(linear, center, bestValue);
        double smoothing = 0.6;
        for (int round = 0; round < rounds && !Double.isInfinite(bestValue) && !stop.getAsBoolean(); round++) {
            Simplex master = master(staffRates, need);
            if (!solves(master)) {
                break;
            }
            double mixed = master.objective();
            if (mixed - best.value() <= 1e-5 * Math.abs(mixed)) {
                break;
            }
            HourPrices outer = HourPrices.of(team, layout, master.duals());
            HourPrices next = center.towards(outer, 1 - smoothing);
            double value = evaluate(next, staffRates, need);
            if (value > bestValue) {
                bestValue = value;
                center = next;
                best = better(best, center, value);
            } else {
                smoothing = Math.max(0.2, smoothing - 0.1);
            }
        }
        return best;
    }

    /** A master that does not end costs further rounds, never the bound. */
    private static boolean solves(Simplex master) {
        try {
            return master.solve();
        } catch (ArithmeticException ignored) {
            return false;
        }
    }

    private static TeamSolution better(TeamSolution known, HourPrices prices, double value) {
        return value > known.value()
                ? new TeamSolution(value, known.column(), prices.hours(), prices.senior(), prices.temporary())
                : known;
    }

    /** The Lagrangian at prices of hours and shares; keeps the staff's answers as columns. */
    private double evaluate(HourPrices prices, StaffRates[] rates, double[] need) {
        double sum = 0;
        for (int t = 0; t < need.length; t++) {
            double hour = prices.hours()[t];
            sum += hour * need[t];
            double[] length = team.pieceHours()[t];
            for (int p = 0; p + 1 < length.length; p++) {
                sum += Math.min(0, team.piecePrice()[t][p] - hour) * length[p];
            }
        }
        for (int r = 0; r < programs.length; r++) {
            StaffRates reduced = prices.reduce(team, team.staff()[r], rates[r]);
            sum += programs[r].solve(reduced);
            if (Double.isInfinite(sum)) {
                return Double.NEGATIVE_INFINITY;
            }
            List<StaffPath> known = paths.get(r);
            if (known.size() >= KEPT) {
                known.remove(0);
            }
            known.add(programs[r].path(reduced));
        }
        return sum;
    }

    private Simplex master(StaffRates[] rates, double[] need) {
        int periods = layout.periods();
        int shares = (layout.senior() ? 1 : 0) + (layout.temporary() ? 1 : 0);
        int rows = (1 + shares) * periods + programs.length;
        double[] rhs = Arrays.copyOf(need, rows);
        double[] lower = new double[rows];
        double[] upper = new double[rows];
        Arrays.fill(lower, 0, periods, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, periods, (1 + shares) * periods, Double.POSITIVE_INFINITY);
        Arrays.fill(rhs, (1 + shares) * periods, rows, 1);
        Simplex master = new Simplex(rhs, lower, upper, 100.0 * model.penaltyWeight());
        ColumnBuffer buffer = new ColumnBuffer();
        int[] crash = new int[rows];
        for (int t = 0; t < periods; t++) {
            double[] length = team.pieceHours()[t];
            double[] price = team.piecePrice()[t];
            for (int p = 0; p + 1 < length.length; p++) {
                buffer.add(t, 1).into(master, price[p], 0, length[p]);
            }
            double steepest = price.length == 0 ? 0 : price[price.length - 1];
            crash[t] = buffer.add(t, 1).into(master, steepest, 0, Double.POSITIVE_INFINITY);
            for (int s = 0; s < shares; s++) {
                int row = (1 + s) * periods + t;
                crash[row] = row;
                buffer.add(row, -1).into(master, SHARE_CEILING * model.penaltyWeight(), 0, Double.POSITIVE_INFINITY);
            }
        }
        for (int r = 0; r < programs.length; r++) {
            StaffModel staff = team.staff()[r];
            for (StaffPath path : paths.get(r)) {
                double[] hours = HourPrices.hours(staff, path);
                for (int t = 0; t < periods; t++) {
                    buffer.add(t, hours[t]);
                    if (layout.senior()) {
                        buffer.add(periods + t, TeamLayout.seniorShare(team, staff) * path.heads()[t]);
                    }
                    if (layout.temporary()) {
                        buffer.add(shares * periods + t, TeamLayout.temporaryShare(team, staff) * path.heads()[t]);
                    }
                }
                int row = (1 + shares) * periods + r;
                crash[row] = buffer.add(row, 1).into(master, path.cost(rates[r]), 0, Double.POSITIVE_INFINITY);
            }
        }
        master.basis(crash);
        return master;
    }
}

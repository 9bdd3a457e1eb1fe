package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The caps-to-service frontier for chosen initiatives and fractional staffing. Only what the limits leave differs from level to level, so
 * that levels share nearly all that is found: columns of one mix at another, prices of one bound all others, and what lies between the
 * mixes of two levels is a mix at a level between them. In a first pass each level in turn is solved as far as it takes to be shown, in a
 * second one those that are not known so well yet; then, while there is time, always the one that is known least is solved more exactly.
 */
final class Frontier {
    private static final double TOLERANCE = 1e-6;
    /** A level that is known less well than this, relative to its objective, is left out. */
    private static final double ROUGH = 5e-3;
    /** Part of that which remains to the mix of a level that is solved to be shown. */
    private static final double NEAR = 0.8;

    /** Relative difference of two mixes that is none. */
    private static final double EQUAL = 1e-9;

    private static final int ROUNDS = 300;
    /** Rounds of column generation after which the known columns are mixed anew, and their number in the first pass. */
    private static final int ROUNDS_AT_ONCE = 2;

    private static final int ROUNDS_AT_FIRST = 12;
    /** Rounds that prove, when they change nothing, that nothing is left to find. */
    private static final int ENOUGH = 8;

    private final PlanningModel model;
    private final ChosenInitiatives chosen;
    private final Decomposition priced;
    private final List<Level> levels = new ArrayList<>();
    /** The level that was mixed last. */
    private Level last;

    Frontier(ChosenInitiatives chosen) {
        this.model = chosen.model();
        this.chosen = chosen;
        this.priced = chosen.priced();
    }

    /**
     * The points of the levels that are known well enough by the time {@code stop} says so, in the order of {@code shares}, which is the
     * order of the work, too.
     *
     * @param base what is known at the present caps
     */
    List<FrontierPoint> points(double[] shares, PricedBound base, BooleanSupplier stop) {
        for (double share : shares) {
            Level level = new Level(share);
            level.bound(base, new double[priced.shared().size()]);
            levels.add(level);
        }
        priced.master().prune();
        try {
            for (Level level : levels) {
                level.show(ROUNDS_AT_FIRST, stop);
            }
            for (Optional<Level> next = next(); next.isPresent() && !stop.getAsBoolean(); next = next()) {
                next.get().improve(stop);
            }
        } catch (CancellationException e) {
            // time is up: what is known by now stands
        }
        priced.easeNone();
        return levels.stream().filter(Level::shown).map(Level::point).toList();
    }

    /** The level to solve more exactly: the nearest to being shown, then the one that is known least. */
    private Optional<Level> next() {
        Comparator<Level> nearest = Comparator.comparingDouble(Level::distance);
        Optional<Level> hidden =
                levels.stream().filter(level -> level.open() && !level.shown()).min(nearest);
        return hidden.isPresent() ? hidden : levels.stream().filter(Level::open).max(nearest);
    }

    /** A mix at one level. */
    private record Mix(double value, double unkept, MixedStaffing staffing) {
        boolean fits() {
            return PricedBound.kept(unkept, value);
        }

        Mix with(Mix other, double part) {
            return new Mix(
                    part * value + (1 - part) * other.value,
                    part * unkept + (1 - part) * other.unkept,
                    staffing.with(other.staffing, part));
        }
    }

    /** One level of the caps: the best mix known, and a bound. */
    private final class Level {
        private final double share;
        /** [row] by how much each limit is eased. */
        private final double[] room;
        /** The best mix, and the best of its own solves. */
        private Mix best;

        private Mix own;
        private PricedBound bound;
        /** Where the next mix of this level begins, or of one that is near. */
        private PriceMaster.MixBasis basis;

        private int rounds = 1;

        private Level(double share) {
            this.share = share;
            this.room = room(share);
        }

        private double distance() {
            return best == null ? Double.POSITIVE_INFINITY : (best.value - bound.bound()) / Math.abs(best.value);
        }

        private boolean shown() {
            return distance() <= ROUGH;
        }

        private boolean open() {
            return distance() > TOLERANCE && rounds < ROUNDS;
        }

        /** Takes over what prices prove that were found where the limits are eased by {@code other}. */
        private void bound(PricedBound found, double[] other) {
            double proven = found.bound();
            for (int row = 0; row < room.length; row++) {
                proven -= found.prices()[row] * (room[row] - other[row]);
            }
            if (bound == null || proven > bound.bound()) {
                bound = new PricedBound(proven, found.prices(), new TeamSolution[0], Double.POSITIVE_INFINITY, 0);
            }
        }

        /** Solves this level until it is known well enough to be shown, or for {@code most} rounds. */
        private void show(int most, BooleanSupplier stop) {
            if (shown() || stop.getAsBoolean()) {
                return;
            }
            mix(stop);
            for (int n = 0; n < most && !shown() && !stop.getAsBoolean(); n += ROUNDS_AT_ONCE) {
                solve(NEAR * ROUGH, ROUNDS_AT_ONCE, stop);
            }
        }

        private void improve(BooleanSupplier stop) {
            double before = distance();
            mix(stop);
            solve(TOLERANCE, rounds, stop);
            boolean done = rounds >= ENOUGH && distance() == before;
            rounds = done ? ROUNDS : 2 * rounds;
        }

        /** Finds the best mix of the columns known, and takes over to other levels what it says of them. */
        private void mix(BooleanSupplier stop) {
            ease(room);
            levels.stream()
                    .filter(level -> level.basis != null)
                    .min(Comparator.comparingDouble(level -> Math.abs(level.share - share)))
                    .filter(level -> level != last)
                    .ifPresent(level -> priced.master().begin(level.basis));
            last = this;
            PricedBound found = priced.remix(chosen.weights(), stop);
            basis = priced.master().basis();
            Mix mix = new Mix(found.mixed(), found.unkept(), chosen.staffing());
            if (own == null || mix.value < own.value) {
                own = mix;
                levels.forEach(Level::takeOver);
            }
        }

        private void solve(double tolerance, int most, BooleanSupplier stop) {
            PricedBound found = priced.goOn(bound, chosen.weights(), tolerance, most, stop);
            levels.forEach(level -> level.bound(found, room));
            mix(stop);
        }

        /** The best of this level's own mix, that of a level with less money, and what lies between the two levels beside it. */
        private void takeOver() {
            Optional<Level> less = beside(-1);
            Optional<Level> more = beside(1);
            better(own);
            less.ifPresent(level -> better(level.own));
            if (less.isPresent()
                    && more.isPresent()
                    && less.get().own.fits() == more.get().own.fits()) {
                Level low = less.get();
                Level high = more.get();
                better(low.own.with(high.own, (high.share - share) / (high.share - low.share)));
            }
        }

        private void better(Mix mix) {
            if (mix != null && (best == null || mix.value < best.value - EQUAL * Math.abs(best.value))) {
                best = mix;
            }
        }

        /** The nearest level with less (-1) or more (1) money that has a mix of its own. */
        private Optional<Level> beside(int side) {
            return levels.stream()
                    .filter(level -> level.own != null && side * (level.share - share) > 0)
                    .min(Comparator.comparingDouble(level -> Math.abs(level.share - share)));
        }

        private FrontierPoint point() {
            MixService service = chosen.service(best.staffing);
            int total = totalCap();
            return new FrontierPoint(
                    FrontierPoint.Basis.BOUND,
                    share,
                    total < 0
                            ? Optional.empty()
                            : Optional.of(Money.ofMinor(Math.round(
                                    model.limits()[priced.shared().get(total).index()].amount() * share))),
                    best.fits(),
                    Money.ofMinor(Math.round(service.cost())),
                    Money.ofMinor((long) Math.floor(Math.min(bound.bound(), best.value))),
                    service.shortfallHours(),
                    service.lostContacts(),
                    service.serviceLevel());
        }
    }

    private void ease(double[] room) {
        for (int row = 0; row < room.length; row++) {
            priced.ease(row, room[row]);
        }
    }

    /** [row] what every cap at a share of itself is eased by. */
    private double[] room(double share) {
        double[] room = new double[priced.shared().size()];
        for (int row = 0; row < room.length; row++) {
            LimitKind kind = priced.shared().get(row).kind();
            if (kind == LimitKind.BUDGET_CAP || kind == LimitKind.COST_GOAL) {
                long cap = model.limits()[priced.shared().get(row).index()].amount();
                room[row] = Math.round(cap * share) - cap;
            }
        }
        return room;
    }

    /** The tightest cap on everything, -1 when there is none. */
    private int totalCap() {
        int best = -1;
        for (int row = 0; row < model.limits().length; row++) {
            SpendingLimit limit = model.limits()[priced.shared().get(row).index()];
            boolean all = priced.shared().get(row).kind() != LimitKind.BUDGET_FLOOR
                    && Integer.bitCount(limit.categoryMask()) == PlanningModel.CATEGORIES
                    && limit.to() - limit.from() + 1 == model.periodCount()
                    && IntStream.range(0, limit.teams().length).allMatch(i -> limit.teams()[i])
                    && IntStream.range(0, limit.initiatives().length).allMatch(m -> limit.initiatives()[m]);
            if (all && (best < 0 || limit.amount() < model.limits()[best].amount())) {
                best = row;
            }
        }
        return best;
    }
}

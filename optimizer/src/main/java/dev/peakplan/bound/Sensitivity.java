package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.Easing;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Requirement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What easing a limit buys, for chosen initiatives and fractional staffing: every limit with a price is eased by a little and the problem is
 * priced again, so that gain, missing hours and lost contacts are differences of two optima and not only slopes at one of them.
 */
public final class Sensitivity {
    private static final double TOLERANCE = 1e-7;
    private static final int ROUNDS = 300;
    private static final double FRONTIER_TOLERANCE = 1e-6;
    /** A level of the curve that is known less well than this is left out. */
    private static final double FRONTIER_ROUGH = 5e-3;
    /** Limits are eased by this share of themselves, or by their step if that is more. */
    private static final double EASED = 0.002;

    private static final long MONEY_STEP = 10_000_00;
    private final PlanningModel model;
    private final Requirement requirement;
    private final Decomposition priced;
    private final double[][] contacts;
    private final int[] starts;
    private final double[][] weights;
    private PricedBound base;

    private Sensitivity(
            PlanningModel model, Requirement requirement, double[][] contacts, Decomposition priced, int[] starts) {
        this.model = model;
        this.requirement = requirement;
        this.contacts = contacts;
        this.priced = priced;
        this.starts = starts.clone();
        this.weights = Reduction.weights(model, starts);
    }

    /**
     * For chosen initiatives.
     *
     * @param contacts [i][t] real-time contacts
     * @param starts [m] start of each initiative
     */
    public static Sensitivity of(PlanningModel model, Requirement requirement, double[][] contacts, int[] starts) {
        return new Sensitivity(model, requirement, contacts, new Decomposition(model), starts);
    }

    /** As the other, faster, since the columns of a search are known already; the search must not go on meanwhile. */
    public static Sensitivity of(
            BoundSearch search, PlanningModel model, Requirement requirement, double[][] contacts, int[] starts) {
        return new Sensitivity(model, requirement, contacts, search.decomposition(), starts);
    }

    /** Prices the plan's initiatives at the present limits; what follows begins here. */
    public void begin(BooleanSupplier stop) {
        base = priced.solve(weights, TOLERANCE, ROUNDS, stop);
    }

    private boolean begun(BooleanSupplier stop) {
        if (base == null || Double.isInfinite(base.mixed())) {
            begin(stop);
        }
        return !Double.isInfinite(base.mixed());
    }

    private MixService service() {
        return MixService.of(model, requirement, contacts, priced, starts);
    }

    /**
     * The limits that hold plans back, most valuable first; goals on service, which say what a plan is for, are not among them. A step is
     * 10,000 major units of money, one seat, one hire, one release or one change.
     * First every limit is eased with the staffings known already, which takes no time and tells a little too little; then, while there is
     * time, with all that there are.
     *
     * @param most how many limits at most
     */
    public List<BindingLimit> binding(int most, BooleanSupplier stop) {
        if (!begun(stop)) {
            return List.of();
        }
        double[] prices = base.prices();
        List<Integer> rows = IntStream.range(0, prices.length)
                .filter(row -> !priced.shared().get(row).ofService())
                .filter(row -> prices[row] * step(row) > 1e-6 * Math.abs(base.mixed()) / model.penaltyWeight() / 100)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -prices[row] * step(row)))
                .limit(most)
                .toList();
        double mixed = priced.remix(weights).mixed();
        MixService service = service();
        Map<Integer, BindingLimit> limits = new TreeMap<>();
        for (int row : rows) {
            limits.put(row, eased(row, mixed, service, () -> priced.remix(weights)));
        }
        for (int row : rows) {
            if (!stop.getAsBoolean()) {
                BindingLimit limit =
                        eased(row, base.mixed(), service, () -> priced.solve(weights, TOLERANCE, ROUNDS, stop));
                limits.merge(row, limit, (quick, whole) -> stop.getAsBoolean() ? quick : whole);
            }
        }
        return limits.values().stream()
                .filter(limit -> limit.gain().minor() > 0)
                .sorted(Comparator.comparing(BindingLimit::gain).reversed())
                .toList();
    }

    private double step(int row) {
        return priced.shared().get(row).ofMoney() ? MONEY_STEP : 1;
    }

    private BindingLimit eased(int row, double mixed, MixService service, Supplier<PricedBound> solve) {
        SharedRow shared = priced.shared().get(row);
        double by = Math.max(step(row), EASED * Math.abs(shared.most()));
        priced.ease(row, by);
        PricedBound eased = solve.get();
        MixService better = service();
        priced.ease(row, 0);
        double part = step(row) / by;
        return new BindingLimit(
                shared.kind(),
                subject(shared),
                shared.period() < 0 ? OptionalInt.empty() : OptionalInt.of(shared.period()),
                step(row),
                Money.ofMinor(Math.round((mixed - eased.mixed()) * part)),
                Math.max(0, (service.lostContacts() - better.lostContacts()) * part),
                Math.max(0, (service.shortfallHours() - better.shortfallHours()) * part),
                service.serviceLevel().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.max(
                                0,
                                (better.serviceLevel().getAsDouble()
                                                - service.serviceLevel().getAsDouble())
                                        * part)),
                Optional.of(new Easing(by, service.optimum(mixed), better.optimum(eased.mixed()))));
    }

    private String subject(SharedRow row) {
        return subject(model, row);
    }

    static String subject(PlanningModel model, SharedRow row) {
        return switch (row.kind()) {
            case SEATS, HIRES_AT_SITE -> model.sites()[row.index()].id();
            case RELEASES_IN_PERIOD -> "releases";
            default -> model.limits()[row.index()].id();
        };
    }

    /**
     * The caps-to-service frontier: one point per level of all caps and of the goal on spending; floors and fixed lines stay. Levels are
     * first solved with the staffings known already; then, while there is time, always the one that is known least is solved more exactly.
     * Prices found for one level bound all others, for only what the limits leave differs.
     *
     * @param shares the levels relative to the present caps, such as 0.8 to 1.2
     * @return the levels that are known within half a percent of their value
     */
    public List<FrontierPoint> frontier(double[] shares, BooleanSupplier stop) {
        if (!begun(stop)) {
            return List.of();
        }
        Level[] levels = new Level[shares.length];
        for (int k = 0; k < shares.length; k++) {
            levels[k] = new Level(shares[k]);
            levels[k].bound(base, new double[priced.shared().size()]);
        }
        for (int k = 0; k < shares.length && !stop.getAsBoolean(); k++) {
            levels[k].mix();
        }
        while (!stop.getAsBoolean()) {
            Level least = Arrays.stream(levels)
                    .filter(Level::open)
                    .max(Comparator.comparingDouble(Level::distance))
                    .orElse(null);
            if (least == null) {
                break;
            }
            least.improve(levels, stop);
        }
        level(1);
        return Arrays.stream(levels)
                .filter(level -> level.distance() <= FRONTIER_ROUGH)
                .map(level -> level.point)
                .toList();
    }

    /** One level of the caps: the best mix known, and a bound. */
    private final class Level {
        private final double share;
        private final double[] room;
        private FrontierPoint point;
        private double mixed = Double.POSITIVE_INFINITY;
        private double bound = Double.NEGATIVE_INFINITY;
        private int rounds = 1;
        /** Whether other levels have brought staffings since this one was mixed. */
        private boolean stale;

        private Level(double share) {
            this.share = share;
            this.room = level(share);
        }

        private double distance() {
            return point == null ? Double.POSITIVE_INFINITY : Sensitivity.distance(mixed, bound);
        }

        private boolean open() {
            return distance() > FRONTIER_TOLERANCE && rounds < ROUNDS;
        }

        /** Takes over what prices prove that were found where the caps leave {@code other} more. */
        private void bound(PricedBound found, double[] other) {
            double proven = found.bound();
            for (int row = 0; row < room.length; row++) {
                proven -= found.prices()[row] * (room[row] - other[row]);
            }
            bound = Math.max(bound, proven);
        }

        private void mix() {
            level(share);
            take(priced.remix(weights));
            stale = false;
        }

        private void take(PricedBound found) {
            if (found.mixed() < mixed) {
                mixed = found.mixed();
                point = point(share, found);
            }
        }

        /** Mixes anew where that was not done with all staffings known, else finds new ones. */
        private void improve(Level[] levels, BooleanSupplier stop) {
            if (stale) {
                mix();
                return;
            }
            level(share);
            PricedBound found = priced.solve(weights, FRONTIER_TOLERANCE, rounds, stop);
            rounds *= 2;
            take(found);
            for (Level each : levels) {
                each.bound(found, room);
                each.stale |= each != this;
            }
        }
    }

    private static double distance(double mixed, double bound) {
        return (mixed - bound) / Math.abs(mixed);
    }

    private FrontierPoint point(double share, PricedBound found) {
        MixService service = service();
        int total = totalCap();
        return new FrontierPoint(
                FrontierPoint.Basis.BOUND,
                share,
                total < 0
                        ? Optional.empty()
                        : Optional.of(Money.ofMinor(Math.round(
                                model.limits()[priced.shared().get(total).index()].amount() * share))),
                found.unkept() <= FRONTIER_TOLERANCE * Math.abs(found.mixed()),
                Money.ofMinor(Math.round(service.cost())),
                Money.ofMinor(Math.round(found.mixed())),
                service.shortfallHours(),
                service.lostContacts(),
                service.serviceLevel());
    }

    /** Sets every cap to a share of itself; answers by how much each row was eased. */
    private double[] level(double share) {
        double[] room = new double[priced.shared().size()];
        for (int row = 0; row < priced.shared().size(); row++) {
            SharedRow shared = priced.shared().get(row);
            if (shared.kind() == LimitKind.BUDGET_CAP || shared.kind() == LimitKind.COST_GOAL) {
                long cap = model.limits()[shared.index()].amount();
                room[row] = Math.round(cap * share) - cap;
                priced.ease(row, room[row]);
            }
        }
        return room;
    }

    /** The tightest cap on everything, -1 when there is none. */
    private int totalCap() {
        int best = -1;
        for (int row = 0; row < model.limits().length; row++) {
            SharedRow shared = priced.shared().get(row);
            SpendingLimit limit = model.limits()[shared.index()];
            boolean all = shared.kind() != LimitKind.BUDGET_FLOOR
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

package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.Easing;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
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
    /** Limits are eased by this share of themselves, or by their step if that is more. */
    private static final double EASED = 0.002;

    private static final long MONEY_STEP = 10_000_00;
    private final PlanningModel model;
    private final ChosenInitiatives chosen;
    private final Decomposition priced;
    private final double[][] weights;
    private PricedBound base;

    private Sensitivity(ChosenInitiatives chosen) {
        this.model = chosen.model();
        this.chosen = chosen;
        this.priced = chosen.priced();
        this.weights = chosen.weights();
    }

    /**
     * For chosen initiatives.
     *
     * @param contacts [i][t] real-time contacts
     * @param starts [m] start of each initiative
     */
    public static Sensitivity of(PlanningModel model, Requirement requirement, double[][] contacts, int[] starts) {
        return new Sensitivity(ChosenInitiatives.of(model, requirement, contacts, new Decomposition(model), starts));
    }

    /** As the other, faster, since the columns of a search are known already; the search must not go on meanwhile. */
    public static Sensitivity of(
            BoundSearch search, PlanningModel model, Requirement requirement, double[][] contacts, int[] starts) {
        return new Sensitivity(ChosenInitiatives.of(model, requirement, contacts, search.decomposition(), starts));
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
        return chosen.service(chosen.staffing());
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
        Map<Integer, BindingLimit> limits = new TreeMap<>();
        try {
            ease(rows, limits, stop);
        } catch (CancellationException e) {
            // time is up: what is known by now stands
            priced.easeNone();
        }
        return limits.values().stream()
                .filter(limit -> limit.gain().minor() > 0)
                .sorted(Comparator.comparing(BindingLimit::gain).reversed())
                .toList();
    }

    private void ease(List<Integer> rows, Map<Integer, BindingLimit> limits, BooleanSupplier stop) {
        Present known = present(stop);
        for (int row : rows) {
            eased(row, () -> priced.remix(weights, stop), () -> known).ifPresent(limit -> limits.put(row, limit));
        }
        if (base.mixed() - base.bound() > TOLERANCE * Math.abs(base.mixed()) && !stop.getAsBoolean()) {
            // what was begun in haste: else the first limit that is eased would be praised for staffings found
            // meanwhile
            PricedBound again = priced.solve(weights, TOLERANCE, ROUNDS, stop);
            base = again.mixed() <= base.mixed() ? again : base;
        }
        for (int row : rows) {
            if (!stop.getAsBoolean()) {
                Optional<BindingLimit> limit =
                        eased(row, () -> priced.solve(weights, TOLERANCE, ROUNDS, stop), () -> present(stop));
                if (!stop.getAsBoolean()) {
                    limit.ifPresentOrElse(whole -> limits.put(row, whole), () -> limits.remove(row));
                }
            }
        }
    }

    /** The best mix of the staffings known by now, with every limit as it is. */
    private Present present(BooleanSupplier stop) {
        return new Present(priced.remix(weights, stop), service());
    }

    private record Present(PricedBound mix, MixService service) {}

    private double step(int row) {
        return priced.shared().get(row).ofMoney() ? MONEY_STEP : 1;
    }

    /**
     * What easing a limit buys: both optima are mixed of the same staffings, for {@code present} is asked after the limit was eased. Nothing
     * where they do not keep the limits: easing one mends the mix, and what that saves is no gain of any plan.
     */
    private Optional<BindingLimit> eased(int row, Supplier<PricedBound> solve, Supplier<Present> present) {
        SharedRow shared = priced.shared().get(row);
        double by = Math.max(step(row), EASED * Math.abs(shared.most()));
        priced.ease(row, by);
        PricedBound eased = solve.get();
        MixService better = service();
        priced.ease(row, 0);
        Present before = present.get();
        if (!before.mix().kept() || !eased.kept()) {
            return Optional.empty();
        }
        MixService service = before.service();
        double mixed = before.mix().mixed();
        double part = step(row) / by;
        return Optional.of(new BindingLimit(
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
                Optional.of(new Easing(by, service.optimum(mixed), better.optimum(eased.mixed())))));
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
     * The caps-to-service frontier: one point per level of all caps and of the goal on spending; floors and fixed lines stay.
     *
     * @param shares the levels relative to the present caps, such as 0.8 to 1.2, those first that matter most
     * @return the levels that are known within half a percent of their value
     */
    public List<FrontierPoint> frontier(double[] shares, BooleanSupplier stop) {
        return begun(stop) ? new Frontier(chosen).points(shares, base, stop) : List.of();
    }
}

package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
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
    private final Requirement requirement;
    private final Decomposition priced;
    private final double[][] weights;

    private Sensitivity(PlanningModel model, Requirement requirement, int[] starts) {
        this.model = model;
        this.requirement = requirement;
        this.priced = new Decomposition(model);
        this.weights = Reduction.weights(model, starts);
    }

    /** For chosen initiatives, by [m] start. */
    public static Sensitivity of(PlanningModel model, Requirement requirement, int[] starts) {
        return new Sensitivity(model, requirement, starts);
    }

    /**
     * The limits that hold plans back, most valuable first. A step is 10,000 major units of money, one seat, one hire or one release.
     *
     * @param most how many limits at most
     */
    public List<BindingLimit> binding(int most, BooleanSupplier stop) {
        PricedBound base = priced.solve(weights, TOLERANCE, ROUNDS, stop);
        MixService service = MixService.of(model, requirement, priced, weights);
        double[] prices = base.prices();
        List<BindingLimit> binding = new ArrayList<>();
        IntStream.range(0, prices.length)
                .filter(row -> prices[row] * step(row) > 1e-6 * Math.abs(base.mixed()) / model.penaltyWeight() / 100)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -prices[row] * step(row)))
                .limit(most)
                .forEach(row -> {
                    BindingLimit limit = stop.getAsBoolean() ? null : limit(row, base, service, stop);
                    if (limit != null && limit.gain().minor() > 0) {
                        binding.add(limit);
                    }
                });
        binding.sort(Comparator.comparing(BindingLimit::gain).reversed());
        return binding;
    }

    private double step(int row) {
        return priced.shared().get(row).spending() == null ? 1 : MONEY_STEP;
    }

    private BindingLimit limit(int row, PricedBound base, MixService service, BooleanSupplier stop) {
        SharedRow shared = priced.shared().get(row);
        double by = Math.max(step(row), EASED * Math.abs(shared.most()));
        priced.ease(row, by);
        PricedBound eased = priced.solve(weights, TOLERANCE, ROUNDS, stop);
        MixService better = MixService.of(model, requirement, priced, weights);
        priced.ease(row, 0);
        double part = step(row) / by;
        return new BindingLimit(
                shared.kind(),
                subject(shared),
                shared.period() < 0 ? OptionalInt.empty() : OptionalInt.of(shared.period()),
                step(row),
                Money.ofMinor(Math.round((base.mixed() - eased.mixed()) * part)),
                Math.max(0, (service.lostContacts() - better.lostContacts()) * part),
                Math.max(0, (service.shortfallHours() - better.shortfallHours()) * part));
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
     * The frontier of the cap on all spending: one point per share of it. Empty when no cap covers all spending.
     *
     * @param shares the cap's levels relative to the present one, such as 0.9 to 1.1
     */
    public List<FrontierPoint> frontier(double[] shares, BooleanSupplier stop) {
        List<FrontierPoint> points = new ArrayList<>();
        int row = totalCap();
        for (int k = 0; row >= 0 && k < shares.length && !stop.getAsBoolean(); k++) {
            long cap = model.limits()[priced.shared().get(row).index()].amount();
            long level = Math.round(cap * shares[k]);
            priced.ease(row, level - cap);
            PricedBound found = priced.solve(weights, TOLERANCE * 10, ROUNDS, stop);
            if (found.unkept() <= TOLERANCE * Math.abs(found.mixed())) {
                MixService service = MixService.of(model, requirement, priced, weights);
                points.add(new FrontierPoint(
                        shares[k],
                        Money.ofMinor(level),
                        Money.ofMinor(Math.round(found.mixed())),
                        service.shortfallHours(),
                        service.lostContacts()));
            }
            priced.ease(row, 0);
        }
        return points;
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

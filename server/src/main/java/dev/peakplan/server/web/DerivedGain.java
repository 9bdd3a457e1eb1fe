package dev.peakplan.server.web;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.Easing;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.server.text.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How what one more step of a limit buys comes about: the difference of two optima, told for one step. */
final class DerivedGain {
    private static final int POINTS_DIGITS = 2;

    private final BindingLimit limit;
    private final Easing easing;
    private final NumberText n;

    private DerivedGain(BindingLimit limit, Easing easing, NumberText n) {
        this.limit = limit;
        this.easing = easing;
        this.n = n;
    }

    /** Gain, spending and service; nothing where the optima were not kept. */
    static List<Derived> of(BindingLimit limit, NumberText n) {
        return limit.easing()
                .map(easing -> new DerivedGain(limit, easing, n).derived())
                .orElse(List.of());
    }

    private List<Derived> derived() {
        Easing.Optimum present = easing.present();
        Easing.Optimum eased = easing.eased();
        List<Derived> all = new ArrayList<>();
        all.add(new Derived(
                "derive.gain",
                "derive.gain.how",
                List.of(
                        asItIs(n.money(present.objective().minor())),
                        eased(n.money(eased.objective().minor())),
                        Derived.Part.of("derive.gain.by", amount(easing.by())),
                        Derived.Part.of("derive.gain.step", amount(limit.step()))),
                "+" + n.money(limit.gain().minor())));
        double spent = told(optimum -> -optimum.spending().minor());
        all.add(new Derived(
                "derive.gain.spending",
                "derive.gain.more",
                List.of(
                        asItIs(n.money(present.spending().minor())),
                        eased(n.money(eased.spending().minor()))),
                (spent > 0 ? "+" : "") + n.money(spent)));
        if (limit.lostContactsAvoided() > 0) {
            all.add(less("figure.lost", Easing.Optimum::lostContacts));
        }
        if (limit.shortfallHoursAvoided() > 0) {
            all.add(less("figure.shortfall", Easing.Optimum::shortfallHours));
        }
        if (limit.serviceLevelGained().orElse(0) > 0) {
            all.add(service());
        }
        return all;
    }

    /** By how much {@code figure} falls for one step. */
    private double told(ToDoubleFunction<Easing.Optimum> figure) {
        return (figure.applyAsDouble(easing.present()) - figure.applyAsDouble(easing.eased()))
                * (limit.step() / easing.by());
    }

    private Derived less(String key, ToDoubleFunction<Easing.Optimum> figure) {
        return new Derived(
                key,
                "derive.gain.less",
                List.of(
                        asItIs(n.number(figure.applyAsDouble(easing.present()), 1)),
                        eased(n.number(figure.applyAsDouble(easing.eased()), 1))),
                n.number(-told(figure), 1));
    }

    private Derived service() {
        return new Derived(
                "figure.service",
                "derive.gain.more",
                List.of(asItIs(level(easing.present())), eased(level(easing.eased()))),
                "+" + n.number(100 * limit.serviceLevelGained().orElse(0), POINTS_DIGITS));
    }

    private String level(Easing.Optimum optimum) {
        return n.number(100 * optimum.serviceLevel().orElse(0), POINTS_DIGITS) + "%";
    }

    private static Derived.Part asItIs(String value) {
        return Derived.Part.of("derive.gain.present", value);
    }

    private static Derived.Part eased(String value) {
        return Derived.Part.of("derive.gain.eased", value);
    }

    private String amount(double value) {
        boolean money = limit.kind() == LimitKind.BUDGET_CAP
                || limit.kind() == LimitKind.BUDGET_FLOOR
                || limit.kind() == LimitKind.COST_GOAL;
        return money ? n.money(value) : n.number(value, 2);
    }
}

package dev.peakplan.server.planning;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.server.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Limits in sentences. */
public final class LimitWords {
    private static final Set<LimitKind> MONEY =
            Set.of(LimitKind.BUDGET_CAP, LimitKind.BUDGET_FLOOR, LimitKind.COST_GOAL);

    /** Limits of which there is one. */
    private static final Set<LimitKind> WHOLE =
            Set.of(LimitKind.RELEASES_IN_PERIOD, LimitKind.CHANGES, LimitKind.COST_GOAL);

    private final PlanRequest request;
    private final Words words;

    public LimitWords(PlanRequest request, Words words) {
        this.request = request;
        this.words = words;
    }

    /** What a plan uses against what is allowed. */
    public String use(LimitUse use) {
        return words.say(
                "plan.violation",
                place(use.kind(), subject(use), use.period()),
                amount(use.kind(), use.used()),
                amount(use.kind(), use.limit()));
    }

    /** What is to be eased, from what to what. */
    public String relaxation(Relaxation step) {
        return words.say(
                "plan.relaxation",
                place(step.kind(), step.subject(), step.period()),
                amount(step.kind(), step.from()),
                amount(step.kind(), step.to()));
    }

    /** What easing a limit by one step buys. */
    public String buys(BindingLimit limit) {
        return words.say(
                "plan.buys",
                place(limit.kind(), limit.subject(), limit.period()),
                easing(limit),
                number("%.1f", limit.lostContactsAvoided()),
                number("%.1f", limit.shortfallHoursAvoided()),
                number("%+.2f", 100 * limit.serviceLevelGained().orElse(0)),
                limit.gain(),
                request.settings().currency());
    }

    /** A step of a binding limit is an amount of money, or one of what is counted. */
    private String easing(BindingLimit limit) {
        if (!MONEY.contains(limit.kind())) {
            return words.say("ease." + limit.kind());
        }
        return words.say(
                limit.kind() == LimitKind.BUDGET_FLOOR ? "ease.lower" : "ease.raise",
                amount(limit.kind(), limit.step()),
                request.settings().currency());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String subject(LimitUse use) {
        return use.subject() + use.roleId().map(role -> " " + role).orElse("");
    }

    /** Which limit, of what and when: that of the whole department has no name of its own, that of all its periods no period. */
    private String place(LimitKind kind, String subject, OptionalInt period) {
        String what = words.say("limit." + kind);
        String named = WHOLE.contains(kind) ? what : what + " " + subject;
        return period.isPresent() && period.getAsInt() < request.periodCount()
                ? words.say(
                        "plan.limitIn",
                        named,
                        request.calendar().periods().get(period.getAsInt()).label())
                : named;
    }

    static String amount(LimitKind kind, double value) {
        if (MONEY.contains(kind)) {
            return Money.ofMinor(Math.round(value)).toString();
        }
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : "-";
    }
}

package dev.peakplan.server.commandline;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.PlanTotals;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.server.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** A plan in a few lines on standard output. */
final class PlanSummary {
    private static final int MOST_VIOLATIONS = 20;
    private static final int MOST_BINDING = 5;
    private static final Set<LimitKind> MONEY =
            Set.of(LimitKind.BUDGET_CAP, LimitKind.BUDGET_FLOOR, LimitKind.COST_GOAL);

    private final Console console;
    private final Words words;
    private final PlanRequest request;
    private final PlanResult result;

    PlanSummary(Console console, PlanRequest request, PlanResult result) {
        this.console = console;
        this.words = console.words();
        this.request = request;
        this.result = result;
    }

    void print() {
        String currency = request.settings().currency();
        line("plan.cost", result.assessment().cost(), currency);
        line("plan.objective", result.assessment().objective(), currency);
        if (result.proof().covers() != Proof.Covers.NOTHING) {
            line(
                    "plan.gap",
                    String.format(Locale.ROOT, "%.2f %%", result.proof().gap() * 100),
                    result.proof().bound());
        }
        line(
                "plan.shortfall",
                String.format(Locale.ROOT, "%.1f", result.assessment().shortfallHours()));
        line("plan.initiatives", result.plan().initiatives().size());
        if (result.assessment().feasible()) {
            line("plan.feasible");
            advice();
            return;
        }
        line("plan.broken");
        result.assessment().violations().stream().limit(MOST_VIOLATIONS).forEach(this::violation);
        if (!result.wayOut().isEmpty()) {
            line("plan.wayOut");
            result.wayOut().forEach(this::relaxation);
        }
    }

    private void advice() {
        if (!result.binding().isEmpty()) {
            line("plan.binding");
            result.binding().stream().limit(MOST_BINDING).forEach(this::binding);
        }
        if (result.scenarios().size() > 1) {
            line("plan.scenarios");
            result.scenarios().stream().skip(1).forEach(this::scenario);
        }
    }

    private void binding(BindingLimit limit) {
        line(
                "plan.buys",
                words.say("limit." + limit.kind()),
                limit.subject(),
                period(limit.period()),
                amount(limit.kind(), limit.step()),
                number("%.1f", limit.lostContactsAvoided()),
                number("%.1f", limit.shortfallHoursAvoided()),
                number("%+.2f", 100 * limit.serviceLevelGained().orElse(0)),
                limit.gain());
    }

    private void scenario(ScenarioResult scenario) {
        PlanTotals base = result.scenarios().get(0).figures();
        PlanTotals figures = scenario.figures();
        line(
                "plan.scenario",
                scenario.name(),
                figures.cost(),
                number("%+.2f", figures.cost().minus(base.cost()).major().doubleValue()),
                number("%.0f", figures.lostContacts()),
                number("%+.0f", figures.lostContacts() - base.lostContacts()),
                figures.serviceLevel().isPresent()
                        ? number("%.2f %%", 100 * figures.serviceLevel().getAsDouble())
                        : "-",
                scenario.proof().covers() == Proof.Covers.NOTHING
                        ? "-"
                        : number("%.2f %%", 100 * scenario.proof().gap()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void violation(LimitUse use) {
        line(
                "plan.violation",
                words.say("limit." + use.kind()),
                use.subject(),
                period(use.period()),
                amount(use.kind(), use.used()),
                amount(use.kind(), use.limit()));
    }

    private void relaxation(Relaxation step) {
        line(
                "plan.relaxation",
                words.say("limit." + step.kind()),
                step.subject(),
                period(step.period()),
                amount(step.kind(), step.from()),
                amount(step.kind(), step.to()));
    }

    private String period(OptionalInt period) {
        return period.isPresent()
                ? request.calendar().periods().get(period.getAsInt()).label()
                : words.say("plan.allPeriods");
    }

    private static String amount(LimitKind kind, double value) {
        return MONEY.contains(kind)
                ? Money.ofMinor(Math.round(value)).toString()
                : BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private void line(String key, Object... values) {
        console.out().println(words.say(key, values));
    }
}

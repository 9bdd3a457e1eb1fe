package dev.peakplan.server.commandline;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.server.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** A plan in a few lines on standard output. */
final class PlanSummary {
    private static final int MOST_VIOLATIONS = 20;
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
            return;
        }
        line("plan.broken");
        result.assessment().violations().stream().limit(MOST_VIOLATIONS).forEach(this::violation);
        if (!result.wayOut().isEmpty()) {
            line("plan.wayOut");
            result.wayOut().forEach(this::relaxation);
        }
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

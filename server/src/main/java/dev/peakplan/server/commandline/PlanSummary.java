package dev.peakplan.server.commandline;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.PlanTotals;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.server.planning.LimitWords;
import dev.peakplan.server.text.Words;
import java.util.Locale;

/** A plan in a few lines on standard output. */
final class PlanSummary {
    private static final int MOST_VIOLATIONS = 20;
    private static final int MOST_BINDING = 5;

    private final Console console;
    private final Words words;
    private final PlanRequest request;
    private final PlanResult result;
    private final LimitWords limits;

    PlanSummary(Console console, PlanRequest request, PlanResult result) {
        this.console = console;
        this.words = console.words();
        this.request = request;
        this.result = result;
        this.limits = new LimitWords(request, words);
    }

    void print() {
        String currency = request.settings().currency();
        line("plan.cost", result.assessment().cost(), currency);
        line("plan.objective", result.assessment().objective(), currency);
        if (result.proof().bounds()) {
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
        boolean proven = result.proof().covers() == Proof.Covers.NOTHING_FITS;
        line(proven ? "plan.nothingFits" : "plan.noneFound");
        line("plan.broken");
        result.assessment().violations().stream()
                .limit(MOST_VIOLATIONS)
                .map(limits::use)
                .forEach(this::say);
        if (!result.wayOut().isEmpty()) {
            line("plan.wayOut");
            result.wayOut().stream().map(limits::relaxation).forEach(this::say);
        }
    }

    private void advice() {
        if (!result.binding().isEmpty()) {
            line("plan.binding");
            result.binding().stream().limit(MOST_BINDING).map(limits::buys).forEach(this::say);
        }
        if (result.scenarios().size() > 1) {
            line("plan.scenarios");
            result.scenarios().stream().skip(1).forEach(this::scenario);
        }
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
                scenario.proof().bounds()
                        ? number("%.2f %%", 100 * scenario.proof().gap())
                        : "-");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void say(String sentence) {
        console.out().println(sentence);
    }

    private void line(String key, Object... values) {
        say(words.say(key, values));
    }
}

package dev.peakplan.server.monitoring;

import dev.peakplan.execution.Limit;
import dev.peakplan.plan.Language;
import dev.peakplan.server.notices.Notice;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is told of an alert outside the pages. */
final class AlertText {
    private AlertText() {}

    static Notice of(BudgetAlert alert, PlannedBudget budget, Language language) {
        Words words = Words.in(language);
        NumberText numbers = words.numbers(budget.request().settings().currency());
        String subject = subject(alert, budget, words);
        String period = alert.period() == null
                ? ""
                : budget.request().calendar().periods().get(alert.period()).label();
        String sentence = words.say(
                "alert." + alert.level(),
                subject,
                numbers.money(alert.amount()),
                numbers.money(alert.limitAmount()),
                period);
        Map<String, String> data = new LinkedHashMap<>();
        data.put("alert", alert.id());
        data.put("budget", alert.seriesId());
        data.put("level", alert.level());
        data.put("limit", alert.limitKind());
        data.put("subject", alert.subject());
        data.put("amount", String.valueOf(alert.amount()));
        data.put("limitAmount", String.valueOf(alert.limitAmount()));
        return new Notice(words.say("alert.title", budget.plan().title(), subject), sentence, data);
    }

    /** What people call the limit. */
    static String subject(BudgetAlert alert, PlannedBudget budget, Words words) {
        return switch (Limit.Kind.valueOf(alert.limitKind())) {
            case BUDGET -> words.say("alert.budget");
            case CATEGORY -> words.say("category." + alert.subject());
            case CAP ->
                budget.request().budget().caps().stream()
                        .filter(cap -> cap.id().equals(alert.subject()))
                        .map(cap -> cap.name().isBlank() ? cap.id() : cap.name())
                        .findFirst()
                        .orElse(alert.subject());
            case LINE -> {
                String name = new Analysis.Names(budget.request()).of(Dimension.LINE, alert.subject());
                yield words.has("ledger." + name) ? words.say("ledger." + name) : name;
            }
        };
    }
}

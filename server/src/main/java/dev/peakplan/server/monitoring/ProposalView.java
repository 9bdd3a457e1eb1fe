package dev.peakplan.server.monitoring;

import dev.peakplan.execution.Limit;
import dev.peakplan.execution.Proposal;
import dev.peakplan.plan.Language;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.text.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;

/**
 * A proposal as clients see it; money in minor units.
 *
 * @param kind {@code REFORECAST}, {@code REPLAN} or {@code MOVE_SAVINGS}
 * @param state {@code OPEN}, {@code ADOPTED}, {@code REFUSED} or {@code OVER}
 * @param job the job that its adoption started
 * @param draft the amendment's draft that came of it; absent while the job runs, and where no plan fits
 */
@Serdeable
public record ProposalView(
        String id,
        String kind,
        String subject,
        long amount,
        double deviation,
        @Nullable Integer fromPeriod,
        @Nullable Integer toPeriod,
        Instant madeAt,
        String state,
        @Nullable String decidedBy,
        @Nullable String note,
        String sentence,
        @Nullable String job,
        @Nullable String draft) {

    static ProposalView of(
            AdjustmentProposal proposal, PlannedBudget budget, Language language, Optional<String> draft) {
        return new ProposalView(
                proposal.id(),
                proposal.kind(),
                proposal.subject(),
                proposal.amount(),
                proposal.deviation(),
                proposal.fromPeriod(),
                proposal.toPeriod(),
                Instant.ofEpochMilli(proposal.madeAt()),
                proposal.state(),
                proposal.decidedBy(),
                proposal.note(),
                sentence(proposal, budget, language),
                proposal.jobId(),
                draft.orElse(null));
    }

    private static String sentence(AdjustmentProposal proposal, PlannedBudget budget, Language language) {
        Words words = Words.in(language);
        NumberText numbers = words.numbers(budget.request().settings().currency());
        String amount = numbers.money(proposal.amount());
        String percent = numbers.percent(Math.abs(proposal.deviation()));
        return switch (Proposal.Kind.valueOf(proposal.kind())) {
            case REFORECAST ->
                words.say(
                        proposal.deviation() > 0 ? "proposal.REFORECAST.more" : "proposal.REFORECAST.less",
                        queue(proposal.subject(), budget),
                        percent);
            case REPLAN -> {
                String[] parts = proposal.subject().split(":", 2);
                BudgetAlert about = new BudgetAlert(
                        "", "", "", Limit.Kind.valueOf(parts[0]).name(), parts[1], 0, 0, null, 0, "", null, null, null);
                yield words.say("proposal.REPLAN", AlertText.subject(about, budget, words), amount, percent);
            }
            case MOVE_SAVINGS -> {
                String[] parts = proposal.subject().split("@", 2);
                String category = words.say("category." + parts[0]);
                yield words.say(
                        "proposal.MOVE_SAVINGS",
                        parts[1].isEmpty()
                                ? category
                                : words.say(
                                        "proposal.at", category, new Analysis.Names(budget.request()).site(parts[1])),
                        amount,
                        label(budget, proposal.fromPeriod()),
                        label(budget, proposal.toPeriod()));
            }
        };
    }

    private static String queue(String id, PlannedBudget budget) {
        return budget.request().demand().queues().stream()
                .filter(queue -> queue.id().equals(id))
                .map(queue -> queue.name().isBlank() ? id : queue.name())
                .findFirst()
                .orElse(id);
    }

    private static String label(PlannedBudget budget, @Nullable Integer period) {
        return period == null
                ? ""
                : budget.request().calendar().periods().get(period).label();
    }
}

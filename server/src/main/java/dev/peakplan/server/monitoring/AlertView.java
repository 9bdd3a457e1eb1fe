package dev.peakplan.server.monitoring;

import dev.peakplan.plan.Language;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * An alert as clients see it; money in minor units.
 *
 * @param level {@code USED_80}, {@code USED_90}, {@code USED_100} or {@code RUN_RATE}
 * @param limit {@code CAP}, {@code BUDGET}, {@code CATEGORY} or {@code LINE}
 * @param state {@code STANDING}, {@code SEEN} or {@code OVER}
 */
@Serdeable
public record AlertView(
        String id,
        String level,
        String limit,
        String subject,
        long amount,
        long limitAmount,
        @Nullable Integer period,
        Instant raisedAt,
        String state,
        @Nullable String settledBy,
        String sentence) {

    static AlertView of(BudgetAlert alert, PlannedBudget budget, Language language) {
        return new AlertView(
                alert.id(),
                alert.level(),
                alert.limitKind(),
                alert.subject(),
                alert.amount(),
                alert.limitAmount(),
                alert.period(),
                Instant.ofEpochMilli(alert.raisedAt()),
                alert.state(),
                alert.settledBy(),
                AlertText.of(alert, budget, language).text());
    }
}

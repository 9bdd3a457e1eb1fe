package dev.peakplan.server.monitoring;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An alert as stored; see {@link dev.peakplan.execution.Alert}.
 *
 * @param period index of the period that reaches the limit, for a run rate
 * @param state {@code STANDING}, {@code SEEN} by a person, or {@code OVER} when the cause has gone
 * @param standingKey budget, limit and level while the cause stands; unique
 */
@MappedEntity("budget_alert")
record BudgetAlert(
        @Id String id,
        String seriesId,
        String level,
        String limitKind,
        String subject,
        long amount,
        long limitAmount,
        @Nullable Integer period,
        long raisedAt,
        String state,
        @Nullable String settledBy,
        @Nullable Long settledAt,
        @Nullable String standingKey) {}

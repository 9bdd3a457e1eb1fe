package dev.peakplan.server.monitoring;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A proposal as stored; see {@link dev.peakplan.execution.Proposal}.
 *
 * @param state {@code OPEN}, {@code ADOPTED}, {@code REFUSED}, or {@code OVER} when its cause went before anybody decided
 * @param standingKey budget, kind and subject while the cause stands; unique, so a refused proposal does not come back at once
 * @param jobId the job that its adoption started
 */
@MappedEntity("adjustment_proposal")
record AdjustmentProposal(
        @Id String id,
        String seriesId,
        String kind,
        String subject,
        long amount,
        double deviation,
        @Nullable Integer fromPeriod,
        @Nullable Integer toPeriod,
        long madeAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Long decidedAt,
        @Nullable String note,
        @Nullable String standingKey,
        @Nullable String jobId) {}

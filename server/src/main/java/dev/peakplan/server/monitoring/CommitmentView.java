package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.ActualRow;
import dev.peakplan.plan.PlanRequest;
import io.micronaut.serde.annotation.Serdeable;

/** A commitment as clients see it; money in minor units. */
@Serdeable
record CommitmentView(String reference, String kind, String state, String line, String period, long amount) {
    static CommitmentView of(ActualRow.Committed row, PlanRequest request) {
        return new CommitmentView(
                row.reference(),
                row.kind().name(),
                row.state().name(),
                row.lineKey(),
                request.calendar().periods().get(row.period()).id(),
                row.amount().minor());
    }
}

package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.ActualRow;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** One version of what was spent on a line in a period; minor units. */
@Serdeable
record FigureVersion(int version, long amount, String enteredBy, Instant enteredAt, String source, String note) {
    static FigureVersion of(RecordedFigure figure) {
        return new FigureVersion(
                figure.key().version(),
                ((ActualRow.Spent) figure.row()).amount().minor(),
                figure.enteredBy(),
                Instant.ofEpochMilli(figure.enteredAt()),
                figure.source(),
                figure.note() == null ? "" : figure.note());
    }
}

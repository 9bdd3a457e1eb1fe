package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.ActualRow;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.nio.charset.StandardCharsets;

/**
 * A version of a figure as stored.
 *
 * @param key budget, sort of figure, what makes it this figure, version from 1
 * @param latest whether it counts
 * @param body the figure as JSON
 * @param source import or booking it came by
 */
@MappedEntity("recorded_figure")
record RecordedFigure(
        @EmbeddedId Key key,
        boolean latest,
        String body,
        String source,
        String enteredBy,
        long enteredAt,
        @Nullable String note) {

    /** Names a version. */
    @Embeddable
    record Key(
            @MappedProperty("series_id") String seriesId,
            @MappedProperty("kind") String kind,
            @MappedProperty("identity") String identity,
            @MappedProperty("version") int version) {}

    ActualRow row() {
        Class<? extends Record> type =
                switch (Kind.valueOf(key.kind())) {
                    case SPENT -> ActualRow.Spent.class;
                    case DRIVEN -> ActualRow.Driven.class;
                    case COMMITTED -> ActualRow.Committed.class;
                    case WORKED -> ActualRow.Worked.class;
                };
        return (ActualRow)
                RecordReader.read(body.getBytes(StandardCharsets.UTF_8), type).get();
    }

    static String body(ActualRow row) {
        return new String(RecordWriter.write((Record) row), StandardCharsets.UTF_8);
    }

    /** Sorts of figures. */
    enum Kind {
        SPENT,
        DRIVEN,
        COMMITTED,
        WORKED;

        static Kind of(ActualRow row) {
            if (row instanceof ActualRow.Spent) {
                return SPENT;
            } else if (row instanceof ActualRow.Driven) {
                return DRIVEN;
            }
            return row instanceof ActualRow.Committed ? COMMITTED : WORKED;
        }
    }
}

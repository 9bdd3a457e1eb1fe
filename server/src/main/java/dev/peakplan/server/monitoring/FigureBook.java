package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.ActualRow;
import dev.peakplan.plan.Money;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps figures with all their versions. Changes to one line wait for one another on the line's stamp, so none is lost: a figure is set only
 * while the stamp is the one that was read, and a booking adds to what is there when its turn comes.
 */
@Singleton
class FigureBook {
    private static final String NO_LINE = "";

    private final RecordedFigureRepository figures;
    private final TrackedLineRepository lines;
    private final Clock clock;
    /** The embedded database lets two writers of a line pass each other now and then; within a process they take turns here. */
    private final Object turn = new Object();

    FigureBook(RecordedFigureRepository figures, TrackedLineRepository lines, Clock clock) {
        this.figures = figures;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Who enters a figure, and how it came.
     *
     * @param source id of the import, or key of the booking
     */
    record Entry(String seriesId, String source, String by, String note) {}

    /** What became of the figures of an import. */
    @Serdeable
    record Counts(int fresh, int corrected, int unchanged) {}

    List<ActualRow> latest(String seriesId) {
        return figures.latest(seriesId).stream().map(RecordedFigure::row).toList();
    }

    List<RecordedFigure> versions(String seriesId, RecordedFigure.Kind kind, String identity) {
        return figures.versions(seriesId, kind.name(), identity);
    }

    List<TrackedLineRow> stamps(String seriesId) {
        return lines.ofSeries(seriesId);
    }

    /** Keeps all rows or none; a figure that is there already with the same value stays as it is. */
    Counts record(Entry entry, List<ActualRow> rows) {
        // always in the same order, so that two imports at once cannot wait for each other
        List<String> touched =
                rows.stream().map(FigureBook::line).distinct().sorted().toList();
        touched.forEach(line -> begin(entry.seriesId(), line));
        synchronized (turn) {
            return recordInTurn(entry, rows, touched);
        }
    }

    @Transactional
    Counts recordInTurn(Entry entry, List<ActualRow> rows, List<String> touched) {
        touched.forEach(line -> lines.touch(entry.seriesId(), line));
        int[] counts = new int[3];
        rows.stream().sorted(Comparator.comparing(ActualRow::identity)).forEach(row -> counts[keep(entry, row)]++);
        return new Counts(counts[0], counts[1], counts[2]);
    }

    /**
     * Sets what was spent, if the line's stamp is still {@code stamp}; returns the new stamp.
     *
     * @param also done in the same transaction
     * @throws Refusal when somebody changed the line meanwhile
     */
    long set(Entry entry, ActualRow.Spent figure, long stamp, Runnable also) {
        begin(entry.seriesId(), figure.lineKey());
        synchronized (turn) {
            return setInTurn(entry, figure, stamp, also);
        }
    }

    @Transactional
    long setInTurn(Entry entry, ActualRow.Spent figure, long stamp, Runnable also) {
        String line = figure.lineKey();
        if (lines.touchIf(entry.seriesId(), line, stamp) == 0) {
            throw Refusal.of(
                    ProblemCode.STALE_VERSION, stamp(entry.seriesId(), line).orElse(0));
        }
        keep(entry, figure);
        also.run();
        return stamp + 1;
    }

    /**
     * Adds to what was spent; the same source again adds nothing. Returns the line's figure after it.
     *
     * @param also done in the same transaction, if something was added
     * @throws Refusal when the same source added something else before
     */
    Money add(Entry entry, ActualRow.Spent more, Runnable also) {
        begin(entry.seriesId(), more.lineKey());
        synchronized (turn) {
            return addInTurn(entry, more, also);
        }
    }

    @Transactional
    Money addInTurn(Entry entry, ActualRow.Spent more, Runnable also) {
        lines.touch(entry.seriesId(), more.lineKey());
        Optional<RecordedFigure> before =
                figures.lock(entry.seriesId(), RecordedFigure.Kind.SPENT.name(), more.identity());
        Money spent = before.map(FigureBook::amount).orElse(Money.ZERO);
        List<RecordedFigure> earlier = figures.bySource(entry.seriesId(), entry.source());
        if (!earlier.isEmpty()) {
            if (!booked(earlier.get(0), more)) {
                throw Refusal.of(ProblemCode.KEY_REUSED);
            }
            return spent;
        }
        ActualRow.Spent sum =
                new ActualRow.Spent(more.lineKey(), more.period(), spent.plus(more.amount()), more.place());
        append(entry, sum, before);
        also.run();
        return sum.amount();
    }

    /** Whether a version came of adding {@code more} to the one before. */
    private boolean booked(RecordedFigure version, ActualRow.Spent more) {
        RecordedFigure.Key key = version.key();
        long before = figures.versions(key.seriesId(), key.kind(), key.identity()).stream()
                .filter(each -> each.key().version() == key.version() - 1)
                .mapToLong(each -> amount(each).minor())
                .sum();
        return key.identity().equals(more.identity())
                && amount(version).minor() - before == more.amount().minor();
    }

    private static Money amount(RecordedFigure figure) {
        return ((ActualRow.Spent) figure.row()).amount();
    }

    /** The stamp of a line; nothing was ever entered on one that has none. */
    OptionalLong stamp(String seriesId, String lineKey) {
        return lines.findById(new TrackedLineRow.Key(seriesId, lineKey))
                .map(row -> OptionalLong.of(row.stamp()))
                .orElse(OptionalLong.empty());
    }

    /** Makes the row that changes of a line wait on, in a transaction of its own: one that is not committed yet cannot be waited on. */
    @Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    void begin(String seriesId, String line) {
        if (lines.findById(new TrackedLineRow.Key(seriesId, line)).isEmpty()) {
            lines.create(seriesId, line);
        }
    }

    private static String line(ActualRow row) {
        return row instanceof ActualRow.Spent spent ? spent.lineKey() : NO_LINE;
    }

    /** 0 for a new figure, 1 for a corrected one, 2 for one that is the same. */
    private int keep(Entry entry, ActualRow row) {
        Optional<RecordedFigure> before =
                figures.lock(entry.seriesId(), RecordedFigure.Kind.of(row).name(), row.identity());
        if (before.isPresent() && before.get().row().sameAs(row)) {
            return 2;
        }
        append(entry, row, before);
        return before.isPresent() ? 1 : 0;
    }

    private void append(Entry entry, ActualRow row, Optional<RecordedFigure> before) {
        String kind = RecordedFigure.Kind.of(row).name();
        before.ifPresent(each -> figures.retire(entry.seriesId(), kind, row.identity()));
        int version = before.map(each -> each.key().version() + 1).orElse(1);
        figures.save(new RecordedFigure(
                new RecordedFigure.Key(entry.seriesId(), kind, row.identity(), version),
                true,
                RecordedFigure.body(row),
                entry.source(),
                entry.by(),
                clock.millis(),
                entry.note()));
    }
}

package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one line stands.
 *
 * @param line the line with its plan
 * @param actual spending by index of period, of the periods that were reported
 * @param committed open commitments (offers, classes, orders) by period; one amount per period
 */
public record LineStatus(TrackedLine line, Map<Integer, Money> actual, List<Money> committed) {
    public LineStatus {
        actual = Map.copyOf(actual);
        committed = List.copyOf(committed);
        if (committed.size() != line.planned().size()) {
            throw new IllegalArgumentException(
                    "committed must have " + line.planned().size() + " amounts, not " + committed.size());
        }
    }

    /** A line of which nothing was reported yet. */
    public static LineStatus unreported(TrackedLine line) {
        return new LineStatus(
                line,
                Map.of(),
                line.planned().stream().map(amount -> Money.ZERO).toList());
    }

    public Optional<Money> actualIn(int period) {
        return Optional.ofNullable(actual.get(period));
    }

    public Money actualTotal() {
        return Sums.of(actual.values());
    }

    /** The plan of the periods that were reported: what the actual total is measured against. */
    public Money plannedOfReported() {
        return Sums.of(actual.keySet().stream().map(t -> line.planned().get(t)).toList());
    }

    /** Open commitments of the periods from {@code closed} on. */
    public Money committedFrom(int closed) {
        return Sums.of(committed.subList(Math.min(closed, committed.size()), committed.size()));
    }
}

package dev.peakplan.actuals;

import dev.peakplan.plan.Money;
import java.util.Optional;
import java.util.OptionalDouble;

/** One figure that could be read, with the place it was read at. */
public sealed interface ActualRow {
    /** What makes two figures the same one. */
    String identity();

    String place();

    /**
     * Spending on a line in a period.
     *
     * @param lineKey key of the line
     * @param period index of the period
     */
    record Spent(String lineKey, int period, Money amount, String place) implements ActualRow {
        @Override
        public String identity() {
            return lineKey + "|" + period;
        }
    }

    /**
     * A driver in a period.
     *
     * @param subject id of the queue or team
     * @param role id of the role; empty for none
     */
    record Driven(DriverMetric metric, String subject, String role, int period, double value, String place)
            implements ActualRow {
        @Override
        public String identity() {
            return metric + "|" + subject + "|" + role + "|" + period;
        }
    }

    /** What is promised but not yet spent. */
    record Committed(String reference, Kind kind, String lineKey, int period, Money amount, State state, String place)
            implements ActualRow {
        /** What was promised. */
        public enum Kind {
            /** An offer to a candidate. */
            OFFER,
            /** A training class. */
            CLASS,
            /** A purchase order. */
            ORDER,
            OTHER
        }

        /** Where it stands. */
        public enum State {
            OPEN,
            /** Spent by now: it is among the actuals. */
            DONE,
            CANCELLED
        }

        @Override
        public String identity() {
            return reference;
        }
    }

    /** How an agent worked in a period. */
    record Worked(
            String agent,
            String teamId,
            int period,
            double contacts,
            double handleTimeSeconds,
            OptionalDouble quality,
            String place)
            implements ActualRow {
        @Override
        public String identity() {
            return agent + "|" + period;
        }
    }

    /** This figure and another of the same identity as one; nothing where they cannot be added. */
    default Optional<ActualRow> plus(ActualRow other) {
        if (this instanceof Spent mine && other instanceof Spent more) {
            return Optional.of(new Spent(mine.lineKey, mine.period, mine.amount.plus(more.amount), mine.place));
        }
        return Optional.empty();
    }

    /** Whether both say the same, wherever they stand. */
    default boolean sameAs(ActualRow other) {
        return at("").equals(other.at(""));
    }

    private ActualRow at(String place) {
        if (this instanceof Spent it) {
            return new Spent(it.lineKey, it.period, it.amount, place);
        } else if (this instanceof Driven it) {
            return new Driven(it.metric, it.subject, it.role, it.period, it.value, place);
        } else if (this instanceof Committed it) {
            return new Committed(it.reference, it.kind, it.lineKey, it.period, it.amount, it.state, place);
        }
        Worked it = (Worked) this;
        return new Worked(it.agent, it.teamId, it.period, it.contacts, it.handleTimeSeconds, it.quality, place);
    }
}

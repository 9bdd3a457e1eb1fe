package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds what to be warned of: 80, 90 and 100 % of a limit spent (the highest reached, once), and a run rate that will break a limit that is
 * not broken yet. Lines warn at 100 % and by run rate only: a line that is spent evenly passes 80 % every autumn.
 */
public final class AlertRules {
    /** A line that ends less than this share above its plan is no news. */
    static final double LINE_TOLERANCE = 0.02;

    private AlertRules() {}

    /** @param closed number of periods that are past */
    public static List<Alert> find(List<Limit> limits, List<LineForecast> lines, int closed) {
        List<Alert> alerts = new ArrayList<>();
        for (Limit limit : limits) {
            if (limit.amount().minor() > 0) {
                List<LineForecast> within = limit.within(lines);
                used(limit, within).ifPresent(alerts::add);
                runRate(limit, within, closed).ifPresent(alerts::add);
            }
        }
        return alerts;
    }

    private static Optional<Alert> used(Limit limit, List<LineForecast> lines) {
        long spent = 0;
        for (LineForecast line : lines) {
            for (var entry : line.status().actual().entrySet()) {
                if (entry.getKey() >= limit.fromPeriod() && entry.getKey() <= limit.toPeriod()) {
                    spent += entry.getValue().minor();
                }
            }
        }
        double share = (double) spent / limit.amount().minor();
        boolean line = limit.kind() == Limit.Kind.LINE;
        // a limit that is spent to the last fen is used up, but kept
        Alert.Level level = share > 1 || (share >= 1 && !line)
                ? Alert.Level.USED_100
                : share >= 0.9 ? Alert.Level.USED_90 : share >= 0.8 ? Alert.Level.USED_80 : null;
        if (level == null || (line && level != Alert.Level.USED_100)) {
            return Optional.empty();
        }
        return Optional.of(new Alert(level, limit, Money.ofMinor(spent), OptionalInt.empty()));
    }

    private static Optional<Alert> runRate(Limit limit, List<LineForecast> lines, int closed) {
        long expected = 0;
        long spent = 0;
        boolean reported = false;
        OptionalInt breaks = OptionalInt.empty();
        for (int t = limit.fromPeriod(); t <= limit.toPeriod(); t++) {
            for (LineForecast line : lines) {
                expected += line.amounts().get(t).minor();
                spent += line.status().actualIn(t).orElse(Money.ZERO).minor();
                reported |= line.status().actualIn(t).isPresent();
            }
            if (breaks.isEmpty() && expected > limit.amount().minor()) {
                breaks = OptionalInt.of(t);
            }
        }
        double tolerance = limit.kind() == Limit.Kind.LINE ? LINE_TOLERANCE : 0;
        boolean over = expected > limit.amount().minor() * (1 + tolerance);
        boolean ahead = limit.toPeriod() >= closed && spent <= limit.amount().minor();
        return reported && over && ahead
                ? Optional.of(new Alert(Alert.Level.RUN_RATE, limit, Money.ofMinor(expected), breaks))
                : Optional.empty();
    }
}

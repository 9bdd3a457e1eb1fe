package dev.peakplan.check;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.PenaltyPiece;
import java.util.List;

/** What missing hours cost. */
final class Penalty {
    private Penalty() {}

    /** The value of {@code missing} hours, rounded once; hours beyond the last piece are valued as on it. */
    static Money of(List<PenaltyPiece> pieces, double missing) {
        double rest = missing;
        double sum = 0;
        for (int p = 0; p < pieces.size() && rest > 0; p++) {
            PenaltyPiece piece = pieces.get(p);
            double part = p == pieces.size() - 1 ? rest : Math.min(rest, piece.hours());
            sum += part * piece.perHour().minor();
            rest -= part;
        }
        return Money.ofMinor(Math.round(sum));
    }
}

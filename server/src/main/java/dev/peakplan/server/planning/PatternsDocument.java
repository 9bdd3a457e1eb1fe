package dev.peakplan.server.planning;

import dev.peakplan.plan.ShiftPattern;
import java.util.List;

/**
 * Shift patterns as one document.
 *
 * @param patterns the patterns
 */
public record PatternsDocument(List<ShiftPattern> patterns) {
    public PatternsDocument {
        patterns = List.copyOf(patterns);
    }
}

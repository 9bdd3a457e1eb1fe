package dev.peakplan.server.planning;

import dev.peakplan.plan.RosterReport;
import java.util.List;

/**
 * Rosters as one document.
 *
 * @param rosters one per team and period
 */
public record RosterDocument(List<RosterReport> rosters) {
    public RosterDocument {
        rosters = List.copyOf(rosters);
    }
}

package dev.peakplan.server.web;

import dev.peakplan.server.review.LineDifference;
import dev.peakplan.server.review.VersionPair;
import java.util.List;

/**
 * What became of a line, as a page shows it.
 *
 * @param difference the line in two versions
 * @param place names of its site and department; empty where it has neither
 */
public record DifferenceRow(LineDifference difference, String place) {
    /** All lines of either version, in the order in which they are compared. */
    static List<DifferenceRow> of(VersionPair versions) {
        return versions.comparison().lines().stream()
                .map(line -> new DifferenceRow(
                        line, (line.after() == null ? versions.before() : versions.after()).place(line.line())))
                .toList();
    }

    /** Whether both versions have the line alike. */
    public boolean same() {
        return difference.change() == LineDifference.Change.SAME;
    }
}

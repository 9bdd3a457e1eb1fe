package dev.peakplan.server.review;

import dev.peakplan.server.planning.PlanDocument;

/**
 * Two versions of a budget, out of one reading of each.
 *
 * @param before what is in the earlier one
 * @param after what is in the later one
 * @param comparison what differs
 */
public record VersionPair(VersionContent before, VersionContent after, VersionComparison comparison) {
    static VersionPair of(PlanDocument before, PlanDocument after) {
        return new VersionPair(
                VersionContent.of(before), VersionContent.of(after), VersionComparison.of(before, after));
    }
}

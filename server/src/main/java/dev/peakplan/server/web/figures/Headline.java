package dev.peakplan.server.web.figures;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * The figures at the top of a plan's page. Money in minor units.
 *
 * @param cost all spending
 * @param objective what was minimised
 * @param bound no plan has a lower objective; absent where none was proven
 * @param gap (objective - bound) / |bound|; absent where no bound was proven
 * @param feasible whether every limit is kept
 * @param brokenLimits number of broken limits
 * @param serviceLevel share of real-time contacts answered within their threshold, of those offered; absent without such contacts
 * @param lostContacts contacts lost or left undone
 * @param needHours productive hours required
 * @param shortfallHours required hours that are not staffed
 * @param hires hires over all periods
 * @param releases releases over all periods
 * @param overtimeHours overtime over all periods
 * @param leastHeads heads in the period with the fewest
 * @param mostHeads heads in the period with the most
 * @param initiatives number of chosen initiatives
 */
@Serdeable
public record Headline(
        long cost,
        long objective,
        Optional<Long> bound,
        Optional<Double> gap,
        boolean feasible,
        int brokenLimits,
        Optional<Double> serviceLevel,
        double lostContacts,
        double needHours,
        double shortfallHours,
        int hires,
        int releases,
        int overtimeHours,
        double leastHeads,
        double mostHeads,
        int initiatives) {
    /** Whether there is a bound, and with it a gap. */
    public boolean proven() {
        return bound.isPresent();
    }

    /** The bound in minor units; 0 where none was proven. */
    public long boundOrZero() {
        return bound.orElse(0L);
    }

    /** Missing hours over required hours; 0 when nothing is required. */
    public double shortfallShare() {
        return needHours > 0 ? shortfallHours / needHours : 0;
    }
}

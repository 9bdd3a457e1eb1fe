package dev.peakplan.queueing;

/**
 * The one place where service level is defined: who counts, and what the denominator is. A contact is <em>offered</em>; it is then either
 * answered or abandoned. It is <em>in time</em> when it is answered after a wait of at most the threshold, and a <em>short abandon</em>
 * when it abandons after at most the threshold. PeakPlan's own service level is {@link #answeredInTimeOverOffered()}; the other three
 * are reported beside it by their names. All are 1 when nothing counts.
 *
 * @param inTime contacts answered in time, as a share of those offered
 * @param shortAbandons short abandons, as a share of those offered
 * @param abandoned all that abandon, as a share of those offered
 */
public record ServiceLevel(double inTime, double shortAbandons, double abandoned) {

    /** From counts of contacts. */
    public static ServiceLevel ofCounts(long offered, long inTime, long shortAbandons, long abandoned) {
        if (offered == 0) {
            return new ServiceLevel(1, 0, 0);
        }
        double all = offered;
        return new ServiceLevel(inTime / all, shortAbandons / all, abandoned / all);
    }

    /** Answered in time / offered: a late answer and any abandon count against it. */
    public double answeredInTimeOverOffered() {
        return clamp(inTime);
    }

    /** Answered in time / (offered - short abandons): short abandons are left out. */
    public double answeredInTimeOverOfferedLessShortAbandons() {
        return ratio(inTime, 1 - shortAbandons);
    }

    /** (Answered in time + short abandons) / offered: short abandons count as served. */
    public double answeredInTimePlusShortAbandonsOverOffered() {
        return clamp(inTime + shortAbandons);
    }

    /** Answered in time / answered: all abandons are left out. */
    public double answeredInTimeOverAnswered() {
        return ratio(inTime, 1 - abandoned);
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? clamp(part / whole) : 1;
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }
}

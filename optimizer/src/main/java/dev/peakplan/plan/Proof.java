package dev.peakplan.plan;

/**
 * A proven limit on how good any plan can be.
 *
 * @param bound no feasible plan has an objective below this
 * @param gap (objective - bound) / |bound|, at least 0
 * @param serviceGap the same difference relative to the penalty part of the bound: (objective - bound) / max(1, penalty - (objective - bound))
 * @param covers what the bound ranges over
 */
public record Proof(Money bound, double gap, double serviceGap, Covers covers) {
    /** No claim at all; its figures mean nothing. */
    public static final Proof NONE = new Proof(Money.ZERO, 0, 0, Covers.NOTHING);

    /** No plan keeps every limit. */
    public static final Proof NOTHING_FITS = new Proof(Money.ZERO, 0, 0, Covers.NOTHING_FITS);

    /** What a bound ranges over. */
    public enum Covers {
        /** All staffing decisions and all choices of initiatives. */
        ALL_CHOICES,
        /** All staffing decisions for the chosen initiatives and starts. */
        CHOSEN_INITIATIVES,
        /**
         * All staffing decisions, in fractions even, and all choices of initiatives: none keeps every limit, so that there is nothing to
         * bound.
         */
        NOTHING_FITS,
        /** Nothing: no bound was found. */
        NOTHING
    }

    /** Whether there is a bound: else its figures mean nothing. */
    public boolean bounds() {
        return covers == Covers.ALL_CHOICES || covers == Covers.CHOSEN_INITIATIVES;
    }
}

package dev.peakplan.bound;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.Prices;

/**
 * What pricing finds out about a choice of initiatives.
 *
 * @param starts [m] the choice, {@link dev.peakplan.model.InitiativeModel#NOT_CHOSEN} where none
 * @param bound no plan with this choice has a lower objective, minor units
 * @param prices what the shared limits are worth
 * @param decisions whole decisions near the fractional optimum; shared limits may be broken by a little
 * @param unkept 0 when the limits can be kept by fractional decisions, else a measure of how far they cannot
 */
public record PricedStart(int[] starts, long bound, Prices prices, Decisions decisions, double unkept) {
    public boolean possible() {
        return unkept <= 0;
    }
}

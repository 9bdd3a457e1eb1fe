package dev.peakplan.execution;

import dev.peakplan.plan.Money;

/**
 * Where spending will stand at the end of the plan.
 *
 * @param planned the plan of all periods
 * @param actual spent in the periods reported
 * @param committed open commitments of the periods to come
 * @param expected expected at the end: spent + what is still expected
 * @param low lower end of the 80 % range
 * @param high upper end of the 80 % range
 * @param reported number of periods that were reported; 0 means that the forecast is the plan
 */
public record YearEnd(
        Money planned, Money actual, Money committed, Money expected, Money low, Money high, int reported) {

    /** Expected minus planned: positive when more will be spent. */
    public Money over() {
        return expected.minus(planned);
    }
}

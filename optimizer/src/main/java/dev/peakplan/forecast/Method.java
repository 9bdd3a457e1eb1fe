package dev.peakplan.forecast;

import dev.peakplan.plan.ForecastMethod;

/** A way to continue the month series of an {@link Evidence}. */
interface Method {
    /** What it is reported as. */
    ForecastMethod kind();

    /**
     * The next {@code horizon} values of {@link Evidence#logs()}.
     *
     * @param evidence at least one month is known
     * @return finite values
     */
    double[] forecast(Evidence evidence, int horizon);
}

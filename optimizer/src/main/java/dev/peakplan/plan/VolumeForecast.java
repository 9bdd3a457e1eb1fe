package dev.peakplan.plan;

/**
 * Contacts of a queue to expect in a period.
 *
 * @param periodId the period
 * @param contacts expected number of contacts offered
 * @param eighty interval that held 80 % of the outcomes in back-tests
 * @param ninetyFive interval that held 95 % of the outcomes in back-tests
 */
public record VolumeForecast(String periodId, double contacts, Interval eighty, Interval ninetyFive) {
    public VolumeForecast {
        Require.text(periodId, "periodId");
        Require.atLeast(contacts, 0, "contacts");
    }

    /**
     * A prediction interval, both ends included.
     *
     * @param lower lower end
     * @param upper upper end, at least {@code lower}
     */
    public record Interval(double lower, double upper) {
        public Interval {
            Require.atLeast(lower, 0, "lower");
            Require.atLeast(upper, lower, "upper");
        }

        public boolean holds(double value) {
            return value >= lower && value <= upper;
        }
    }
}

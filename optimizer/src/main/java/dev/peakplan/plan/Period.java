package dev.peakplan.plan;

/**
 * One planning period.
 *
 * @param id unique, such as {@code 2027-01}
 * @param label what people call it
 * @param season the tag that comparisons of peak and off-season use
 * @param paidHoursPerHead paid hours of one head in this period, before shrinkage
 * @param weeks length in weeks, for the number of typical weeks of a profile (31 days are 4.4286 weeks)
 * @param wageIndex pay relative to the stated pay (wage growth), above 0
 * @param priceIndex prices relative to the stated amounts (inflation), above 0
 * @param restDayOvertimeShare share of overtime that falls on rest days
 * @param holidayOvertimeShare share of overtime that falls on statutory holidays
 * @param holidayAllowance whether the holiday allowance is paid in this period
 */
public record Period(
        String id,
        String label,
        Season season,
        double paidHoursPerHead,
        double weeks,
        double wageIndex,
        double priceIndex,
        double restDayOvertimeShare,
        double holidayOvertimeShare,
        boolean holidayAllowance) {
    public Period {
        Require.text(id, "id");
        Require.atLeast(paidHoursPerHead, 0, "paidHoursPerHead");
        Require.atLeast(weeks, 0.01, "weeks");
        Require.atLeast(wageIndex, 0.01, "wageIndex");
        Require.atLeast(priceIndex, 0.01, "priceIndex");
        Require.share(restDayOvertimeShare, "restDayOvertimeShare");
        Require.share(holidayOvertimeShare, "holidayOvertimeShare");
        Require.share(restDayOvertimeShare + holidayOvertimeShare, "restDayOvertimeShare + holidayOvertimeShare");
    }
}

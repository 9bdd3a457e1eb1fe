package dev.peakplan.plan;

/**
 * Overtime pay as a multiple of the hourly base (China: Labour Law art. 44, 1.5 / 2 / 3).
 *
 * @param workday multiple on a workday, at least 1
 * @param restDay multiple on a rest day, at least 1
 * @param holiday multiple on a statutory holiday, at least 1
 */
public record OvertimeRates(double workday, double restDay, double holiday) {
    public OvertimeRates {
        Require.atLeast(workday, 1, "workday");
        Require.atLeast(restDay, 1, "restDay");
        Require.atLeast(holiday, 1, "holiday");
    }

    /** The mean multiple when {@code restDayShare} and {@code holidayShare} of the overtime fall on such days. */
    public double mean(double restDayShare, double holidayShare) {
        return workday * (1 - restDayShare - holidayShare) + restDay * restDayShare + holiday * holidayShare;
    }
}

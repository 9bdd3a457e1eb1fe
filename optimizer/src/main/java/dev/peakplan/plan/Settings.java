package dev.peakplan.plan;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What holds for the whole plan. Statutory figures are inputs, never constants of the program.
 *
 * @param title name of the plan
 * @param language language of the workbook that comes back
 * @param currency ISO 4217 code
 * @param periodKind months or weeks
 * @param firstDay first day of the first period
 * @param seed seed of every random choice; the same file and seed give the same plan
 * @param work working time and overtime terms
 * @param staffLimits limits on the mix of staff, the same for every team
 * @param defaultShortfall value of a missing hour for teams that state none
 * @param schedulingLoss share of rostered hours lost to shift patterns, in [0, 1)
 * @param occupancyCeiling largest share of productive time that contacts may fill, in (0, 1]
 * @param frozenPeriods number of first periods whose decisions are the {@link Commitment}s and nothing else
 */
public record Settings(
        String title,
        Language language,
        String currency,
        PeriodKind periodKind,
        LocalDate firstDay,
        long seed,
        WorkTerms work,
        StaffLimits staffLimits,
        ShortfallTerms defaultShortfall,
        double schedulingLoss,
        double occupancyCeiling,
        int frozenPeriods) {
    public Settings {
        Require.text(title, "title");
        Require.text(currency, "currency");
        Require.within(schedulingLoss, 0, 0.95, "schedulingLoss");
        Require.within(occupancyCeiling, 0.05, 1, "occupancyCeiling");
        Require.atLeast(frozenPeriods, 0, "frozenPeriods");
    }

    /** These settings with other terms of work and other limits on the mix of staff. */
    public Settings with(WorkTerms otherWork, StaffLimits otherLimits) {
        return new Settings(
                title,
                language,
                currency,
                periodKind,
                firstDay,
                seed,
                otherWork,
                otherLimits,
                defaultShortfall,
                schedulingLoss,
                occupancyCeiling,
                frozenPeriods);
    }

    /** These settings under another title. */
    public Settings titled(String other) {
        return new Settings(
                other,
                language,
                currency,
                periodKind,
                firstDay,
                seed,
                work,
                staffLimits,
                defaultShortfall,
                schedulingLoss,
                occupancyCeiling,
                frozenPeriods);
    }

    /** These settings with the first {@code periods} frozen. */
    public Settings frozen(int periods) {
        return new Settings(
                title,
                language,
                currency,
                periodKind,
                firstDay,
                seed,
                work,
                staffLimits,
                defaultShortfall,
                schedulingLoss,
                occupancyCeiling,
                periods);
    }

    /**
     * Working time and overtime.
     *
     * @param paidDaysPerPeriod days that base pay of one period covers (China: 21.75 a month), for the hourly base
     * @param hoursPerDay paid hours of such a day (8)
     * @param overtimeStepHours overtime is decided in whole steps of so many hours, at least 1
     * @param overtimeHoursPerHead largest overtime per head and period, hours (China: 36 a month)
     * @param overtimeRates multiples of the hourly base
     */
    public record WorkTerms(
            double paidDaysPerPeriod,
            double hoursPerDay,
            int overtimeStepHours,
            double overtimeHoursPerHead,
            OvertimeRates overtimeRates) {
        public WorkTerms {
            Require.atLeast(paidDaysPerPeriod, 0.5, "paidDaysPerPeriod");
            Require.within(hoursPerDay, 0.5, 24, "hoursPerDay");
            Require.atLeast(overtimeStepHours, 1, "overtimeStepHours");
            Require.atLeast(overtimeHoursPerHead, 0, "overtimeHoursPerHead");
        }
    }

    /**
     * Limits on the mix of staff.
     *
     * @param minSeniorShare least share of seniors among the heads of each team and period, in [0, 1]
     * @param maxTemporaryShare largest share of temporary and outsourced heads of each team and period, in [0, 1]
     * @param maxReleasesPerPeriod releases in all teams together that a period must not exceed (collective-layoff threshold), if any
     */
    public record StaffLimits(double minSeniorShare, double maxTemporaryShare, OptionalInt maxReleasesPerPeriod) {
        public StaffLimits {
            Require.share(minSeniorShare, "minSeniorShare");
            Require.share(maxTemporaryShare, "maxTemporaryShare");
        }
    }
}

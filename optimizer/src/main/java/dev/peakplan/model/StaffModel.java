package dev.peakplan.model;

/**
 * One role in one team.
 *
 * @param index position in the request's staffing and in {@link dev.peakplan.plan.Plan#staffing()}
 * @param roleId the role
 * @param senior counts as senior
 * @param temporary counts as temporary
 * @param openingHeads heads before the first period
 * @param attrition share that leaves per period
 * @param hoursPerHead [t] productive hours of a ramped head
 * @param rampLack [k] heads lacking in the k-th period of one hire: (1 - ramp[k]) (1 - attrition)^k
 * @param overtimeHoursPerStep productive hours of one overtime step
 * @param overtimeStepsPerHead largest overtime steps per head and period (not rounded); 0 when the role works none
 * @param trainingPeriods periods of training before arrival
 * @param trainerHours productive hours of the team taken by one trainee per period of training
 * @param headCost [c][t] per head, minor units; a category without cost is null
 * @param overtimeCost [t] per step, labour
 * @param hireCost [c][t] per hire, by period of arrival; a category without cost is null. Training pay is not in it
 * @param trainingPay [t] per trainee and period of training, labour
 * @param releaseCost [t] per release, severance
 * @param hires [t] range of hires
 * @param releases [t] range of releases
 * @param overtime [t] range of overtime steps
 */
public record StaffModel(
        int index,
        String roleId,
        boolean senior,
        boolean temporary,
        double openingHeads,
        double attrition,
        double[] hoursPerHead,
        double[] rampLack,
        double overtimeHoursPerStep,
        double overtimeStepsPerHead,
        int trainingPeriods,
        double trainerHours,
        long[][] headCost,
        long[] overtimeCost,
        long[][] hireCost,
        long[] trainingPay,
        long[] releaseCost,
        Range hires,
        Range releases,
        Range overtime) {

    /**
     * Smallest and largest value by period.
     *
     * @param least [t]
     * @param most [t], {@link #UNLIMITED} where nothing limits it
     */
    public record Range(int[] least, int[] most) {
        public static final int UNLIMITED = 1_000_000;

        /** {@code value} moved into the range of period {@code t}. */
        public int clamp(int t, int value) {
            return Math.max(least[t], Math.min(most[t], value));
        }

        public boolean contains(int t, int value) {
            return value >= least[t] && value <= most[t];
        }
    }
}

package dev.peakplan.plan;

import java.util.Optional;

/**
 * What one head of a role costs, per period unless said otherwise.
 *
 * @param basePay base salary
 * @param performanceBonus mean performance bonus
 * @param allowances allowances and benefits paid every period
 * @param holidayAllowance paid in periods marked so ({@link Period#holidayAllowance()})
 * @param overtimePayPerStep pay of one overtime step where it is not the hourly base times the period's overtime multiple
 * @param recruitingCost per hire
 * @param onboardingCost training cost per hire
 * @param trainingPay pay of a trainee per period of training before arrival ({@link Role#trainingPeriods()})
 * @param severanceCost per release
 */
public record PayTerms(
        Money basePay,
        Money performanceBonus,
        Money allowances,
        Money holidayAllowance,
        Optional<Money> overtimePayPerStep,
        Money recruitingCost,
        Money onboardingCost,
        Money trainingPay,
        Money severanceCost) {
    public PayTerms {
        Require.notNegative(basePay, "basePay");
        Require.notNegative(performanceBonus, "performanceBonus");
        Require.notNegative(allowances, "allowances");
        Require.notNegative(holidayAllowance, "holidayAllowance");
        overtimePayPerStep.ifPresent(money -> Require.notNegative(money, "overtimePayPerStep"));
        Require.notNegative(recruitingCost, "recruitingCost");
        Require.notNegative(onboardingCost, "onboardingCost");
        Require.notNegative(trainingPay, "trainingPay");
        Require.notNegative(severanceCost, "severanceCost");
    }
}

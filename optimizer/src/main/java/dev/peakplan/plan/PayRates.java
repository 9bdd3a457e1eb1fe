package dev.peakplan.plan;

/**
 * The rates that one head of a role in a team costs in a period, out of pay terms, employer contributions and indices. Rates are whole
 * minor units; this is the one place where they are rounded.
 */
public final class PayRates {
    private final PlanRequest request;
    private final Team team;
    private final Role role;
    private final PayTerms terms;

    private PayRates(PlanRequest request, Team team, Role role, PayTerms terms) {
        this.request = request;
        this.team = team;
        this.role = role;
        this.terms = terms;
    }

    public static PayRates of(PlanRequest request, Team team, Role role, Staffing staffing) {
        return new PayRates(request, team, role, staffing.pay().orElse(role.pay()));
    }

    public Money basePay(Period period) {
        return terms.basePay().times(period.wageIndex());
    }

    public Money performanceBonus(Period period) {
        return terms.performanceBonus().times(period.wageIndex());
    }

    public Money allowances(Period period) {
        return terms.allowances().times(period.wageIndex());
    }

    public Money holidayAllowance(Period period) {
        return period.holidayAllowance() ? terms.holidayAllowance().times(period.wageIndex()) : Money.ZERO;
    }

    /** Employer contributions on base pay, bonus and allowances; zero for roles without them. */
    public Money contributions(Period period) {
        if (!role.employerContributions()) {
            return Money.ZERO;
        }
        Money base = basePay(period).plus(performanceBonus(period)).plus(allowances(period));
        Money sum = Money.ZERO;
        for (Contribution contribution : request.workforce().contributions()) {
            if (contribution.siteId().isEmpty() || contribution.siteId().get().equals(team.siteId())) {
                sum = sum.plus(contribution.on(base));
            }
        }
        return sum;
    }

    /** All pay of one head in the period: the sum of the five rates above. */
    public Money pay(Period period) {
        return basePay(period)
                .plus(performanceBonus(period))
                .plus(allowances(period))
                .plus(holidayAllowance(period))
                .plus(contributions(period));
    }

    /** Pay of one overtime step: base pay / paid days / hours a day, times the mean overtime multiple, times the step's hours. */
    public Money overtimeStep(Period period) {
        if (terms.overtimePayPerStep().isPresent()) {
            return terms.overtimePayPerStep().get().times(period.wageIndex());
        }
        Settings.WorkTerms work = request.settings().work();
        double hourly = basePay(period).minor() / work.paidDaysPerPeriod() / work.hoursPerDay();
        double multiple = work.overtimeRates().mean(period.restDayOvertimeShare(), period.holidayOvertimeShare());
        return Money.ofMinor(Money.rounded(hourly * multiple * work.overtimeStepHours()));
    }

    public Money trainingPay(Period period) {
        return terms.trainingPay().times(period.wageIndex());
    }

    public Money recruiting(Period period) {
        return terms.recruitingCost().times(period.priceIndex());
    }

    public Money onboarding(Period period) {
        return terms.onboardingCost().times(period.priceIndex());
    }

    public Money severance(Period period) {
        return terms.severanceCost().times(period.wageIndex());
    }
}

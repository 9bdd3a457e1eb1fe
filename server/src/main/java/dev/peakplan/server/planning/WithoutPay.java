package dev.peakplan.server.planning;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Workforce;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan for those who do not see pay: pay terms and contributions are gone, and what pay costs is one line per category, over all sites
 * and departments. Budget lines of labour and severance are pay too, whoever wrote them: a supervisor's salary is often one.
 */
public final class WithoutPay {
    private static final Set<LedgerLine> OPEN =
            EnumSet.of(LedgerLine.RECRUITING, LedgerLine.ONBOARDING, LedgerLine.BUDGET_LINE, LedgerLine.INITIATIVE);
    private static final Set<CostCategory> PAID = EnumSet.of(CostCategory.LABOUR, CostCategory.SEVERANCE);
    private static final PayTerms NOTHING = new PayTerms(
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Optional.empty(),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO);

    private WithoutPay() {}

    public static PlanDocument of(PlanDocument plan) {
        List<SpendingLine> spending = new ArrayList<>();
        Map<CostCategory, long[]> pay = new EnumMap<>(CostCategory.class);
        for (SpendingLine line : plan.spending()) {
            if (isPay(line.line(), line.category())) {
                long[] sums = pay.computeIfAbsent(
                        line.category(), fresh -> new long[line.amounts().size()]);
                for (int t = 0; t < sums.length; t++) {
                    sums[t] += line.amounts().get(t).minor();
                }
            } else {
                spending.add(line);
            }
        }
        List<BudgetLine> totals = new ArrayList<>();
        pay.forEach((category, sums) -> {
            BudgetLine total = total(category, sums, plan.request());
            totals.add(total);
            spending.add(new SpendingLine(
                    LedgerLine.BUDGET_LINE,
                    category,
                    Optional.of(total.id()),
                    Optional.empty(),
                    Optional.empty(),
                    total.amounts()));
        });
        return plan.with(request(plan.request(), totals), spending);
    }

    /** Whether what a line is made of is pay, or is worked out from what stands among the terms of pay. */
    public static boolean hides(SpendingLine line) {
        return isPay(line.line(), line.category())
                || line.line() == LedgerLine.RECRUITING
                || line.line() == LedgerLine.ONBOARDING;
    }

    private static boolean isPay(LedgerLine line, CostCategory category) {
        return !OPEN.contains(line) || PAID.contains(category);
    }

    private static BudgetLine total(CostCategory category, long[] sums, PlanRequest request) {
        List<Money> amounts = new ArrayList<>();
        for (long sum : sums) {
            amounts.add(Money.ofMinor(sum));
        }
        String name =
                switch (request.settings().language()) {
                    case ZH -> "薪酬合计";
                    case EN -> "Pay, in total";
                };
        return new BudgetLine(
                "PAY:" + category,
                name,
                category,
                Optional.empty(),
                Optional.empty(),
                CostDriver.FIXED,
                amounts,
                false,
                "",
                "");
    }

    private static PlanRequest request(PlanRequest request, List<BudgetLine> totals) {
        Workforce workforce = request.workforce();
        Budget budget = request.budget();
        List<BudgetLine> lines = new ArrayList<>(budget.lines().stream()
                .filter(line -> !PAID.contains(line.category()))
                .toList());
        lines.addAll(totals);
        return request.with(new Workforce(
                        workforce.roles().stream().map(WithoutPay::role).toList(),
                        List.of(),
                        workforce.staffing().stream().map(WithoutPay::staffing).toList(),
                        workforce.commitments()))
                .with(new Budget(lines, budget.caps(), budget.floors(), budget.initiatives(), budget.started()))
                .withScenarios(List.of());
    }

    private static Role role(Role role) {
        return new Role(
                role.id(),
                role.name(),
                role.seniority(),
                role.productivity(),
                role.ramp(),
                role.attritionPerPeriod(),
                role.recruitLeadPeriods(),
                role.trainingPeriods(),
                role.trainerHoursPerTrainee(),
                role.employerContributions(),
                role.overtimeAllowed(),
                NOTHING);
    }

    private static Staffing staffing(Staffing staffing) {
        return new Staffing(
                staffing.teamId(),
                staffing.roleId(),
                staffing.openingHeads(),
                Optional.empty(),
                staffing.attritionPerPeriod(),
                staffing.maxHiresPerPeriod(),
                staffing.maxReleasesPerPeriod(),
                staffing.maxOvertimeStepsPerPeriod());
    }
}

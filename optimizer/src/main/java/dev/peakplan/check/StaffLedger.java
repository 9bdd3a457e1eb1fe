package dev.peakplan.check;

import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayRates;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what one staffing costs. Lines by head and by hire that name no site are spent where the team works. */
final class StaffLedger {
    /** What one head costs on one line of the ledger. */
    private record Rate(LedgerLine line, Optional<String> reference, Money perHead) {}

    private final PlanRequest request;
    private final StaffTrace staff;
    private final PayRates rates;
    private final List<LedgerEntry> ledger;
    private final List<BudgetLine> lines;

    StaffLedger(PlanRequest request, StaffTrace staff, List<LedgerEntry> ledger) {
        this.request = request;
        this.staff = staff;
        this.rates = PayRates.of(request, staff.team(), staff.role(), staff.staffing());
        this.ledger = ledger;
        this.lines = request.budget().lines().stream().filter(this::atTeam).toList();
    }

    private boolean atTeam(BudgetLine line) {
        Scope place = new Scope(List.of(), Optional.empty(), Optional.empty(), line.siteId(), line.departmentId());
        return line.driver() != CostDriver.FIXED
                && place.covers(
                        Optional.of(staff.team().siteId()),
                        Optional.of(staff.team().departmentId()));
    }

    void write() {
        for (int t = 0; t < request.periodCount(); t++) {
            Period period = request.calendar().periods().get(t);
            heads(t, period);
            whole(t, LedgerLine.OVERTIME, CostCategory.LABOUR, rates.overtimeStep(period), staff.overtimeSteps(t));
            whole(t, LedgerLine.TRAINING_PAY, CostCategory.LABOUR, rates.trainingPay(period), staff.trainees(t));
            whole(t, LedgerLine.RECRUITING, CostCategory.RECRUITMENT, rates.recruiting(period), staff.hires(t));
            whole(t, LedgerLine.ONBOARDING, CostCategory.TRAINING, rates.onboarding(period), staff.hires(t));
            whole(t, LedgerLine.SEVERANCE, CostCategory.SEVERANCE, rates.severance(period), staff.releases(t));
            for (BudgetLine line : lines) {
                if (line.driver() == CostDriver.PER_HIRE) {
                    Money amount = line.amountIn(t, period).times((long) staff.hires(t));
                    add(t, LedgerLine.BUDGET_LINE, line.category(), Optional.of(line.id()), amount);
                }
            }
        }
    }

    /** Heads times the sum of rates is rounded once by category; the last line takes what the others leave of it. */
    private void heads(int t, Period period) {
        for (Map.Entry<CostCategory, List<Rate>> entry : headRates(t, period).entrySet()) {
            List<Rate> parts = entry.getValue();
            Money sum = Money.ZERO;
            for (Rate rate : parts) {
                sum = sum.plus(rate.perHead());
            }
            Money rest = sum.times(staff.heads()[t]);
            for (int p = 0; p < parts.size(); p++) {
                Rate rate = parts.get(p);
                Money amount = p == parts.size() - 1 ? rest : rate.perHead().times(staff.heads()[t]);
                rest = rest.minus(amount);
                add(t, rate.line(), entry.getKey(), rate.reference(), amount);
            }
        }
    }

    private Map<CostCategory, List<Rate>> headRates(int t, Period period) {
        Map<CostCategory, List<Rate>> byCategory = new EnumMap<>(CostCategory.class);
        List<Rate> labour = new ArrayList<>();
        labour.add(new Rate(LedgerLine.BASE_PAY, Optional.empty(), rates.basePay(period)));
        labour.add(new Rate(LedgerLine.PERFORMANCE_BONUS, Optional.empty(), rates.performanceBonus(period)));
        labour.add(new Rate(LedgerLine.ALLOWANCES, Optional.empty(), rates.allowances(period)));
        labour.add(new Rate(LedgerLine.HOLIDAY_ALLOWANCE, Optional.empty(), rates.holidayAllowance(period)));
        labour.add(new Rate(LedgerLine.EMPLOYER_CONTRIBUTIONS, Optional.empty(), rates.contributions(period)));
        labour.removeIf(rate -> rate.perHead().minor() == 0);
        byCategory.put(CostCategory.LABOUR, labour);
        for (BudgetLine line : lines) {
            Money amount = line.amountIn(t, period);
            if (line.driver() == CostDriver.PER_HEAD && amount.minor() != 0) {
                byCategory
                        .computeIfAbsent(line.category(), category -> new ArrayList<>())
                        .add(new Rate(LedgerLine.BUDGET_LINE, Optional.of(line.id()), amount));
            }
        }
        return byCategory;
    }

    private void whole(int t, LedgerLine line, CostCategory category, Money rate, long count) {
        add(t, line, category, Optional.empty(), rate.times(count));
    }

    private void add(int t, LedgerLine line, CostCategory category, Optional<String> reference, Money amount) {
        Ledger.add(
                ledger,
                new LedgerEntry(
                        line,
                        category,
                        reference,
                        Optional.of(staff.team().siteId()),
                        Optional.of(staff.team().departmentId()),
                        Optional.of(staff.team().id()),
                        Optional.of(staff.role().id()),
                        t,
                        amount));
    }
}

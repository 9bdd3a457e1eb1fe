package dev.peakplan.check;

import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All spending of a plan, entry by entry; entries of nothing are left out. */
final class Ledger {
    private Ledger() {}

    static List<LedgerEntry> of(Trace trace) {
        List<LedgerEntry> ledger = new ArrayList<>();
        for (StaffTrace staff : trace.staff()) {
            new StaffLedger(trace.request(), staff, ledger).write();
        }
        fixedLines(trace.request(), ledger);
        for (Trace.Start start : trace.chosen()) {
            initiative(start, trace.periodCount(), ledger);
        }
        return ledger;
    }

    private static void fixedLines(PlanRequest request, List<LedgerEntry> ledger) {
        for (BudgetLine line : request.budget().lines()) {
            if (line.driver() != CostDriver.FIXED) {
                continue;
            }
            for (int t = 0; t < request.periodCount(); t++) {
                Money amount = line.amountIn(t, request.calendar().periods().get(t));
                add(
                        ledger,
                        new LedgerEntry(
                                LedgerLine.BUDGET_LINE,
                                line.category(),
                                Optional.of(line.id()),
                                line.siteId(),
                                line.departmentId(),
                                Optional.empty(),
                                Optional.empty(),
                                t,
                                amount));
            }
        }
    }

    private static void initiative(Trace.Start start, int periods, List<LedgerEntry> ledger) {
        for (int t = start.period(); t < periods; t++) {
            add(
                    ledger,
                    new LedgerEntry(
                            LedgerLine.INITIATIVE,
                            start.initiative().category(),
                            Optional.of(start.initiative().id()),
                            start.initiative().siteId(),
                            start.initiative().departmentId(),
                            Optional.empty(),
                            Optional.empty(),
                            t,
                            start.initiative().spendingIn(t - start.period())));
        }
    }

    static void add(List<LedgerEntry> ledger, LedgerEntry entry) {
        if (entry.amount().minor() != 0) {
            ledger.add(entry);
        }
    }
}

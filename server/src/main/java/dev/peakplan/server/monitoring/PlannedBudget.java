package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.BudgetDirectory;
import dev.peakplan.check.Checker;
import dev.peakplan.execution.Limit;
import dev.peakplan.execution.TrackedLine;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.review.BindingPlan;
import dev.peakplan.server.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A binding budget as it was planned: what actuals are held against. Never changes.
 *
 * @param plan the budget
 * @param request what was planned for
 * @param assessment the checker's ledger, heads and service
 * @param lines the budget's lines, where all or part of it was planned
 */
record PlannedBudget(BindingPlan plan, PlanRequest request, Assessment assessment, List<TrackedLine> lines) {
    static PlannedBudget of(BindingPlan plan, PlanDocument document) {
        PlanRequest request = document.request();
        Assessment assessment = Checker.check(request, Requirements.of(request), document.decisions());
        return new PlannedBudget(plan, request, assessment, TrackedLine.of(assessment.ledger(), request.periodCount()));
    }

    int periods() {
        return request.periodCount();
    }

    /** Finds what the texts of a table of actuals mean. */
    BudgetDirectory directory() {
        Map<String, String> names = new HashMap<>();
        for (LedgerLine line : LedgerLine.values()) {
            for (Language language : Language.values()) {
                names.put(Words.in(language).say("ledger." + line), line.name());
            }
        }
        return new BudgetDirectory(
                request,
                lines.stream()
                        .map(line -> new BudgetDirectory.Line(
                                line.key(),
                                line.code(),
                                line.siteId().orElse(""),
                                line.departmentId().orElse("")))
                        .toList(),
                names);
    }

    /** What spending is held against: caps, the budget, its categories, its lines. */
    List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (BudgetCap cap : request.budget().caps()) {
            limits.add(Limit.of(cap, request.calendar()));
        }
        limits.add(Limit.budget(assessment.cost(), periods()));
        for (CostCategory category : CostCategory.values()) {
            Money total = lines.stream()
                    .filter(line -> line.category() == category)
                    .map(TrackedLine::total)
                    .reduce(Money.ZERO, Money::plus);
            if (total.minor() > 0) {
                limits.add(Limit.category(category, total, periods()));
            }
        }
        lines.forEach(line -> limits.add(Limit.line(line)));
        return limits;
    }
}

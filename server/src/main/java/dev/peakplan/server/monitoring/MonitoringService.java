package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.ActualRow;
import dev.peakplan.excel.write.ActualsBook;
import dev.peakplan.execution.TrackedLine;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.review.BindingPlan;
import dev.peakplan.server.text.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers how a budget is doing. */
@Singleton
public class MonitoringService {
    private final BudgetShelf shelf;
    private final FigureBook book;
    private final YearEndSnapshotRepository snapshots;

    MonitoringService(BudgetShelf shelf, FigureBook book, YearEndSnapshotRepository snapshots) {
        this.shelf = shelf;
        this.book = book;
        this.snapshots = snapshots;
    }

    /** The budgets in force that {@code caller} may see, latest first. */
    public List<BudgetView> all(Caller caller) {
        return page(caller, CursorPage.AFTER_ALL_IDS, Integer.MAX_VALUE);
    }

    /** Those of {@link #all} whose ids come before {@code before}. */
    List<BudgetView> page(Caller caller, String before, int count) {
        return shelf.all(caller).stream()
                .sorted(Comparator.comparing(BindingPlan::seriesId).reversed())
                .filter(plan -> plan.seriesId().compareTo(before) < 0)
                .limit(count)
                .map(plan -> BudgetView.of(shelf.position(plan)))
                .toList();
    }

    public BudgetView get(String id, Caller caller) {
        return BudgetView.of(shelf.position(id, caller));
    }

    List<LineView> lines(String id, Caller caller, Language language) {
        Position position = shelf.position(id, caller);
        Map<String, Long> stamps = new HashMap<>();
        book.stamps(id).forEach(row -> stamps.put(row.key().lineKey(), row.stamp()));
        Analysis.Names names = new Analysis.Names(position.budget().request());
        List<LineView> lines = new ArrayList<>();
        for (var line : position.forecasts()) {
            TrackedLine tracked = line.status().line();
            if (caller.seesWages() || !tracked.showsWages()) {
                String name = name(names, tracked.key(), language);
                lines.add(LineView.of(line, name, stamps.getOrDefault(tracked.key(), 0L)));
            }
        }
        return lines;
    }

    private static String name(Analysis.Names names, String key, Language language) {
        String name = names.of(Dimension.LINE, key);
        Words words = Words.in(language);
        return words.has("ledger." + name) ? words.say("ledger." + name) : name;
    }

    /** Plan against actuals of the whole budget by category. */
    public List<Analysis.Row> byCategory(String id, Caller caller) {
        AnalysisFilter all = new AnalysisFilter(null, null, null, null, null, null);
        return analysis(id, Dimension.CATEGORY, all, caller);
    }

    List<Analysis.Row> analysis(String id, Dimension by, AnalysisFilter filter, Caller caller) {
        if (filter.line() != null && !caller.seesWages()) {
            boolean hidden = shelf.position(id, caller).budget().lines().stream()
                    .anyMatch(line -> line.key().equals(filter.line()) && line.showsWages());
            if (hidden) {
                throw Refusal.of(ProblemCode.WAGES_HIDDEN);
            }
        }
        return Analysis.of(shelf.position(id, caller), by, filter, caller.seesWages());
    }

    VarianceView variance(String id, AnalysisFilter filter, Caller caller) {
        return VarianceView.of(VarianceReport.of(shelf.position(id, caller), filter::covers), caller.seesWages());
    }

    List<YearEndSnapshot> snapshots(String id, Caller caller, String before, int count) {
        shelf.get(id, caller);
        return snapshots.page(id, before, count);
    }

    /** The forecasts that a job made of budgets that {@code caller} may see. */
    List<YearEndSnapshot> ofJob(String jobId, Caller caller) {
        List<String> seen =
                shelf.all(caller).stream().map(BindingPlan::seriesId).toList();
        List<YearEndSnapshot> made = snapshots.ofJob(jobId).stream()
                .filter(each -> seen.contains(each.seriesId()))
                .toList();
        if (made.isEmpty()) {
            throw Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/reforecasts/" + jobId);
        }
        return made;
    }

    List<CommitmentView> commitments(String id, Caller caller) {
        Position position = shelf.position(id, caller);
        return position.commitments().stream()
                .filter(each -> caller.seesWages() || !showsWages(position, each.lineKey()))
                .map(each -> CommitmentView.of(each, position.budget().request()))
                .toList();
    }

    private static boolean showsWages(Position position, String lineKey) {
        return position.budget().lines().stream().anyMatch(line -> line.key().equals(lineKey) && line.showsWages());
    }

    /** The versions of what was spent on a line in a period, first one first. */
    List<FigureVersion> versions(String id, String lineKey, String period, Caller caller) {
        Position position = shelf.position(id, caller);
        if (!caller.seesWages() && showsWages(position, lineKey)) {
            throw Refusal.of(ProblemCode.WAGES_HIDDEN);
        }
        ActualRow.Spent named = spent(position.budget(), lineKey, period, Money.ZERO);
        return book.versions(id, RecordedFigure.Kind.SPENT, named.identity()).stream()
                .map(FigureVersion::of)
                .toList();
    }

    static ActualRow.Spent spent(PlannedBudget budget, String lineKey, String period, Money amount) {
        int index = budget.request().calendar().findIndex(period).orElse(-1);
        boolean known = budget.lines().stream().anyMatch(line -> line.key().equals(lineKey));
        if (index < 0 || !known) {
            throw Refusal.of(ProblemCode.NOT_FOUND, known ? period : lineKey);
        }
        return new ActualRow.Spent(lineKey, index, amount, "");
    }

    /** The workbook to report actuals in; {@code planId} is the plan that binds. */
    byte[] template(String planId, Language language, Caller caller) {
        BindingPlan plan = shelf.all(caller).stream()
                .filter(each -> each.planId().equals(planId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/plans/" + planId));
        if (!caller.seesWages()) {
            throw Refusal.of(ProblemCode.WAGES_HIDDEN);
        }
        PlannedBudget budget = shelf.planned(plan);
        return ActualsBook.write(
                budget.request(),
                budget.assessment().ledger(),
                budget.assessment().heads(),
                language);
    }
}

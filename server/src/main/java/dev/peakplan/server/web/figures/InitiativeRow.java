package dev.peakplan.server.web.figures;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.planning.PlanDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * An initiative on the timeline.
 *
 * @param id the initiative
 * @param name what people call it
 * @param category its category
 * @param chosen whether the plan starts it
 * @param cells one state per period
 * @param netSpending spending less savings within the plan, minor units; 0 when not chosen
 * @param effect what is expected of it, in words
 */
public record InitiativeRow(
        String id,
        String name,
        CostCategory category,
        boolean chosen,
        List<Cell> cells,
        long netSpending,
        String effect) {

    /** What an initiative does in a period. */
    public enum Cell {
        /** It could not start here. */
        NONE,
        /** It may start here and does not. */
        WINDOW,
        START,
        /** Started, not yet effective. */
        LEAD,
        /** Effective. */
        RUNS
    }

    /** All initiatives, the chosen first. */
    public static List<InitiativeRow> all(PlanDocument document) {
        List<InitiativeRow> chosen = new ArrayList<>();
        List<InitiativeRow> others = new ArrayList<>();
        for (Initiative initiative : document.request().budget().initiatives()) {
            InitiativeRow row = of(initiative, start(initiative, document), document.request());
            (row.chosen() ? chosen : others).add(row);
        }
        chosen.addAll(others);
        return chosen;
    }

    private static OptionalInt start(Initiative initiative, PlanDocument document) {
        return document.decisions().initiatives().stream()
                .filter(decision -> decision.initiativeId().equals(initiative.id()))
                .map(InitiativeDecision::startPeriodId)
                .mapToInt(document.request().calendar()::getIndex)
                .findFirst();
    }

    private static InitiativeRow of(Initiative initiative, OptionalInt start, PlanRequest request) {
        int periods = request.periodCount();
        int from = request.calendar()
                .findIndex(initiative.window().earliestPeriodId())
                .orElse(0);
        int to = request.calendar()
                .findIndex(initiative.window().latestPeriodId())
                .orElse(periods - 1);
        List<Cell> cells = new ArrayList<>();
        Money spending = Money.ZERO;
        for (int t = 0; t < periods; t++) {
            if (start.isPresent() && t >= start.getAsInt()) {
                int k = t - start.getAsInt();
                spending = spending.plus(initiative.spendingIn(k));
                Cell running = k >= initiative.window().leadPeriods() ? Cell.RUNS : Cell.LEAD;
                cells.add(k == 0 ? Cell.START : running);
            } else {
                cells.add(t >= from && t <= to ? Cell.WINDOW : Cell.NONE);
            }
        }
        return new InitiativeRow(
                initiative.id(),
                initiative.name(),
                initiative.category(),
                start.isPresent(),
                List.copyOf(cells),
                spending.minor(),
                initiative.effect());
    }
}

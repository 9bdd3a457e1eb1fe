package dev.peakplan.server.web;

import dev.peakplan.execution.StaffingSuggestion;
import dev.peakplan.execution.TrainingSuggestion;
import dev.peakplan.server.monitoring.BudgetView;
import dev.peakplan.server.text.NumberText;
import java.util.List;
import java.util.Map;

/**
 * Advice as a table.
 *
 * @param title key of its title
 * @param none key of what is told where there is no advice
 * @param words keys of the columns that hold words
 * @param figures keys of the columns that hold figures, right of the words
 * @param rows cell by cell
 */
public record AdviceTable(
        String title, String none, List<String> words, List<String> figures, List<List<String>> rows) {
    public AdviceTable {
        words = List.copyOf(words);
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
    }

    /** @param teams names by id */
    static AdviceTable staffing(
            List<StaffingSuggestion> advice, BudgetView budget, Map<String, String> teams, NumberText n) {
        return new AdviceTable(
                "monitor.staffing",
                "js.staffing.none",
                List.of("team", "period"),
                List.of("js.heads.planned", "js.work", "js.heads.change"),
                advice.stream()
                        .map(each -> List.of(
                                teams.getOrDefault(each.teamId(), each.teamId()),
                                budget.periods().get(each.period()).label(),
                                n.exact(each.plannedHeads(), 1),
                                signed(each.workRatio() - 1, n.percent(each.workRatio() - 1)),
                                signed(each.heads(), n.number(each.heads(), 0))))
                        .toList());
    }

    /** @param teams names by id */
    static AdviceTable training(List<TrainingSuggestion> advice, Map<String, String> teams, NumberText n) {
        return new AdviceTable(
                "monitor.training",
                "js.training.none",
                List.of("js.agent", "team"),
                List.of("js.handle", "js.median", "js.cost", "js.saving", "js.payback"),
                advice.stream()
                        .map(each -> List.of(
                                each.figures().agent(),
                                teams.getOrDefault(
                                        each.figures().teamId(), each.figures().teamId()),
                                n.number(each.figures().handleTimeSeconds(), 0),
                                n.number(each.teamHandleTimeSeconds(), 0),
                                n.money(each.cost().minor()),
                                n.money(each.saving().minor()),
                                each.spansToPayBack().isPresent()
                                        ? n.exact(each.spansToPayBack().getAsDouble(), 1)
                                        : "–"))
                        .toList());
    }

    private static String signed(double value, String text) {
        return value > 0 ? "+" + text : text;
    }
}

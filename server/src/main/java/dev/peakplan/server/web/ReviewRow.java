package dev.peakplan.server.web;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.server.review.OpinionView;
import dev.peakplan.server.review.VersionContent;
import dev.peakplan.server.review.VersionLine;
import dev.peakplan.server.web.figures.SpendingQuestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A line of a budget with what is said about it.
 *
 * @param line the line
 * @param place names of its site and department; empty where it has neither
 * @param opinions opinions on it
 * @param mine the opinion of the reader's department, if it has given one
 */
public record ReviewRow(VersionLine line, String place, List<OpinionView> opinions, Optional<OpinionView> mine) {
    public ReviewRow {
        opinions = List.copyOf(opinions);
    }

    /** Asks a page of the plan how the amount came about. */
    public String question() {
        return new SpendingQuestion(
                        line.category().name(),
                        Optional.ofNullable(line.site()).orElse(SpendingQuestion.NONE),
                        Optional.ofNullable(line.department()).orElse(SpendingQuestion.NONE),
                        line.line().code(Optional.ofNullable(line.reference())),
                        SpendingQuestion.EVERY,
                        "")
                .query();
    }

    /** The lines by category. */
    static Map<CostCategory, List<ReviewRow>> byCategory(
            VersionContent content, List<OpinionView> opinions, String department) {
        Map<String, List<OpinionView>> byLine = opinions.stream().collect(Collectors.groupingBy(OpinionView::line));
        return content.lines().stream()
                .map(line -> of(line, content.place(line), byLine.getOrDefault(line.key(), List.of()), department))
                .collect(Collectors.groupingBy(row -> row.line().category(), TreeMap::new, Collectors.toList()));
    }

    private static ReviewRow of(VersionLine line, String place, List<OpinionView> opinions, String department) {
        Optional<OpinionView> mine = opinions.stream()
                .filter(opinion -> opinion.department().equals(department))
                .findFirst();
        return new ReviewRow(line, place, opinions, mine);
    }

    /** The sum of each category, minor units. */
    static Map<CostCategory, Long> totals(Map<CostCategory, List<ReviewRow>> rows) {
        Map<CostCategory, Long> totals = new TreeMap<>();
        rows.forEach((category, lines) -> totals.put(
                category, lines.stream().mapToLong(row -> row.line().amount()).sum()));
        return totals;
    }
}

package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.plan.Insight;
import java.util.List;
import java.util.Optional;

/**
 * What a returned workbook holds beside the plan.
 *
 * @param insight forecasts, risks, simulation, validation, derivations, rosters
 * @param warnings what is worth a look in the planner's own figures, each at its cell
 * @param map where things are in the planner's file; absent where it was not read yet
 */
public record Enclosures(Insight insight, List<CellIssue> warnings, Optional<BookMap> map) {
    public static final Enclosures NONE = new Enclosures(Insight.NONE, List.of(), Optional.empty());

    public Enclosures {
        warnings = List.copyOf(warnings);
    }
}

package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.plan.Insight;
import java.util.List;

/**
 * What a returned workbook holds beside the plan.
 *
 * @param insight forecasts, risks, simulation, validation, derivations, rosters
 * @param warnings what is worth a look in the planner's own figures, each at its cell
 */
public record Enclosures(Insight insight, List<CellIssue> warnings) {
    public static final Enclosures NONE = new Enclosures(Insight.NONE, List.of());

    public Enclosures {
        warnings = List.copyOf(warnings);
    }
}

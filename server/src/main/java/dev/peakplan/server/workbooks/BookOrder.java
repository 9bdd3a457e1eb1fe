package dev.peakplan.server.workbooks;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.write.SimulationWriter;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import java.util.List;

/** What is to be written into a workbook, on its way between processes. */
public final class BookOrder {
    private BookOrder() {}

    /**
     * A plan.
     *
     * @param request what was planned
     * @param result the plan
     * @param insight what else was found out
     * @param warnings what is worth a look in the planner's own figures
     * @param map where things are in the planner's file
     * @param language language of what is added
     */
    public record PlanSheets(
            PlanRequest request,
            PlanResult result,
            Insight insight,
            List<CellIssue> warnings,
            BookMap map,
            Language language) {}

    /**
     * Problems.
     *
     * @param issues what is wrong
     * @param unlisted problems beyond those
     * @param language language of the comments and the list
     */
    public record IssueMarks(List<CellIssue> issues, int unlisted, Language language) {}

    /**
     * A simulation.
     *
     * @param request what was planned
     * @param simulated what was found
     * @param language language of what is added
     */
    public record SimulationSheets(PlanRequest request, SimulationWriter.Simulated simulated, Language language) {}
}

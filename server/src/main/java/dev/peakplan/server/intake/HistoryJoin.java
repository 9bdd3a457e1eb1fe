package dev.peakplan.server.intake;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.Background;
import dev.peakplan.excel.read.FindingPlaces;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.history.HistoryReader;
import dev.peakplan.history.HistoryReading;
import dev.peakplan.history.ReadPlaces;
import dev.peakplan.plan.ColumnMapping;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.History;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequestDocument;
import dev.peakplan.plan.RequestProblem;
import dev.peakplan.plan.RequestProblems;
import dev.peakplan.planner.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workbook's request completed from the history beside it, with all that was noticed as warnings at their cells.
 *
 * @param read the reading, its request completed; without request where volumes are still missing
 * @param preparation forecasts and validation; absent where there is no request
 * @param stated what the planner stated, before it was completed; absent where there is no request
 */
record HistoryJoin(ReadResult read, Optional<Preparation> preparation, Optional<RequestDocument> stated) {
    /** The template's own title stands above the headers. */
    private static final String TITLE_LINES = "import.linesBeforeHeaders";

    /** Title, purpose and headers. */
    private static final int TEMPLATE_ROWS = 3;

    static HistoryJoin of(ReadResult read) {
        if (read.request().isEmpty()) {
            return new HistoryJoin(read, Optional.empty(), Optional.empty());
        }
        PlanRequest request = read.request().get();
        Background background = read.background();
        HistoryReading reading = reading(background, request);
        History history = new History(
                background.use().calendars(), reading.queues(), background.promotions(), background.spending());
        Preparation prepared = Preparation.of(request, history, background.use());
        FindingPlaces places = new FindingPlaces(read.map());
        List<CellIssue> more = new ArrayList<>();
        prepared.findings().forEach(finding -> more.add(places.ofRequest(finding)));
        String sheet = background.historySheet();
        reading.findings().stream()
                .filter(finding -> !finding.code().equals(TITLE_LINES))
                .forEach(finding -> more.add(FindingPlaces.ofRows(finding, sheet, finding.path())));
        prepared.historyFindings().forEach(finding -> more.add(ofHistory(finding, sheet, reading.places(), places)));
        List<CellIssue> missing = missing(prepared.request(), read);
        more.addAll(missing);
        Optional<PlanRequest> complete = missing.isEmpty() ? Optional.of(prepared.request()) : Optional.empty();
        RequestDocument stated =
                new RequestDocument(request, Optional.of(history), Optional.of(background.use()), background.shifts());
        return new HistoryJoin(read.completed(complete, more), Optional.of(prepared), Optional.of(stated));
    }

    private static HistoryReading reading(Background background, PlanRequest request) {
        List<Queue> queues = request.demand().queues();
        ColumnMapping mapping =
                queues.size() == 1 ? ColumnMapping.GUESS.forQueue(queues.get(0).id()) : ColumnMapping.GUESS;
        // headers alone, as in the template, are no history
        boolean any = background.history().size() > TEMPLATE_ROWS;
        return any
                ? HistoryReader.read(background.history(), mapping)
                : new HistoryReading(List.of(), mapping, List.of(), ReadPlaces.NONE);
    }

    private static CellIssue ofHistory(Finding finding, String sheet, ReadPlaces rows, FindingPlaces places) {
        return finding.path().startsWith("spending")
                ? places.ofRequest(finding)
                : FindingPlaces.ofRows(finding, sheet, rows.find(finding.path()).orElse(""));
    }

    /** Queues whose volumes were to come from history, which did not hold enough. */
    private static List<CellIssue> missing(PlanRequest request, ReadResult read) {
        List<CellIssue> issues = new ArrayList<>();
        for (RequestProblem problem : RequestProblems.find(request)) {
            if (problem.expected() == RequestProblem.Expected.VOLUME_OF_EVERY_PERIOD) {
                Place place = read.map()
                        .findCell(DemandSheets.QUEUES, DemandSheets.QUEUE_ID, problem.found())
                        .orElse(Place.FILE);
                issues.add(CellIssue.error(
                        IssueCode.NO_ROWS,
                        place,
                        Text.same(problem.found()),
                        Text.of("“业务量”表中有一行，或足够预测的历史", "a row on the sheet “Demand”, or a history to forecast from")));
            }
        }
        return issues;
    }
}

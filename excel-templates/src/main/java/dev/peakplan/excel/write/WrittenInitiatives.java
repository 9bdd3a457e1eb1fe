package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chosen initiatives and their starts as they stand on the sheet of initiatives. */
final class WrittenInitiatives {
    private final PlanRequest request;
    private final WrittenSheet sheet;
    private final Labels labels;
    private final List<CellIssue> issues;
    private final Map<String, Integer> rows = new HashMap<>();

    WrittenInitiatives(PlanRequest request, WrittenSheet sheet, Labels labels, List<CellIssue> issues) {
        this.request = request;
        this.sheet = sheet;
        this.labels = labels;
        this.issues = issues;
        for (int r = FIRST_ROW + 1; r <= sheet.lastRow(); r++) {
            rows.putIfAbsent(sheet.text(r, InitiativesPage.INITIATIVE), r);
        }
    }

    List<InitiativeDecision> read(String chosen, String notChosen) {
        List<InitiativeDecision> decisions = new ArrayList<>();
        for (Initiative initiative : request.budget().initiatives()) {
            String label = labels.initiative(initiative.id());
            Integer r = rows.get(label);
            if (r == null) {
                issues.add(CellIssue.error(IssueCode.NO_ROWS, sheet.place(), Text.of("", ""), Text.same(label)));
                continue;
            }
            String state = sheet.text(r, InitiativesPage.CHOSEN);
            if (state.equals(chosen)) {
                start(r).ifPresent(period -> decisions.add(new InitiativeDecision(initiative.id(), period)));
            } else if (!state.equals(notChosen)) {
                issues.add(CellIssue.error(
                        IssueCode.NOT_IN_LIST,
                        sheet.place(r, InitiativesPage.CHOSEN),
                        sheet.shown(r, InitiativesPage.CHOSEN),
                        Text.same(chosen + " / " + notChosen)));
            } else if (!sheet.isEmpty(r, InitiativesPage.START)
                    && !sheet.text(r, InitiativesPage.START).isEmpty()) {
                issues.add(CellIssue.error(
                        IssueCode.CONTRADICTION,
                        sheet.place(r, InitiativesPage.START),
                        sheet.shown(r, InitiativesPage.START),
                        Text.of("未选的举措没有开始期间", "no start of an initiative that is not chosen")));
            }
        }
        return decisions;
    }

    private Optional<String> start(int r) {
        String label = sheet.text(r, InitiativesPage.START);
        Optional<String> id = request.calendar().periods().stream()
                .filter(period -> period.label().equals(label))
                .map(Period::id)
                .findFirst();
        if (id.isEmpty()) {
            issues.add(CellIssue.error(
                    IssueCode.UNKNOWN_REFERENCE,
                    sheet.place(r, InitiativesPage.START),
                    sheet.shown(r, InitiativesPage.START),
                    Text.of("日历中的期间", "a period of the calendar")));
        }
        return id;
    }

    Optional<Place> place(String initiativeId) {
        return Optional.ofNullable(rows.get(labels.initiative(initiativeId)))
                .map(r -> sheet.place(r, InitiativesPage.START));
    }
}

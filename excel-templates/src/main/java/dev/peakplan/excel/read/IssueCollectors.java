package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Severity;

/**
 * Two collectors: of what a plan needs, and of history, whose bad rows are left out.
 *
 * @param strict problems of the request
 * @param lenient problems of history
 */
record IssueCollectors(IssueCollector strict, IssueCollector lenient) {
    /** The problems of history join the others as warnings. */
    void join() {
        for (CellIssue issue : lenient.issues()) {
            strict.add(new CellIssue(
                    Severity.WARNING, issue.code(), issue.place(), issue.found(), issue.expected(), issue.maybe()));
        }
    }
}

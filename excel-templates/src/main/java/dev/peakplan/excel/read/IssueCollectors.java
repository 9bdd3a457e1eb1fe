package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCollector;

/**
 * Two collectors: of what a plan needs, and of history, whose bad rows are left out.
 *
 * @param strict problems of the request
 * @param lenient problems of history
 */
record IssueCollectors(IssueCollector strict, IssueCollector lenient) {
    /** The problems of history join the others as warnings. */
    void join() {
        lenient.each(issue -> strict.add(issue.asWarning()));
    }
}

package dev.peakplan.server.workbooks;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;

/** A process that gave no answer, because of the file that it was given. */
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CellIssue issue;

    private NoAnswer(CellIssue issue) {
        super(issue.code().name());
        this.issue = issue;
    }

    static NoAnswer late(WorkbookSettings settings) {
        return new NoAnswer(CellIssue.error(
                IssueCode.TOO_SLOW,
                Place.FILE,
                Text.of("", ""),
                Text.of(
                        "不超过 " + settings.seconds() + " 秒；删去不需要的工作表后再上传",
                        "at most " + settings.seconds() + " seconds; delete sheets that are not needed, then upload")));
    }

    static NoAnswer outOfMemory(WorkbookSettings settings) {
        return new NoAnswer(CellIssue.error(
                IssueCode.TOO_BIG,
                Place.FILE,
                Text.of("读取所需的内存", "memory for reading it"),
                Text.of(
                        "不超过 " + settings.memoryMegabytes() + " MB；删去不需要的工作表后再上传",
                        "at most " + settings.memoryMegabytes()
                                + " MB; delete sheets that are not needed, then upload")));
    }

    /** What to tell the sender. */
    CellIssue issue() {
        return issue;
    }
}

package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;

/** A whole file that cannot be read, with what to do about it. Never leaves this package. */
final class FileRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CellIssue issue;

    FileRefusal(IssueCode code, Place place, Text found, Text advice) {
        super(code.name());
        this.issue = CellIssue.error(code, place, found, advice);
    }

    static FileRefusal of(IssueCode code, String chineseAdvice, String englishAdvice) {
        return new FileRefusal(code, Place.FILE, Text.of("", ""), Text.of(chineseAdvice, englishAdvice));
    }

    static FileRefusal tooBig(Text what, long found, long most) {
        return new FileRefusal(
                IssueCode.TOO_BIG,
                Place.FILE,
                Text.of(what.zh() + " " + found, what.en() + " " + found),
                Text.of("不超过 " + most, "at most " + most));
    }

    CellIssue issue() {
        return issue;
    }
}

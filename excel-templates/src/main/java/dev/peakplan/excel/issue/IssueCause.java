package dev.peakplan.excel.issue;

/**
 * What issues have in common that are worth one line together: the same content on a sheet where the same is expected, or nothing in one
 * column.
 *
 * @param severity whether a plan can be made in spite of them
 * @param code their kind
 * @param sheet the sheet that they are on
 * @param column the column of empty cells; nothing where content is wrong
 * @param found what is there, in English
 * @param expected what should be there, in English
 */
public record IssueCause(
        Severity severity, IssueCode code, String sheet, String column, String found, String expected) {
    static IssueCause of(CellIssue issue) {
        boolean empty = issue.code() == IssueCode.EMPTY_CELL;
        return new IssueCause(
                issue.severity(),
                issue.code(),
                issue.place().sheet(),
                empty ? issue.place().address().replaceAll("\\d", "") : "",
                issue.found().en(),
                issue.expected().en());
    }
}

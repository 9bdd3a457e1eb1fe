package dev.peakplan.excel.issue;

import java.util.ArrayList;
import java.util.List;

/** Gathers issues while reading goes on; keeps the first thousand and counts the rest. */
public final class IssueCollector {
    public static final int MOST_LISTED = 1_000;

    private final List<CellIssue> issues = new ArrayList<>();
    private int unlisted;
    private int errors;

    public void add(CellIssue issue) {
        if (issue.isError()) {
            errors++;
        }
        if (issues.size() < MOST_LISTED) {
            issues.add(issue);
        } else {
            unlisted++;
        }
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public int errors() {
        return errors;
    }

    public List<CellIssue> issues() {
        return List.copyOf(issues);
    }

    /** Issues beyond those listed. */
    public int unlisted() {
        return unlisted;
    }
}

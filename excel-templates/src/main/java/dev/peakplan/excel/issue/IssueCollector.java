package dev.peakplan.excel.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gathers issues while reading goes on. At most a thousand are listed, the first of every cause among them, so that one cause that repeats
 * does not hide the others; where it repeats beyond the list, its first issue names the cells. What is left over is counted.
 */
public final class IssueCollector {
    public static final int MOST_LISTED = 1_000;
    /** Places beyond are counted and not named. */
    private static final int MOST_REMEMBERED = 100_000;

    /** One issue: its cause, whose first issue says the rest, and its place. */
    private record Occurrence(IssueCause cause, Place place) {}

    private final Map<IssueCause, CellIssue> causes = new LinkedHashMap<>();
    private final List<Occurrence> occurrences = new ArrayList<>();
    private int issues;
    private int errors;

    public void add(CellIssue issue) {
        issues++;
        if (issue.isError()) {
            errors++;
        }
        IssueCause cause = issue.cause();
        boolean known = causes.containsKey(cause);
        if (occurrences.size() == MOST_REMEMBERED || !known && causes.size() == MOST_LISTED) {
            return;
        }
        if (!known) {
            causes.put(cause, issue);
        }
        occurrences.add(new Occurrence(cause, issue.place()));
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public int errors() {
        return errors;
    }

    /** Gives every issue on, in its order, one by one. */
    public void each(Consumer<CellIssue> heard) {
        occurrences.forEach(each -> heard.accept(issue(each)));
    }

    private CellIssue issue(Occurrence occurrence) {
        CellIssue first = causes.get(occurrence.cause());
        return isFirst(first, occurrence.place()) ? first : first.at(occurrence.place());
    }

    /** Whether a place is the very one that the first issue came with. */
    private static boolean isFirst(CellIssue first, Place place) {
        return first.place() == place;
    }

    public List<CellIssue> issues() {
        int room = MOST_LISTED - causes.size();
        List<CellIssue> listed = new ArrayList<>();
        Map<IssueCause, CellRanges> cells = new HashMap<>();
        Map<IssueCause, Integer> counts = new HashMap<>();
        for (Occurrence each : occurrences) {
            boolean first = isFirst(causes.get(each.cause()), each.place());
            if (first || room > 0) {
                listed.add(issue(each));
                room -= first ? 0 : 1;
            } else {
                cells.computeIfAbsent(each.cause(), cause -> new CellRanges())
                        .add(each.place().address());
                counts.merge(each.cause(), 1, Integer::sum);
            }
        }
        counts.forEach((cause, count) -> {
            CellIssue first = causes.get(cause);
            listed.set(
                    listed.indexOf(first),
                    first.repeatedAt(new Repeats(count, cells.get(cause).toString())));
        });
        return List.copyOf(listed);
    }

    /** Issues beyond those listed, whether their cells are named or not. */
    public int unlisted() {
        return issues - Math.min(MOST_LISTED, occurrences.size());
    }
}

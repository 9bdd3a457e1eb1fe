package dev.peakplan.excel.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of one sheet as ranges, column by column: C4:C5003, E9. */
public final class CellRanges {
    private static final int MOST_SHOWN = 50;
    private static final String SEPARATOR = ", ";
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]+)(\\d+)(?::[A-Z]+(\\d+))?");

    /** Rows that follow each other, both ends included. */
    private record Rows(int first, int last) {}

    private final Map<String, List<Rows>> columns = new LinkedHashMap<>();

    /** Adds cells by their addresses or ranges of one column, several separated by commas; what is none of these is passed over. */
    public void add(String references) {
        for (String reference : references.split(SEPARATOR)) {
            Matcher matcher = REFERENCE.matcher(reference);
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group(2));
                int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
                add(columns.computeIfAbsent(matcher.group(1), column -> new ArrayList<>()), first, last);
            }
        }
    }

    private static void add(List<Rows> runs, int first, int last) {
        int end = runs.size() - 1;
        if (end >= 0 && runs.get(end).last() + 1 == first) {
            runs.set(end, new Rows(runs.get(end).first(), last));
        } else {
            runs.add(new Rows(first, last));
        }
    }

    /** The ranges; beyond fifty, a sign that there are more. */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        columns.forEach((column, runs) -> runs.forEach(rows -> {
            if (shown.size() < MOST_SHOWN) {
                String first = column + rows.first();
                shown.add(rows.first() == rows.last() ? first : first + ":" + column + rows.last());
            }
        }));
        int all = columns.values().stream().mapToInt(List::size).sum();
        return String.join(SEPARATOR, shown) + (all > MOST_SHOWN ? SEPARATOR + "…" : "");
    }
}

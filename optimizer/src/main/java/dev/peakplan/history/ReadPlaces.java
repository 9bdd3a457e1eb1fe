package dev.peakplan.history;

import dev.peakplan.plan.HistoryField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the points of a history stand in the rows that they were read from.
 *
 * @param columns column (from 0) by what it holds
 * @param lines line (from 1) of every point, by queue
 */
public record ReadPlaces(Map<HistoryField, Integer> columns, List<List<Integer>> lines) {
    /** Nothing was read. */
    public static final ReadPlaces NONE = new ReadPlaces(Map.of(), List.of());

    private static final Pattern POINT = Pattern.compile("queues\\[(\\d+)](?:\\.points\\[(\\d+)])?(?:\\.(\\w+))?");
    private static final Map<String, HistoryField> FIELDS = Map.of(
            "offered", HistoryField.OFFERED,
            "handled", HistoryField.HANDLED,
            "abandoned", HistoryField.ABANDONED,
            "meanWaitSeconds", HistoryField.WAIT,
            "serviceLevel", HistoryField.SERVICE_LEVEL,
            "handleTimeSeconds", HistoryField.HANDLE_TIME,
            "staffedHours", HistoryField.STAFFED_HOURS);

    public ReadPlaces {
        columns = Map.copyOf(columns);
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** The place, as {@code line[7].column[3]}, of what a path such as {@code queues[0].points[31].offered} names. */
    public Optional<String> find(String path) {
        Matcher match = POINT.matcher(path);
        if (!match.matches() || Integer.parseInt(match.group(1)) >= lines.size()) {
            return Optional.empty();
        }
        List<Integer> ofQueue = lines.get(Integer.parseInt(match.group(1)));
        int point = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        if (point >= ofQueue.size()) {
            return Optional.empty();
        }
        HistoryField field =
                match.group(3) == null ? HistoryField.DATE : FIELDS.getOrDefault(match.group(3), HistoryField.DATE);
        int column = columns.getOrDefault(field, columns.getOrDefault(HistoryField.DATE, 0));
        return Optional.of(at(ofQueue.get(point), column));
    }

    /** A place by its line (from 1) and column (from 0). */
    static String at(int line, int column) {
        return "line[" + line + "].column[" + (column + 1) + "]";
    }
}

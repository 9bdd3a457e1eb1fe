package dev.peakplan.history;

import dev.peakplan.plan.ColumnMapping;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.HistoryField;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.TextRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a table of text as history: bad rows are reported, the rest is used. */
public final class HistoryReader {
    private static final String NO_QUEUE = "queue";

    private final List<TextRow> rows;
    private final ColumnMapping mapping;
    private final FindingList findings = new FindingList();
    private final Map<String, QueueRows> queues = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private Headers headers;
    private boolean decimalCommas;
    private boolean dayFirst;

    private HistoryReader(List<TextRow> rows, ColumnMapping mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    /** Reads rows that may have any rows of titles before their headers. */
    public static HistoryReading read(List<TextRow> rows, ColumnMapping mapping) {
        return new HistoryReader(rows, mapping).read();
    }

    private HistoryReading read() {
        Optional<Headers> found = Headers.find(rows, mapping);
        if (found.isEmpty()) {
            findings.add(Finding.error("import.noHeaders", "line[1].column[1]"));
            return new HistoryReading(List.of(), mapping, findings.all(), ReadPlaces.NONE);
        }
        headers = found.get();
        decimalCommas = anyCell(HistoryField.values(), Numbers::decimalComma);
        dayFirst = anyCell(new HistoryField[] {HistoryField.DATE}, Moments::dayFirst);
        if (headers.rowIndex() > 0) {
            findings.add(Finding.warning("import.linesBeforeHeaders", "line[1].column[1]", headers.rowIndex()));
        }
        for (TextRow row : rows.subList(headers.rowIndex() + 1, rows.size())) {
            if (!row.blank()) {
                readRow(row);
            }
        }
        var histories = new ArrayList<QueueHistory>();
        var lines = new ArrayList<List<Integer>>();
        queues.forEach((queue, points) -> points.history(queue).ifPresent(history -> {
            histories.add(history);
            lines.add(points.lines());
        }));
        ColumnMapping used = new ColumnMapping(headers.names(), mapping.queueId(), mapping.sumRows());
        return new HistoryReading(histories, used, findings.all(), new ReadPlaces(headers.columns(), lines));
    }

    private boolean anyCell(HistoryField[] fields, Predicate<String> test) {
        for (HistoryField field : fields) {
            int column = headers.column(field);
            if (column >= 0 && rows.stream().anyMatch(row -> test.test(row.cell(column)))) {
                return true;
            }
        }
        return false;
    }

    private void readRow(TextRow row) {
        if (headers.repeatedBy(row) || headers.translatedBy(row, mapping)) {
            findings.add(Finding.warning("import.headersRepeated", place(row, HistoryField.DATE)));
            return;
        }
        Optional<Moments.Moment> moment = moment(row);
        OptionalDouble offered = number(row, HistoryField.OFFERED, true);
        if (moment.isEmpty() || offered.isEmpty()) {
            return;
        }
        String queue = headers.column(HistoryField.QUEUE) >= 0
                ? row.cell(headers.column(HistoryField.QUEUE))
                : mapping.queueId().orElse(NO_QUEUE);
        if (queue.isEmpty()) {
            findings.add(Finding.error("import.noQueue", place(row, HistoryField.QUEUE)));
            return;
        }
        ImportedPoint point = new ImportedPoint(
                row.line(),
                place(row, HistoryField.DATE),
                moment.get(),
                offered.getAsDouble(),
                number(row, HistoryField.HANDLED, false),
                number(row, HistoryField.ABANDONED, false),
                number(row, HistoryField.WAIT, false),
                share(row),
                number(row, HistoryField.HANDLE_TIME, false),
                number(row, HistoryField.STAFFED_HOURS, false));
        queues.computeIfAbsent(queue, id -> new QueueRows(mapping.sumRows(), findings))
                .add(point);
    }

    private Optional<Moments.Moment> moment(TextRow row) {
        String date = row.cell(headers.column(HistoryField.DATE));
        Optional<Moments.Moment> moment = Moments.parse(date, dayFirst);
        if (moment.isEmpty()) {
            findings.add(Finding.error("import.noDate", place(row, HistoryField.DATE), date));
            return moment;
        }
        if (Numbers.fullWidth(date) && told.add("width " + HistoryField.DATE)) {
            String day = moment.get().start().toLocalDate().toString();
            findings.add(Finding.warning("import.fullWidth", place(row, HistoryField.DATE), date, day));
        }
        String time = row.cell(headers.column(HistoryField.TIME));
        if (headers.column(HistoryField.TIME) < 0 || time.isEmpty()) {
            return moment;
        }
        var clock = Moments.time(time);
        if (clock.isEmpty()) {
            findings.add(Finding.error("import.noTime", place(row, HistoryField.TIME), time));
            return Optional.empty();
        }
        return moment.map(day -> new Moments.Moment(day.start().toLocalDate().atTime(clock.get()), false, true));
    }

    private OptionalDouble number(TextRow row, HistoryField field, boolean needed) {
        int column = headers.column(field);
        String text = row.cell(column);
        if (column < 0 || (text.isEmpty() && !needed)) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = Numbers.parse(text, decimalCommas);
        value.ifPresent(number -> tellHowRead(row, field, text, number));
        if (value.isEmpty()) {
            findings.add(Finding.error("import.noNumber", place(row, field), text));
        } else if (value.getAsDouble() < 0) {
            findings.add(Finding.error("import.negative", place(row, field), text));
            return OptionalDouble.empty();
        }
        return value;
    }

    /** Says of the first such cell of a column how decimal commas and full-width digits were read. */
    private void tellHowRead(TextRow row, HistoryField field, String text, double value) {
        boolean commas = text.indexOf(',') >= 0 || text.indexOf('，') >= 0;
        if (commas && Numbers.decimalComma(text) && told.add("comma " + field)) {
            findings.add(Finding.warning("import.decimalComma", place(row, field), text, plain(value)));
        } else if (Numbers.fullWidth(text) && told.add("width " + field)) {
            findings.add(Finding.warning("import.fullWidth", place(row, field), text, plain(value)));
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Service level above 1 is meant in per cent. */
    private OptionalDouble share(TextRow row) {
        OptionalDouble value = number(row, HistoryField.SERVICE_LEVEL, false);
        if (value.isEmpty() || value.getAsDouble() <= 1) {
            return value;
        }
        if (value.getAsDouble() > 100) {
            findings.add(Finding.error(
                    "import.noShare",
                    place(row, HistoryField.SERVICE_LEVEL),
                    row.cell(headers.column(HistoryField.SERVICE_LEVEL))));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value.getAsDouble() / 100);
    }

    private String place(TextRow row, HistoryField field) {
        return ReadPlaces.at(row.line(), headers.column(field));
    }
}

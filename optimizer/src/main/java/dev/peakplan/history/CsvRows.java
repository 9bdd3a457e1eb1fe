package dev.peakplan.history;

import dev.peakplan.plan.TextRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV file (RFC 4180 and what spreadsheets make of it): quoted cells with doubled quotes and line breaks, any line ending, comma,
 * semicolon, tab or bar as separator, a first line {@code sep=;}, any encoding that {@link CsvText} knows.
 */
public final class CsvRows {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 4000;

    private CsvRows() {}

    public static List<TextRow> of(byte[] bytes) {
        String text = CsvText.decode(bytes);
        int line = 1;
        char separator = separator(text);
        if (text.startsWith("sep=") && text.length() > 4) {
            separator = text.charAt(4);
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end + 1);
            line = 2;
        }
        return rows(text, separator, line);
    }

    /** The separator that occurs most often outside quotes in the first lines. */
    private static char separator(String text) {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < Math.min(SAMPLE, text.length()); i++) {
                quoted ^= text.charAt(i) == '"';
                count += !quoted && text.charAt(i) == separator ? 1 : 0;
            }
            // decimal commas: a file with as many semicolons as lines is no comma file
            boolean wins = separator == ',' || most == 0 ? count > most : count >= most / 3 && count >= lines(text);
            if (wins) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private static int lines(String text) {
        return (int) text.chars().limit(SAMPLE).filter(c -> c == '\n').count();
    }

    private static List<TextRow> rows(String text, char separator, int firstLine) {
        List<TextRow> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = firstLine;
        int start = firstLine;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            line += lineEnd ? 1 : 0;
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator || lineEnd) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (lineEnd) {
                    rows.add(new TextRow(start, cells));
                    cells = new ArrayList<>();
                    start = line;
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !cells.isEmpty()) {
            cells.add(cell.toString());
            rows.add(new TextRow(start, cells));
        }
        return rows;
    }
}

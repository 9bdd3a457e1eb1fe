package dev.peakplan.excel.write;

import dev.peakplan.excel.template.XmlText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * The rows of a long sheet as the text of its part, below those that the open workbook holds: an object for every cell takes most of the time
 * and of the memory of a large plan. Rows come from top to bottom, cells from left to right.
 */
final class SheetRows {
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");
    private static final String END = "</sheetData>";
    private static final int ALPHABET = 26;
    private static final String[] LETTERS = allLetters();

    private final Texts texts;
    private final StringBuilder xml = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private int widest;

    SheetRows(Texts texts) {
        this.texts = texts;
    }

    /** The texts of a workbook, each looked up once. */
    static final class Texts {
        private final SharedStringsTable table;
        private final Map<String, Integer> known = new HashMap<>();

        Texts(SharedStringsTable table) {
            this.table = table;
        }

        int find(String text) {
            return known.computeIfAbsent(text, key -> table.addSharedStringItem(new XSSFRichTextString(key)));
        }
    }

    void text(int r, int c, String text, CellStyle style) {
        begin(r, c, style);
        if (text.isEmpty()) {
            xml.append("/>");
        } else {
            xml.append(" t=\"s\"><v>").append(texts.find(text)).append("</v></c>");
        }
    }

    void number(int r, int c, double value, CellStyle style) {
        begin(r, c, style);
        if (Double.isFinite(value)) {
            xml.append("><v>").append(value).append("</v></c>");
        } else {
            xml.append("/>");
        }
    }

    void formula(int r, int c, String formula, double cached, CellStyle style) {
        begin(r, c, style);
        xml.append("><f>");
        XmlText.append(xml, formula);
        xml.append("</f><v>").append(cached).append("</v></c>");
    }

    /** A formula whose result is a text. */
    void formula(int r, int c, String formula, String cached, CellStyle style) {
        begin(r, c, style);
        xml.append(" t=\"str\"><f>");
        XmlText.append(xml, formula);
        xml.append("</f><v>");
        XmlText.append(xml, cached);
        xml.append("</v></c>");
    }

    private void begin(int r, int c, CellStyle style) {
        if (r < row || r == row && c <= column) {
            throw new IllegalStateException(address(r, c) + " comes after " + address(row, column));
        }
        if (r > row) {
            xml.append(row < 0 ? "" : "</row>")
                    .append("<row r=\"")
                    .append(r + 1)
                    .append("\">");
        }
        row = r;
        column = c;
        widest = Math.max(widest, c);
        xml.append("<c r=\"")
                .append(letters(c))
                .append(r + 1)
                .append("\" s=\"")
                .append(style.getIndex())
                .append('"');
    }

    /** The last row written, counted from 0; -1 where there is none. */
    int last() {
        return row;
    }

    /** The sheet's part with these rows in it. */
    String in(String part) {
        if (row < 0) {
            return part;
        }
        int end = part.indexOf(END);
        Matcher head = DIMENSION.matcher(part.substring(0, end));
        String before = head.replaceFirst("<dimension ref=\"A1:" + address(row, widest) + "\"/>");
        return before + xml + "</row>" + part.substring(end);
    }

    private static String address(int r, int c) {
        return letters(c) + (r + 1);
    }

    /** The letters of a column, which every cell and every reference has. */
    static String letters(int column) {
        return LETTERS[column];
    }

    private static String[] allLetters() {
        String[] letters = new String[SpreadsheetVersion.EXCEL2007.getMaxColumns()];
        for (int c = 0; c < letters.length; c++) {
            String last = Character.toString('A' + c % ALPHABET);
            letters[c] = c < ALPHABET ? last : letters[c / ALPHABET - 1] + last;
        }
        return letters;
    }
}

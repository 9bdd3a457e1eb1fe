package dev.peakplan.excel.template;

import dev.peakplan.plan.Language;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of our sheets, made once per workbook: inputs are blue on pale yellow, results black on white. */
public final class BookStyles {
    private static final String HEADER = "1F4E5F";
    private static final String HEADER_OPTIONAL = "6B8794";
    private static final String INPUT_FILL = "FFFBE6";
    private static final String INPUT_INK = "0000FF";
    private static final String LINK_INK = "00703C";
    private static final String LINE = "D0D7DB";
    private static final String TOTAL_FILL = "E8EEF1";
    private static final String NOTE_INK = "5F6B73";
    private static final byte OPAQUE = (byte) 0xFF;

    private final XSSFWorkbook book;
    private final String fontName;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    public BookStyles(XSSFWorkbook book, Language language) {
        this.book = book;
        this.fontName = language == Language.ZH ? "Microsoft YaHei" : "Calibri";
    }

    public XSSFCellStyle title() {
        return styles.computeIfAbsent("title", key -> with(font(14, true, HEADER), null, null, false));
    }

    public XSSFCellStyle heading() {
        return styles.computeIfAbsent("heading", key -> with(font(11, true, HEADER), null, null, false));
    }

    public XSSFCellStyle note() {
        return styles.computeIfAbsent("note", key -> with(font(9, false, NOTE_INK), null, null, false));
    }

    /** A note that wraps within its cell. */
    public XSSFCellStyle wrappedNote() {
        return styles.computeIfAbsent("wrappedNote", key -> wrapped(with(font(9, false, NOTE_INK), null, null, false)));
    }

    /** Text without lines around it. */
    public XSSFCellStyle plain() {
        return styles.computeIfAbsent("plain", key -> with(font(10, false, "000000"), null, null, false));
    }

    public XSSFCellStyle text() {
        return styles.computeIfAbsent("text", key -> indented(with(font(10, false, "000000"), null, null, true)));
    }

    public XSSFCellStyle wrappedText() {
        return styles.computeIfAbsent(
                "wrappedText", key -> indented(wrapped(with(font(10, false, "000000"), null, null, true))));
    }

    public XSSFCellStyle header(boolean required) {
        return styles.computeIfAbsent("header" + required, key -> {
            XSSFCellStyle style = wrapped(with(font(10, true, "FFFFFF"), null, "@", true));
            fill(style, required ? HEADER : HEADER_OPTIONAL);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    /** A cell that a planner fills in, with number format {@code format}. */
    public XSSFCellStyle input(String format, boolean wrap) {
        return styles.computeIfAbsent("input" + format + wrap, key -> {
            XSSFCellStyle style = with(font(10, false, INPUT_INK), null, format, true);
            fill(style, INPUT_FILL);
            style.setLocked(false);
            if (format.equals("@")) {
                indented(style);
            }
            return wrap ? wrapped(style) : style;
        });
    }

    /** A cell of results with number format {@code format}. */
    public XSSFCellStyle result(String format) {
        return styles.computeIfAbsent("result" + format, key -> with(font(10, false, "000000"), null, format, true));
    }

    /** A figure taken over from another sheet's input, with number format {@code format}: green, as modellers have it. */
    public XSSFCellStyle linked(String format) {
        return styles.computeIfAbsent("linked" + format, key -> with(font(10, false, LINK_INK), null, format, true));
    }

    /** A short word in the middle of its cell. */
    public XSSFCellStyle centred() {
        return styles.computeIfAbsent("centred", key -> {
            XSSFCellStyle style = with(font(10, false, "000000"), null, null, true);
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        });
    }

    /** A total with number format {@code format}. */
    public XSSFCellStyle total(String format) {
        return styles.computeIfAbsent(
                "total" + format, key -> with(font(10, true, "000000"), TOTAL_FILL, format, true));
    }

    /** A large figure. */
    public XSSFCellStyle figure(String format) {
        return styles.computeIfAbsent("figure" + format, key -> {
            XSSFCellStyle style = with(font(14, true, HEADER), null, format, false);
            style.setAlignment(HorizontalAlignment.LEFT);
            return style;
        });
    }

    /** A cell with fill {@code rgb}, ink {@code ink} and number format {@code format}. */
    public XSSFCellStyle coloured(String rgb, String ink, String format) {
        return styles.computeIfAbsent(
                "coloured" + rgb + ink + format, key -> with(font(10, false, ink), rgb, format, true));
    }

    public XSSFCellStyle link() {
        return styles.computeIfAbsent("link", key -> {
            XSSFFont font = font(10, false, "0563C1");
            font.setUnderline((byte) 1);
            return with(font, null, null, true);
        });
    }

    private XSSFFont font(int points, boolean bold, String ink) {
        XSSFFont font = book.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(ink));
        return font;
    }

    private XSSFCellStyle with(XSSFFont font, String fill, String format, boolean lines) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        if (fill != null) {
            fill(style, fill);
        }
        if (format != null) {
            style.setDataFormat(book.createDataFormat().getFormat(format));
        }
        if (lines) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setBottomBorderColor(colour(LINE));
            style.setTopBorderColor(colour(LINE));
            style.setLeftBorderColor(colour(LINE));
            style.setRightBorderColor(colour(LINE));
        }
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    /** A little away from its line, so that a text does not touch the figure before it. */
    private static XSSFCellStyle indented(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    public static XSSFColor colour(String rgb) {
        byte[] bytes = {
            OPAQUE,
            (byte) Integer.parseInt(rgb.substring(0, 2), 16),
            (byte) Integer.parseInt(rgb.substring(2, 4), 16),
            (byte) Integer.parseInt(rgb.substring(4, 6), 16)
        };
        return new XSSFColor(bytes, null);
    }
}

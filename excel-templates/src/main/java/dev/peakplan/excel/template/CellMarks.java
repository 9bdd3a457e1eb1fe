package dev.peakplan.excel.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * Comments and colours on cells of somebody else's sheet. Colours are a conditional format, so that the cell's own style stays as it is
 * and the marks of an earlier run can be taken away again.
 */
public final class CellMarks {
    private static final String AUTHOR = "PeakPlan";
    private static final String OURS = "LEN(\"PeakPlan\")>0";
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 7;
    private static final int GAP_PIXELS = 12;
    private static final int LONGEST = 2_000;

    private final XSSFSheet sheet;
    private final Map<String, List<CellAddress>> fills = new LinkedHashMap<>();
    private final Map<CellAddress, StringBuilder> texts = new LinkedHashMap<>();

    public CellMarks(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Puts {@code text} into a comment at {@code address} and colours the cell; several at one cell are joined. */
    public void mark(String address, String text, String rgb) {
        CellAddress at = new CellAddress(address);
        if (texts.containsKey(at)) {
            texts.get(at).append("\n\n").append(text);
            return;
        }
        texts.put(at, new StringBuilder(text));
        fills.computeIfAbsent(rgb, key -> new ArrayList<>()).add(at);
    }

    public void write() {
        texts.forEach((at, text) -> comment(at, cut(text)));
        colours();
    }

    /**
     * The same on a sheet without comments, quicker where there are many: all but the first pass the open workbook by.
     *
     * @return what has to become of the text of the sheet's parts, by their names, when the workbook is saved
     */
    public Map<String, UnaryOperator<String>> writeMany() {
        colours();
        CommentText others = new CommentText();
        boolean first = true;
        for (Map.Entry<CellAddress, StringBuilder> each : texts.entrySet()) {
            CellAddress at = each.getKey();
            if (first) {
                comment(at, cut(each.getValue()));
                first = false;
            } else {
                String anchor = at.getColumn() + ", " + indentPixels(at) + ", " + at.getRow() + ", 0, " + lastColumn(at)
                        + ", 0, " + lastRow(at) + ", 0";
                others.add(at, anchor, cut(each.getValue()));
            }
        }
        return others.changes(sheet);
    }

    private static String cut(StringBuilder text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private void colours() {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        fills.forEach((rgb, cells) -> {
            ConditionalFormattingRule rule = formats.createConditionalFormattingRule(OURS);
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(BookStyles.colour(rgb));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            // given all cells, the library compares each with each
            CellAddress first = cells.get(0);
            int place = formats.addConditionalFormatting(
                    new CellRangeAddress[] {
                        new CellRangeAddress(first.getRow(), first.getRow(), first.getColumn(), first.getColumn())
                    },
                    rule);
            sheet.getCTWorksheet().getConditionalFormattingArray(place).setSqref(runs(cells));
        });
    }

    /** The cells as ranges, those that follow each other in a row together. */
    private static List<String> runs(List<CellAddress> cells) {
        List<String> runs = new ArrayList<>();
        CellAddress from = cells.get(0);
        CellAddress to = from;
        for (CellAddress cell : cells.subList(1, cells.size())) {
            if (!cell.equals(new CellAddress(to.getRow(), to.getColumn() + 1))) {
                runs.add(run(from, to));
                from = cell;
            }
            to = cell;
        }
        runs.add(run(from, to));
        return runs;
    }

    private static String run(CellAddress from, CellAddress to) {
        return from.equals(to) ? from.formatAsString() : from.formatAsString() + ":" + to.formatAsString();
    }

    private void comment(CellAddress at, String words) {
        XSSFComment theirs = sheet.getCellComment(at);
        if (theirs != null) {
            theirs.setString(new XSSFRichTextString(theirs.getString().getString() + "\n\n" + words));
            return;
        }
        // where a box begins, a comment is made at first: in the next cell there may be one of the planner's,
        // so the box begins in the cell itself, as far from its left as it is wide
        ClientAnchor anchor = new XSSFClientAnchor(
                Units.pixelToEMU(indentPixels(at)), 0, 0, 0, at.getColumn(), at.getRow(), lastColumn(at), lastRow(at));
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(words));
        comment.setAuthor(AUTHOR);
    }

    private int indentPixels(CellAddress at) {
        return Math.round(sheet.getColumnWidthInPixels(at.getColumn())) + GAP_PIXELS;
    }

    private static int lastColumn(CellAddress at) {
        return at.getColumn() + 1 + COMMENT_COLUMNS;
    }

    private static int lastRow(CellAddress at) {
        return at.getRow() + COMMENT_ROWS;
    }

    /** Takes away the comments and colours of an earlier run. */
    public static void removeFrom(XSSFSheet sheet) {
        List<CellAddress> ours = new ArrayList<>();
        sheet.getCellComments().forEach((at, comment) -> {
            if (AUTHOR.equals(comment.getAuthor())) {
                ours.add(at);
            }
        });
        for (CellAddress at : ours) {
            XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
            XSSFCell cell = row.getCell(at.getColumn());
            if (cell == null) {
                cell = row.createCell(at.getColumn());
                cell.removeCellComment();
                row.removeCell(cell);
            } else {
                cell.removeCellComment();
            }
        }
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (int k = formats.getNumConditionalFormattings() - 1; k >= 0; k--) {
            XSSFConditionalFormattingRule rule =
                    formats.getConditionalFormattingAt(k).getRule(0);
            if (OURS.equals(rule.getFormula1())) {
                formats.removeConditionalFormatting(k);
            }
        }
    }
}

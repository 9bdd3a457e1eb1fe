package dev.peakplan.excel.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, List<CellRangeAddress>> fills = new LinkedHashMap<>();
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
        fills.computeIfAbsent(rgb, key -> new ArrayList<>())
                .add(new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn()));
    }

    public void write() {
        texts.forEach((at, text) -> comment(at, text.toString()));
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        fills.forEach((rgb, cells) -> {
            ConditionalFormattingRule rule = formats.createConditionalFormattingRule(OURS);
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(BookStyles.colour(rgb));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formats.addConditionalFormatting(cells.toArray(CellRangeAddress[]::new), rule);
        });
    }

    private void comment(CellAddress at, String text) {
        String words = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        XSSFComment theirs = sheet.getCellComment(at);
        if (theirs != null) {
            words = theirs.getString().getString() + "\n\n" + words;
            theirs.setString(new XSSFRichTextString(words));
            return;
        }
        // where a box begins, a comment is made at first: in the next cell there may be one of the planner's, so the
        // box
        // begins in the cell itself, as far from its left as it is wide
        int width = Units.pixelToEMU(Math.round(sheet.getColumnWidthInPixels(at.getColumn())) + GAP_PIXELS);
        ClientAnchor anchor = new XSSFClientAnchor(
                width,
                0,
                0,
                0,
                at.getColumn(),
                at.getRow(),
                at.getColumn() + 1 + COMMENT_COLUMNS,
                at.getRow() + COMMENT_ROWS);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(words));
        comment.setAuthor(AUTHOR);
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

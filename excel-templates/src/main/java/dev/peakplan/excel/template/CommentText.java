package dev.peakplan.excel.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;

/**
 * Comments as the text of a sheet's two parts, after one that the open workbook holds and whose looks they take: an object for every comment
 * takes most of the time of a large plan.
 */
final class CommentText {
    private static final Pattern AUTHOR = Pattern.compile(" authorId=\"\\d+\"");
    private static final Pattern BOX = Pattern.compile(
            "(<v:shape id=\")[^\"]*(\".*?<x:Anchor>)[^<]*(</x:Anchor>.*?<x:Row>)[^<]*(</x:Row>.*?<x:Column>)[^<]*(</x:Column>.*?</v:shape>)",
            Pattern.DOTALL);
    private static final String LAST_COMMENT = "</commentList>";
    private static final String LAST_BOX = "</xml>";
    /** Number of the first box of a sheet; the open workbook's comment has it. */
    private static final int FIRST_BOX = 1025;

    /**
     * A comment.
     *
     * @param anchor where its box begins and ends, as the part has it
     */
    private record Comment(CellAddress at, String anchor, String words) {}

    private final List<Comment> comments = new ArrayList<>();

    void add(CellAddress at, String anchor, String words) {
        comments.add(new Comment(at, anchor, words));
    }

    /** What becomes of the text of the sheet's parts, by their names, when the workbook is saved. */
    Map<String, UnaryOperator<String>> changes(XSSFSheet sheet) {
        Map<String, UnaryOperator<String>> changes = new HashMap<>();
        for (POIXMLDocumentPart part : sheet.getRelations()) {
            String name = part.getPackagePart().getPartName().getName().substring(1);
            if (part instanceof CommentsTable) {
                changes.put(name, this::withComments);
            } else if (part instanceof XSSFVMLDrawing) {
                changes.put(name, this::withBoxes);
            }
        }
        return changes;
    }

    private String withComments(String part) {
        String author = found(AUTHOR, part).group();
        StringBuilder xml = new StringBuilder();
        for (Comment comment : comments) {
            xml.append("<comment ref=\"")
                    .append(comment.at().formatAsString())
                    .append('"')
                    .append(author)
                    .append("><text><t xml:space=\"preserve\">");
            XmlText.append(xml, comment.words());
            xml.append("</t></text></comment>");
        }
        return before(LAST_COMMENT, part, xml);
    }

    private String withBoxes(String part) {
        Matcher box = found(BOX, part);
        StringBuilder xml = new StringBuilder();
        int number = FIRST_BOX;
        for (Comment comment : comments) {
            xml.append(box.group(1))
                    .append("_x0000_s")
                    .append(++number)
                    .append(box.group(2))
                    .append(comment.anchor())
                    .append(box.group(3))
                    .append(comment.at().getRow())
                    .append(box.group(4))
                    .append(comment.at().getColumn())
                    .append(box.group(5));
        }
        return before(LAST_BOX, part, xml);
    }

    private static Matcher found(Pattern pattern, String part) {
        Matcher matcher = pattern.matcher(part);
        if (!matcher.find()) {
            throw new IllegalStateException("a part of comments without " + pattern);
        }
        return matcher;
    }

    private static String before(String end, String part, CharSequence xml) {
        int place = part.lastIndexOf(end);
        return part.substring(0, place) + xml + part.substring(place);
    }
}

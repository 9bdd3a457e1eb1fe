package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Part by part of the archive: what the planner had is in what comes back, and nothing of it is changed. */
class PartsTest {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    /** Parts of a sheet to which we add; in all others the planner's is all there is. */
    private static final Set<String> ADDED_TO = Set.of("conditionalFormatting", "legacyDrawing", "drawing");
    /** Which sheet and which cell are shown at first. */
    private static final Set<String> ALTERED = Set.of("sheetViews", "sheetPr", "dimension");

    @Test
    void everyPartSurvivesBesideAPlanAndBesideAnErrorList() throws Exception {
        PlanRequest request = Requests.full();
        byte[] own = own(RequestWriter.write(request, Language.EN));
        List<CellIssue> issues = List.of(CellIssue.error(
                IssueCode.NOT_A_NUMBER, Place.cell("Teams", 4, 2), Text.same("x"), Text.same("a number")));

        survives(own, PlanWriter.write(own, request, Plans.simple(request), Language.EN));
        survives(own, IssueWriter.write(own, issues, Language.EN));
    }

    private static void survives(byte[] before, byte[] after) throws Exception {
        Map<String, byte[]> old = Parts.of(before);
        Map<String, byte[]> now = Parts.of(after);
        for (Map.Entry<String, byte[]> part : old.entrySet()) {
            String name = part.getKey();
            assertTrue(now.containsKey(name), name);
            if (name.startsWith("xl/worksheets/sheet")) {
                sheet(name, part.getValue(), now.get(name));
            } else if (name.startsWith("xl/media/")) {
                assertArrayEquals(part.getValue(), now.get(name), name);
            } else if (name.startsWith("xl/tables/") || name.equals("docProps/custom.xml")) {
                assertEquals(text(root(part.getValue())), text(root(now.get(name))), name);
            } else if (name.equals("xl/workbook.xml")) {
                contains(name, leaves(root(part.getValue())), leaves(root(now.get(name))));
            } else if (name.equals("xl/sharedStrings.xml") || name.equals("xl/styles.xml")) {
                begins(name, root(part.getValue()), root(now.get(name)));
            } else if (name.startsWith("xl/drawings/") && name.endsWith(".xml") || name.startsWith("xl/comments")) {
                contains(name, leaves(root(part.getValue())), leaves(root(now.get(name))));
            }
        }
    }

    private static void sheet(String name, byte[] before, byte[] after) throws Exception {
        Map<String, List<String>> old = children(root(before));
        Map<String, List<String>> now = children(root(after));
        old.forEach((child, texts) -> {
            if (ADDED_TO.contains(child)) {
                assertTrue(
                        child.endsWith("rawing")
                                || now.getOrDefault(child, List.of()).containsAll(texts),
                        name + " " + child);
            } else if (!ALTERED.contains(child)) {
                assertEquals(texts, now.get(child), name + " " + child);
            }
        });
    }

    /** Each list of the first file is the beginning of the list in the second: fonts, fills, styles, texts. */
    private static void begins(String name, Element before, Element after) {
        Map<String, List<String>> old = children(before);
        Map<String, List<String>> now = children(after);
        old.forEach((child, texts) -> {
            boolean list = texts.size() > 1;
            String expected = list ? String.join("\n", texts) : inside(texts.get(0));
            String found = list
                    ? String.join("\n", now.get(child).subList(0, texts.size()))
                    : inside(now.get(child).get(0));
            assertTrue(found.startsWith(expected), () -> name + " " + child + "\n" + expected + "\n" + found);
        });
    }

    /** What is between an element's own tags, without its count. */
    private static String inside(String text) {
        return text.substring(text.indexOf('>') + 1, text.length() - 1);
    }

    private static void contains(String name, List<String> before, List<String> after) {
        Set<String> missing = new TreeSet<>(before);
        missing.removeAll(after);
        assertEquals(Set.of(), missing, name);
    }

    private static Map<String, List<String>> children(Element root) {
        Map<String, List<String>> children = new TreeMap<>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.computeIfAbsent(element.getLocalName(), key -> new ArrayList<>())
                        .add(text(element));
            }
        }
        return children;
    }

    /** Names, sheets, comments, shapes: the elements two levels below the root, without positions that shift with added sheets. */
    private static List<String> leaves(Element root) {
        List<String> leaves = new ArrayList<>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            for (Node leaf = child.getFirstChild(); leaf != null; leaf = leaf.getNextSibling()) {
                if (leaf instanceof Element element
                        && !child.getLocalName().equals("bookViews")
                        && !element.getLocalName().equals("author")) {
                    leaves.add(text(element).replaceAll(" (localSheetId|authorId|shapeId)=\\d+", ""));
                }
            }
        }
        return leaves;
    }

    /** An element with its attributes in order, and without the prefixes that a program chooses. */
    private static String text(Element element) {
        TreeSet<String> attributes = new TreeSet<>();
        for (int k = 0; k < element.getAttributes().getLength(); k++) {
            Node attribute = element.getAttributes().item(k);
            if (!attribute.getNodeName().startsWith("xmlns")
                    && !attribute.getNodeName().startsWith("mc:")) {
                attributes.add(attribute.getLocalName() + "=" + attribute.getNodeValue());
            }
        }
        StringBuilder text = new StringBuilder("<" + element.getLocalName() + " " + String.join(" ", attributes) + ">");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                text.append(text(inner));
            } else if (!child.getTextContent().isBlank()) {
                text.append(child.getTextContent());
            }
        }
        return text.append("/").toString();
    }

    private static Element root(byte[] part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(part))
                .getDocumentElement();
    }

    /** A planner's file with what planners add: a sheet, styles, names, lists, widths, a picture, print areas, comments, links. */
    private static byte[] own(byte[] filled) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            XSSFSheet notes = book.createSheet("My notes");
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(book.createFont());
            style.getFont().setItalic(true);
            style.setDataFormat(book.createDataFormat().getFormat("[h]:mm"));
            notes.createRow(4).createCell(2).setCellFormula("SUM(A1:A3)*Teams!$C$4");
            notes.getRow(4).getCell(2).setCellStyle(style);
            notes.setColumnWidth(1, 7_777);
            notes.addMergedRegion(new CellRangeAddress(6, 7, 0, 3));
            notes.createFreezePane(1, 2);
            DataValidationHelper lists = notes.getDataValidationHelper();
            notes.addValidationData(lists.createValidation(
                    lists.createExplicitListConstraint(new String[] {"a", "b"}), new CellRangeAddressList(1, 9, 5, 5)));
            int picture = book.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG);
            notes.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 9, 5, 12), picture);
            XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'Teams'!A1");
            notes.getRow(4).getCell(2).setHyperlink(link);
            XSSFName name = book.createName();
            name.setNameName("my_rate");
            name.setRefersToFormula("'My notes'!$C$5");
            XSSFSheet roles = book.getSheet("Roles");
            book.setPrintArea(book.getSheetIndex(roles), 0, 6, 0, 20);
            roles.getRow(3).createCell(60).setCellValue("kept");
            XSSFSheet caps = book.getSheet("Caps");
            comment(caps, new CellAddress(3, 1), "mine");
            comment(caps, new CellAddress(3, 8), "right beside yours");
            return StableBytes.of(book);
        }
    }

    private static void comment(XSSFSheet sheet, CellAddress at, String text) {
        XSSFComment comment =
                sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 2, 2, 4, 5));
        comment.setString(text);
        comment.setAddress(at);
    }
}

package dev.peakplan.excel;

import static dev.peakplan.excel.HostileFilesTest.refused;
import static dev.peakplan.excel.HostileFilesTest.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What means harm deep in a workbook's parts gets a message of its kind, and what only looks like it gets none. */
class HostilePartsTest {
    private static final byte[] TEMPLATE = Template.write(Language.EN);
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** The declaration comes after comments, blanks and instructions of many kilobytes. */
    @ParameterizedTest
    @ValueSource(ints = {100, 8_192, 70_000, 900_000, 3_000_000})
    void documentTypeBehindALongPrologue(int length) {
        String comment = "<?xml version=\"1.0\"?>\n<!-- " + "<x>".repeat(length / 3) + " -->\n";
        refused(with("xl/worksheets/sheet99.xml", comment + LAUGHS, ""), IssueCode.DOCTYPE);
        refused(with("xl/worksheets/sheet99.xml", " ".repeat(length) + LAUGHS, ""), IssueCode.DOCTYPE);
    }

    @Test
    void documentTypeInPartsOtherThanSheetsAndInOtherEncodings() {
        for (String part : List.of(
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "docProps/core.xml",
                "xl/drawings/vmlDrawing1.vml",
                "customXml/item1.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.dat")) {
            refused(with(part, LAUGHS, ""), IssueCode.DOCTYPE);
        }
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] part = ("<!--" + "-x".repeat(40_000) + "-->" + LAUGHS).getBytes(wide);
            refused(with("xl/worksheets/sheet99.xml", part, ""), IssueCode.DOCTYPE);
        }
        for (String hidden : List.of("IBM037", "UTF-32BE", "UTF-32LE")) {
            byte[] part = LAUGHS.getBytes(Charset.forName(hidden));
            refused(with("xl/worksheets/sheet99.xml", part, ""), IssueCode.CORRUPT);
        }
    }

    @Test
    void whatOnlyLooksLikeADeclarationIsRead() {
        read(with("xl/worksheets/sheet99.xml", "<!-- <!DOCTYPE x> --><x>&lt;!DOCTYPE</x>", ""));
        read(with("xl/media/image1.svg", "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\"><svg/>", ""));
        read(with("xl/media/image1.png", " ".repeat(2_000_000), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd|'/C calc'!A0",
                "'cmd'|'/C calc'!A0",
                "1+MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc'!A0",
                "DDE(\"soffice\",\"/etc/passwd\",\"A1\")",
                "SUM(1,dde (\"cmd\",\"/C\",\"x\"))"
            })
    void formulasThatTalkToOtherPrograms(String formula) {
        byte[] inCell = changed(
                "xl/worksheets/sheet2.xml",
                sheet -> sheet.replaceFirst(
                        "<sheetData>.*</sheetData>",
                        "<sheetData><row r=\"7\"><c r=\"C7\"><f>" + formula.replace("\\", "\\\\")
                                + "</f><v>1</v></c></row></sheetData>"));
        refused(inCell, IssueCode.DDE);
        CellIssue issue = WorkbookReader.read(inCell).issues().get(0);
        assertTrue(issue.place().toString().endsWith("!C7"), issue::toString);
        assertEquals(formula, issue.found().en());
        refused(
                changed(
                        "xl/workbook.xml",
                        book -> book.replace(
                                "</definedNames>",
                                "<definedName name=\"innocent\">" + formula + "</definedName></definedNames>")),
                IssueCode.DDE);
    }

    @Test
    void textsAndNamesWithABarAreNoExchange() {
        read(
                changed(
                        "xl/worksheets/sheet2.xml",
                        sheet -> sheet.replaceFirst(
                                "</sheetData>",
                                "<row r=\"200\"><c r=\"Z200\"><f>\"a|b\"&amp;'Q1|Q2'!A1&amp;MIDDE(1)</f><v>1</v></c></row></sheetData>")));
    }

    @Test
    void linksOfExternalPartsWhateverTheirNames() {
        for (String part : List.of("xl/externalLinks/externalLink1.xml", "xl/other.xml")) {
            String spaces = "xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
            refused(
                    with(
                            part,
                            "<!--" + "x".repeat(90_000) + "--><x:externalLink " + spaces
                                    + "><x:ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></x:externalLink>",
                            ""),
                    IssueCode.DDE);
            refused(
                    with(part, "<externalLink><oleLink progId=\"Package\"/></externalLink>", ""),
                    IssueCode.EMBEDDED_OBJECT);
            warned(with(part, "<externalLink/>", ""), IssueCode.EXTERNAL_LINK);
        }
    }

    @Test
    void macrosUnderAnyNameAndEveryKindOfWorkbookWithThem() {
        for (String kind : List.of("sheet", "template", "addin")) {
            byte[] renamed = changed(
                    "[Content_Types].xml",
                    types -> types.replace(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                            "application/vnd.ms-excel." + kind + ".macroEnabled.main+xml"));
            refused(renamed, IssueCode.MACRO);
        }
        byte[] spelt = changed(
                "[Content_Types].xml",
                types -> types.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.&#109;acroEnabled.main+xml"));
        refused(spelt, IssueCode.MACRO);
        refused(
                linked("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "code.bin", ""),
                IssueCode.MACRO);
        refused(
                linked("http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "m.xml", ""),
                IssueCode.MACRO);
        refused(with("xl/macrosheets/sheet1.xml", "<x/>", ""), IssueCode.MACRO);
    }

    @Test
    void embeddedObjectsAndControls() {
        refused(with("xl/embeddings/oleObject1.bin", "x", ""), IssueCode.EMBEDDED_OBJECT);
        refused(with("xl/activeX/activeX1.xml", "<x/>", ""), IssueCode.EMBEDDED_OBJECT);
        refused(linked(RELATIONSHIPS + "oleObject", "../anything.bin", ""), IssueCode.EMBEDDED_OBJECT);
        refused(linked(RELATIONSHIPS + "control", "../anything.xml", ""), IssueCode.EMBEDDED_OBJECT);
    }

    @Test
    void contentOfElsewhereIsRefusedAndLinksToFilesAreTold() {
        String external = "External";
        for (String target : List.of("http://tracker.example/a.png", "file:///etc/passwd", "\\\\host\\share\\a.png")) {
            refused(linked(RELATIONSHIPS + "image", target, external), IssueCode.REMOTE_CONTENT);
            refused(linked(RELATIONSHIPS + "attachedTemplate", target, external), IssueCode.REMOTE_CONTENT);
        }
        for (String target : List.of(
                "file:///C:/Windows/System32/calc.exe",
                "\\\\host\\share\\a.xlsx",
                "//host/share",
                "smb://host/share",
                "C:\\a.exe",
                "javascript:alert(1)",
                "&#102;ile:///etc/passwd")) {
            warned(linked(RELATIONSHIPS + "hyperlink", target, external), IssueCode.FILE_LINK);
        }
        for (String target : List.of("https://www.example.org/", "mailto:a@example.org", "#Teams!A1")) {
            read(linked(RELATIONSHIPS + "hyperlink", target, external));
        }
        warned(linked(RELATIONSHIPS + "externalLinkPath", "file:///C:/other.xlsx", external), IssueCode.EXTERNAL_LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/x",
                "xl/../../x",
                "xl/..",
                "..\\x",
                "/etc/passwd",
                "//host/share/x",
                "C:/Windows/x",
                "c:\\x",
                "\\\\host\\x",
                "xl/a\nb"
            })
    void namesThatLeadElsewhere(String name) {
        refused(with(name, "x", ""), IssueCode.UNSAFE_NAME);
    }

    @Test
    void namesAsSomeProgramsWriteThemAreRead() {
        read(with("/xl/extra.dat", "x", ""));
        read(with("xl/a..b/c...d", "x", ""));
    }

    @Test
    void theSamePartTwice() {
        refused(renamed(with("xl/parts2.bin", "x", ""), "xl/parts2.bin", "xl/styles.xml"), IssueCode.REPEATED_PART);
        refused(with("XL/Styles.XML", "<x/>", ""), IssueCode.REPEATED_PART);
        refused(with("/xl/styles.xml", "<x/>", ""), IssueCode.REPEATED_PART);
    }

    /** The archive's directory says one thing, and what stands before the part another; readers differ in which they follow. */
    @Test
    void partsThatTheDirectoryDoesNotKnow() {
        byte[] archive = with("xl/secret.bin", "x", "");
        byte[] otherwise = archive.clone();
        int inDirectory = last(otherwise, "xl/secret.bin");
        otherwise[inDirectory + 3] = 'S';
        refused(otherwise, IssueCode.CORRUPT);
        refused(withoutLastOfDirectory(archive), IssueCode.CORRUPT);
    }

    private static void read(byte[] workbook) {
        ReadResult result = WorkbookReader.read(workbook);
        assertEquals(WorkbookReader.read(TEMPLATE).issues(), result.issues());
    }

    private static void warned(byte[] workbook, IssueCode code) {
        ReadResult result = WorkbookReader.read(workbook);
        assertEquals(
                List.of(code),
                result.issues().stream()
                        .filter(issue -> !issue.isError())
                        .map(CellIssue::code)
                        .toList());
        assertEquals(WorkbookReader.read(TEMPLATE).errors(), result.errors());
    }

    private static byte[] changed(String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = Parts.of(TEMPLATE);
        String before = Parts.text(parts.get(part));
        String after = change.apply(before);
        assertTrue(!after.equals(before), part);
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return Parts.packed(parts);
    }

    /** The template with a relationship of a sheet. */
    private static byte[] linked(String type, String target, String mode) {
        String relationship = "<Relationship Id=\"rId77\" Type=\"" + type + "\" Target=\"" + target + "\""
                + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"") + "/>";
        return changed(
                "xl/worksheets/_rels/sheet3.xml.rels",
                links -> links.replace("</Relationships>", relationship + "</Relationships>"));
    }

    /** The archive with another name of the same length, or a shorter one at the end of its path, wherever it stands. */
    private static byte[] renamed(byte[] archive, String from, String to) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int last(byte[] archive, String name) {
        return new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf(name);
    }

    /** The archive with a directory that lacks its last entry. */
    private static byte[] withoutLastOfDirectory(byte[] archive) {
        int end = last(archive, "PK\u0005\u0006");
        int entry = last(archive, "PK\u0001\u0002");
        byte[] shorter = Arrays.copyOf(archive, entry + archive.length - end);
        System.arraycopy(archive, end, shorter, entry, archive.length - end);
        ByteBuffer trailer = ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN);
        int count = trailer.getShort(entry + 10) - 1;
        trailer.putShort(entry + 8, (short) count);
        trailer.putShort(entry + 10, (short) count);
        trailer.putInt(entry + 12, trailer.getInt(entry + 12) - (end - entry));
        return shorter;
    }
}

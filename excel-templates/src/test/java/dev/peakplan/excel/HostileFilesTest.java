package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadLimits;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Template;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.plan.Language;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of file that is not what we ask for gets a message of its own, and never an exception. */
class HostileFilesTest {
    private static final byte[] TEMPLATE = Template.write(Language.EN);

    @Test
    void emptyFile() {
        refused(new byte[0], IssueCode.EMPTY_FILE);
    }

    @Test
    void textRenamed() {
        refused("team,heads\nhotline,12\n".getBytes(StandardCharsets.UTF_8), IssueCode.TEXT_FILE);
        refused("班组，人数".getBytes(StandardCharsets.UTF_8), IssueCode.TEXT_FILE);
    }

    @Test
    void webPageRenamed() {
        refused("<html><table></table></html>".getBytes(StandardCharsets.UTF_8), IssueCode.WEB_PAGE);
    }

    @Test
    void otherDocuments() {
        refused("%PDF-1.7\n...".getBytes(StandardCharsets.UTF_8), IssueCode.OTHER_DOCUMENT);
        refused(new byte[] {1, 2, 3, 4, 5}, IssueCode.NOT_A_WORKBOOK);
        refused(with("word/document.xml", "<x/>", "wordprocessingml.document.main+xml"), IssueCode.OTHER_DOCUMENT);
    }

    @Test
    void compoundFiles() {
        refused(compound("EncryptedPackage"), IssueCode.ENCRYPTED);
        refused(compound("Workbook"), IssueCode.OLD_EXCEL);
        refused(compound("WordDocument"), IssueCode.OTHER_DOCUMENT);
        refused(compound("_VBA_PROJECT_CUR"), IssueCode.MACRO);
    }

    @Test
    void documentTypeDeclaration() {
        refused(
                with(
                        "xl/evil.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x/>",
                        ""),
                IssueCode.DOCTYPE);
        byte[] wide = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_16);
        refused(with("xl/wide.xml", wide, ""), IssueCode.DOCTYPE);
    }

    @Test
    void macrosBinaryStrictAndOpenDocument() {
        refused(with("xl/vbaProject.bin", "x", ""), IssueCode.MACRO);
        refused(
                with("x.bin", "x", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
                IssueCode.BINARY_WORKBOOK);
        Map<String, byte[]> parts = Parts.of(TEMPLATE);
        String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/workbook.xml",
                book.replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .getBytes(StandardCharsets.UTF_8));
        refused(Parts.packed(parts), IssueCode.STRICT_OOXML);
        Map<String, byte[]> open = new LinkedHashMap<>();
        open.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        refused(Parts.packed(open), IssueCode.OPEN_DOCUMENT);
    }

    @Test
    void ddeIsRefusedAndOtherLinksAreNotFollowed() {
        refused(
                with(
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>",
                        ""),
                IssueCode.DDE);
        ReadResult result = WorkbookReader.read(with("xl/externalLinks/externalLink1.xml", "<externalLink/>", ""));
        assertTrue(result.issues().stream()
                .anyMatch(issue -> issue.code() == IssueCode.EXTERNAL_LINK && !issue.isError()));
    }

    @Test
    void bombIsRefusedByItsRealSize() {
        byte[] bomb = with("xl/media/zeros.bin", new byte[80 << 20], "");
        assertTrue(bomb.length < 1 << 20);
        ReadLimits limits = new ReadLimits(32 << 20, 64 << 20, 5_000, 300, 3_000_000, 120_000);
        ReadResult result = WorkbookReader.read(bomb, limits);
        assertEquals(IssueCode.TOO_BIG, result.issues().get(0).code());
        assertTrue(result.issues().get(0).expected().en().contains(Long.toString(64 << 20)));
    }

    @Test
    void limitsAreNamed() {
        byte[] template = Template.write(Language.EN);
        ReadLimits few = new ReadLimits(32 << 20, 64 << 20, 5, 300, 3_000_000, 120_000);
        assertEquals(
                IssueCode.TOO_BIG,
                WorkbookReader.read(template, few).issues().get(0).code());
        ReadLimits cells = new ReadLimits(32 << 20, 64 << 20, 5_000, 300, 100, 120_000);
        assertTrue(WorkbookReader.read(template, cells)
                .issues()
                .get(0)
                .sentence(Language.EN)
                .contains("cells"));
    }

    @Test
    void truncatedOrDamagedArchive() {
        byte[] whole = Template.write(Language.ZH);
        refused(Arrays.copyOf(whole, whole.length / 2), IssueCode.CORRUPT);
        for (int k = 100; k < whole.length; k += whole.length / 40) {
            byte[] damaged = whole.clone();
            damaged[k] ^= (byte) 0x5A;
            WorkbookReader.read(damaged);
        }
    }

    @Test
    void unsafeNameInTheArchive() {
        refused(with("../../etc/cron.d/x", "x", ""), IssueCode.UNSAFE_NAME);
    }

    static void refused(byte[] content, IssueCode code) {
        ReadResult result = WorkbookReader.read(content);
        assertEquals(code, result.issues().get(0).code());
        assertTrue(result.request().isEmpty());
        assertTrue(result.refused());
        byte[] answer = IssueWriter.write(content, result.issues(), Language.EN);
        assertTrue(WorkbookReader.read(answer).issues().stream()
                .noneMatch(issue -> issue.code().refusesFile()));
    }

    private static byte[] compound(String stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.writeBytes(new byte[1_024]);
        bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(new byte[512]);
        return bytes.toByteArray();
    }

    /** The template with one more part, and one more content type. */
    static byte[] with(String name, String content, String contentType) {
        return with(name, content.getBytes(StandardCharsets.UTF_8), contentType);
    }

    static byte[] with(String name, byte[] content, String contentType) {
        Map<String, byte[]> parts = Parts.of(TEMPLATE);
        parts.put(name, content);
        if (!contentType.isEmpty()) {
            String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
            String extra = "<Override PartName=\"/extra.bin\" ContentType=\"" + contentType + "\"/></Types>";
            parts.put("[Content_Types].xml", types.replace("</Types>", extra).getBytes(StandardCharsets.UTF_8));
        }
        return Parts.packed(parts);
    }
}

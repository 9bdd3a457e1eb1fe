package dev.peakplan.server.workbooks;

import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Our template with something in it that means harm. */
public final class BrokenBooks {
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    private BrokenBooks() {}

    /** A sheet of two and a half million cells. */
    public static byte[] longSheet() {
        String cells = "<c><v>1</v></c>".repeat(50);
        StringBuilder rows = new StringBuilder(SHEET);
        for (int r = 1; r <= 50_000; r++) {
            rows.append("<row r=\"").append(r).append("\">").append(cells).append("</row>");
        }
        return with("xl/worksheets/sheet1.xml", rows.append(END).toString());
    }

    /** A cell with a text of a hundred megabytes. */
    public static byte[] longText() {
        return with(
                "xl/worksheets/sheet2.xml",
                SHEET + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(100 << 20)
                        + "</t></is></c></row>" + END);
    }

    /** A text that is said to be taken from a file of the server. */
    public static byte[] documentType() {
        return with(
                "xl/worksheets/sheet2.xml",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SHEET
                        + "<row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>" + END);
    }

    /** Code that runs when the file is opened. */
    public static byte[] macro() {
        return with("xl/vbaProject.bin", "code");
    }

    /** A part of so many zeros that it fills a disk when it is unpacked. */
    public static byte[] bomb() {
        return with("xl/media/image1.png", "\0".repeat(400 << 20));
    }

    private static byte[] with(String name, String content) {
        Map<String, byte[]> parts = ZipParts.of(Template.write(Language.EN));
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return ZipParts.packed(parts);
    }
}

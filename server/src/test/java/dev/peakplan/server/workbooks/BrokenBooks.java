package dev.peakplan.server.workbooks;

import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Our template with something in it that means harm. What is large unpacked is packed piece by piece. */
public final class BrokenBooks {
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String END = "</sheetData></worksheet>";
    private static final int MEBIBYTE = 1 << 20;

    private BrokenBooks() {}

    /** A sheet of two and a half million cells. */
    public static byte[] longSheet() {
        String cells = "<c><v>1</v></c>".repeat(50);
        return with("xl/worksheets/sheet1.xml", out -> {
            put(out, SHEET);
            for (int r = 1; r <= 50_000; r++) {
                put(out, "<row r=\"" + r + "\">" + cells + "</row>");
            }
            put(out, END);
        });
    }

    /** A cell with a text of a hundred megabytes. */
    public static byte[] longText() {
        return with("xl/worksheets/sheet2.xml", out -> {
            put(out, SHEET + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
            repeat(out, 'x', 100);
            put(out, "</t></is></c></row>" + END);
        });
    }

    /** A text that is said to be taken from a file of the server. */
    public static byte[] documentType() {
        return with(
                "xl/worksheets/sheet2.xml",
                out -> put(
                        out,
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SHEET
                                + "<row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>" + END));
    }

    /** Code that runs when the file is opened. */
    public static byte[] macro() {
        return with("xl/vbaProject.bin", out -> put(out, "code"));
    }

    /** A part of so many zeros that it fills a disk when it is unpacked. */
    public static byte[] bomb() {
        return with("xl/media/image1.png", out -> repeat(out, '\0', 400));
    }

    private static void repeat(OutputStream out, char what, int mebibytes) throws IOException {
        byte[] piece = String.valueOf(what).repeat(MEBIBYTE).getBytes(StandardCharsets.UTF_8);
        for (int k = 0; k < mebibytes; k++) {
            out.write(piece);
        }
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] with(String name, ZipParts.Content content) {
        return ZipParts.with(Template.write(Language.EN), name, content);
    }
}

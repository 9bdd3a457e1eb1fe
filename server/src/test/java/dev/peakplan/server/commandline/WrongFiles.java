package dev.peakplan.server.commandline;

import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import dev.peakplan.server.workbooks.ZipParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are no workbook of ours, and what their users are told. */
public final class WrongFiles {
    private WrongFiles() {}

    /**
     * One of them.
     *
     * @param chinese words of the sentence in Chinese
     * @param english words of the sentence in English
     */
    public record WrongFile(String name, byte[] content, String chinese, String english) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static List<WrongFile> all() throws IOException, GeneralSecurityException {
        return List.of(
                new WrongFile("空.xlsx", new byte[0], "文件是空的", "The file is empty"),
                new WrongFile("text.xlsx", "team,heads\n".getBytes(StandardCharsets.UTF_8), "文本文件", "text file"),
                new WrongFile("encrypted.xlsx", encrypted(), "加密", "encrypted"),
                new WrongFile("old.xls", old(), "旧版 Excel", "old Excel"),
                new WrongFile("macro.xlsm", macros(), "宏", "macros"),
                new WrongFile("strict.xlsx", strict(), "严格", "Strict Open XML"));
    }

    private static byte[] encrypted() throws IOException, GeneralSecurityException {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            try (var stream = encryptor.getDataStream(system)) {
                stream.write(Template.write(Language.EN));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] old() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Settings").createRow(0).createCell(0).setCellValue("Title");
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] macros() {
        Map<String, byte[]> parts = ZipParts.of(Template.write(Language.EN));
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        return ZipParts.packed(parts);
    }

    private static byte[] strict() {
        Map<String, byte[]> parts = ZipParts.of(Template.write(Language.EN));
        String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        String strict = book.replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main");
        if (strict.equals(book)) {
            throw new IllegalStateException("the template's namespace has changed");
        }
        parts.put("xl/workbook.xml", strict.getBytes(StandardCharsets.UTF_8));
        return ZipParts.packed(parts);
    }
}

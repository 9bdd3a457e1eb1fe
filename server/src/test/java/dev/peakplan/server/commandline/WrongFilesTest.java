package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no workbook of ours: one sentence in the user's language, exit code 2, nothing written. */
class WrongFilesTest {
    /** Every so manieth file of a large collection; 1 takes all of them and some minutes. */
    private static final int STRIDE = Integer.getInteger("peakplan.stride", 20);

    @TempDir
    Path folder;

    private void refused(String name, byte[] content, String chinese, String english) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        for (String command : new String[] {"plan", "check"}) {
            for (String language : new String[] {"zh_CN.UTF-8", "en_US.UTF-8"}) {
                Path out = folder.resolve("out.xlsx");
                List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
                if (command.equals("plan")) {
                    arguments.addAll(List.of("-o", out.toString()));
                }
                Session session = Session.run(
                        Map.of("PEAKPLAN_HOME", folder.toString(), "PEAKPLAN_LANG", language),
                        arguments.toArray(String[]::new));
                assertEquals(ExitCode.INPUT_ERRORS, session.exitCode(), name);
                assertEquals(1, session.err().lines().count(), session::err);
                String words = language.startsWith("zh") ? chinese : english;
                assertTrue(session.err().contains(words), session::err);
                assertFalse(Files.exists(out), name);
            }
        }
    }

    @Test
    void emptyFile() throws IOException {
        refused("空.xlsx", new byte[0], "文件是空的", "The file is empty");
    }

    @Test
    void textRenamed() throws IOException {
        refused("text.xlsx", "team,heads\n".getBytes(StandardCharsets.UTF_8), "文本文件", "text file");
    }

    @Test
    void encryptedWorkbook() throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            try (var stream = encryptor.getDataStream(system)) {
                stream.write(Template.write(Language.EN));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            refused("encrypted.xlsx", bytes.toByteArray(), "加密", "encrypted");
        }
    }

    @Test
    void oldExcelWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Settings").createRow(0).createCell(0).setCellValue("Title");
            book.write(bytes);
        }
        refused("old.xls", bytes.toByteArray(), "旧版 Excel", "old Excel");
    }

    @Test
    void workbookWithMacros() throws IOException {
        Map<String, byte[]> parts = template();
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        refused("macro.xlsm", zip(parts), "宏", "macros");
    }

    @Test
    void strictOpenXml() throws IOException {
        Map<String, byte[]> parts = template();
        String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        String strict = book.replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main");
        assertFalse(strict.equals(book));
        parts.put("xl/workbook.xml", strict.getBytes(StandardCharsets.UTF_8));
        refused("strict.xlsx", zip(parts), "严格", "Strict Open XML");
    }

    @Test
    void aWorkbookThatOpensAndCannotBeSavedAgainGetsItsAnswerInOneOfItsOwn() throws IOException {
        Path good = folder.resolve("good.xlsx");
        Path request = Examples.write(folder, "request.json", Examples.request());
        assertEquals(
                ExitCode.DONE,
                Session.run(folder, "convert", request.toString(), good.toString())
                        .exitCode());
        for (byte[] whole : List.of(Template.write(Language.EN), Files.readAllBytes(good))) {
            Map<String, byte[]> parts = parts(whole);
            String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
            String viewless = book.replaceAll("(?s)<bookViews>.*</bookViews>", "<bookViews/>");
            assertFalse(viewless.equals(book));
            parts.put("xl/workbook.xml", viewless.getBytes(StandardCharsets.UTF_8));
            Path file = Files.write(folder.resolve("viewless.xlsx"), zip(parts));
            Path out = folder.resolve("answer.xlsx");
            Session session = Session.run(folder, "plan", file.toString(), "-o", out.toString(), "--steps", "100");
            assertTrue(
                    session.exitCode() == ExitCode.INPUT_ERRORS || session.exitCode() == ExitCode.DONE, session::err);
            assertEquals('P', Files.readAllBytes(out)[0]);
            Files.delete(out);
        }
    }

    /** Workbooks of others, where a collection of them lies beside the project: none is a plan of ours, none is a fault of ours. */
    @Test
    void everyFileOfTheCollectionIsAnsweredInTheUsersLanguage() throws IOException {
        Optional<Path> collection = collection();
        if (collection.isEmpty()) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        Path out = folder.resolve("out.xlsx");
        List<String> lines = Files.readAllLines(collection.get().resolve("MANIFEST.tsv"));
        for (int k = 1; k < lines.size(); k += STRIDE) {
            Path file = collection.get().resolve(lines.get(k).split("\t")[0]);
            Session session = Session.run(folder, "plan", file.toString(), "-o", out.toString(), "--steps", "1");
            // a workbook that opens comes back with its errors; all others get one sentence and nothing else
            boolean answered = session.exitCode() == ExitCode.INPUT_ERRORS
                    && session.out().isEmpty()
                    && (Files.deleteIfExists(out)
                            ? session.err().lines().count() > 1
                            : session.err().lines().count() == 1);
            if (!answered) {
                wrong.add(file + " " + session);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Optional<Path> collection() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path corpus = above.resolve("shared/corpus");
            if (Files.exists(corpus.resolve("MANIFEST.tsv"))) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }

    private static Map<String, byte[]> template() throws IOException {
        return parts(Template.write(Language.EN));
    }

    private static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

package dev.peakplan.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook by the parts of its archive, for tests that look at them or change them. */
final class Parts {
    private static final Pattern RESULT = Pattern.compile("</f><v>[^<]*</v>");

    private Parts() {}

    /** All parts in their order. */
    static Map<String, byte[]> of(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The workbook with wrong results saved in its formulas, so that only a real recalculation can mend them. */
    static byte[] withStaleFormulas(byte[] workbook) {
        Map<String, byte[]> parts = of(workbook);
        parts.replaceAll((name, part) -> name.startsWith("xl/worksheets/sheet")
                ? RESULT.matcher(text(part)).replaceAll("</f><v>-1</v>").getBytes(StandardCharsets.UTF_8)
                : part);
        return packed(parts);
    }

    static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }
}

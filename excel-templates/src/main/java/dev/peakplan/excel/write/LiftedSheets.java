package dev.peakplan.excel.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The rows of very long sheets, kept aside while a workbook is open: a history of a hundred thousand rows passes through byte by byte instead
 * of becoming a million objects. Only the first row stays in the open workbook.
 */
final class LiftedSheets {
    private static final int LONG_SHEET_BYTES = 2 << 20;
    private static final String SHEETS = "xl/worksheets/";
    private static final String OPEN = "<sheetData>";
    private static final String CLOSE = "</sheetData>";
    private static final Pattern WRITTEN =
            Pattern.compile("<sheetData\\s*/>|<sheetData>(.*?)</sheetData>", Pattern.DOTALL);
    private static final Pattern ROW_WITH_VALUE = Pattern.compile("<row\\b(?:(?!</row>).)*?<(?:v|is)>", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("\\s(\\w+):\\w+=\"");
    private static final int HEAD = 4_000;

    /**
     * What was kept aside.
     *
     * @param rows all rows
     * @param head the part's beginning, for its namespaces
     */
    private record Rows(String rows, String head) {}

    private final Map<String, Rows> lifted = new HashMap<>();
    private final byte[] light;

    private LiftedSheets(byte[] workbook) throws IOException {
        light = anyLong(workbook) ? each(workbook, this::lift) : workbook.clone();
    }

    /** Whether there is anything to keep aside, by what the archive says of itself; most have nothing, and are not packed again. */
    private static boolean anyLong(byte[] workbook) throws IOException {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(workbook);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            return Collections.list(zip.getEntries()).stream()
                    .anyMatch(entry -> entry.getName().startsWith(SHEETS) && entry.getSize() > LONG_SHEET_BYTES);
        } catch (IOException unreadable) {
            return false;
        }
    }

    static LiftedSheets of(byte[] workbook) {
        try {
            return new LiftedSheets(workbook);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The workbook without the rows that were kept aside. */
    byte[] light() {
        return light;
    }

    /** The workbook that was made of the light one, with all rows again. */
    byte[] restored(byte[] written) {
        if (lifted.isEmpty()) {
            return written;
        }
        try {
            return each(written, this::restore);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String lift(String name, String part) {
        int from = part.indexOf(OPEN);
        int to = part.lastIndexOf(CLOSE);
        int firstEnd = part.indexOf("</row>", Math.max(0, from));
        if (from < 0 || to < 0 || firstEnd < 0 || firstEnd > to) {
            return part;
        }
        int first = firstEnd + "</row>".length();
        lifted.put(name, new Rows(part.substring(from, to + CLOSE.length()), part.substring(0, Math.min(from, HEAD))));
        return part.substring(0, first) + part.substring(to);
    }

    /** A sheet with values in more than one row is not the one whose rows were kept aside. */
    private String restore(String name, String part) {
        Rows rows = lifted.get(name);
        Matcher data = WRITTEN.matcher(part);
        if (rows == null || !data.find()) {
            return part;
        }
        String inside = data.group(1) == null ? "" : data.group(1);
        if (ROW_WITH_VALUE.matcher(inside).results().limit(2).count() > 1) {
            return part;
        }
        return withPrefixes(part.substring(0, data.start()), rows) + rows.rows() + part.substring(data.end());
    }

    /** The beginning of a sheet with every namespace that the rows use. */
    private static String withPrefixes(String head, Rows rows) {
        Set<String> missing = new LinkedHashSet<>();
        Matcher used = PREFIX.matcher(
                rows.rows().substring(0, Math.min(HEAD, rows.rows().length())));
        while (used.find()) {
            Matcher declared =
                    Pattern.compile("xmlns:" + used.group(1) + "=\"[^\"]*\"").matcher(rows.head());
            if (!used.group(1).equals("xml") && !head.contains("xmlns:" + used.group(1) + "=") && declared.find()) {
                missing.add(declared.group());
            }
        }
        return missing.isEmpty() ? head : head.replaceFirst("<worksheet", "<worksheet " + String.join(" ", missing));
    }

    /** The archive with long sheets (when lifting) or lifted ones (when restoring) changed. */
    private byte[] each(byte[] archive, BinaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                boolean sheet =
                        entry.getName().startsWith(SHEETS) && entry.getName().endsWith(".xml");
                if (sheet && (part.length > LONG_SHEET_BYTES || lifted.containsKey(entry.getName()))) {
                    part = change.apply(entry.getName(), new String(part, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                if (entry.getLastModifiedTime() != null) {
                    copy.setTimeLocal(entry.getTimeLocal());
                }
                out.putNextEntry(copy);
                out.write(part);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

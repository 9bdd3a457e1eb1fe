package dev.peakplan.excel.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves a workbook so that the same content gives the same bytes, whatever the clock says. */
public final class StableBytes {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    /** The earliest time a zip entry can carry. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

    private StableBytes() {}

    public static byte[] of(XSSFWorkbook book) {
        return of(book, Map.of());
    }

    /**
     * The same, with some parts changed on their way out.
     *
     * @param changes what becomes of the text of a part, by its name
     */
    public static byte[] of(XSSFWorkbook book, Map<String, UnaryOperator<String>> changes) {
        try {
            POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
            if (core.getCreated() == null || core.getCreated().toInstant().isAfter(MADE)) {
                core.setCreated(Optional.of(Date.from(MADE)));
            }
            core.setModified(Optional.of(Date.from(MADE)));
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            book.write(raw);
            return restamped(raw.toByteArray(), changes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same parts, compressed as they are unless they change, with one time on all of them. */
    private static byte[] restamped(byte[] raw, Map<String, UnaryOperator<String>> changes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(raw);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                ZipArchiveEntry stamped = new ZipArchiveEntry(entry.getName());
                stamped.setTimeLocal(ENTRY_TIME);
                if (changes.containsKey(entry.getName())) {
                    String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    out.putArchiveEntry(stamped);
                    out.write(changes.get(entry.getName()).apply(part).getBytes(StandardCharsets.UTF_8));
                    out.closeArchiveEntry();
                } else {
                    stamped.setMethod(entry.getMethod());
                    stamped.setSize(entry.getSize());
                    stamped.setCompressedSize(entry.getCompressedSize());
                    stamped.setCrc(entry.getCrc());
                    out.addRawArchiveEntry(stamped, zip.getRawInputStream(entry));
                }
            }
        }
        return bytes.toByteArray();
    }
}

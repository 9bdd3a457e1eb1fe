package dev.peakplan.excel.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves a workbook so that the same content gives the same bytes, whatever the clock says. */
public final class StableBytes {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    /** The earliest time a zip entry can carry. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

    private StableBytes() {}

    public static byte[] of(XSSFWorkbook book) {
        try {
            POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
            if (core.getCreated() == null || core.getCreated().toInstant().isAfter(MADE)) {
                core.setCreated(Optional.of(Date.from(MADE)));
            }
            core.setModified(Optional.of(Date.from(MADE)));
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            book.write(raw);
            return restamped(raw.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] restamped(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry stamped = new ZipEntry(entry.getName());
                stamped.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(stamped);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

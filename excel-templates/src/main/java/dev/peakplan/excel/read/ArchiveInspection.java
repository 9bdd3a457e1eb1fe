package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Our own walk through the archive, before any library for spreadsheets sees it: number, names and real sizes of the parts, document type
 * declarations, kind of workbook, macros, links to elsewhere.
 */
final class ArchiveInspection {
    private static final int HEAD = 8_192;
    private static final int BUFFER = 64 * 1024;
    private static final int MANIFEST_MOST = 1 << 20;
    private static final String EXTERNAL_LINKS = "externallinks/";
    /** Comments and processing instructions, the last of them perhaps cut off. */
    private static final Pattern PROLOGUE = Pattern.compile("<!--.*?(?:-->|$)|<\\?.*?(?:\\?>|$)", Pattern.DOTALL);

    private static final Pattern ROOT = Pattern.compile("<[^!?]");
    private static final Text PARTS = Text.of("压缩包内部件数", "parts in the archive");

    private final ReadLimits limits;
    private long unpacked;
    private boolean externalLinks;
    private String contentTypes = "";
    private String workbookHead = "";
    private String mimetype = "";

    private ArchiveInspection(ReadLimits limits) {
        this.limits = limits;
    }

    /** Refuses what must not be read; returns what is worth a warning. */
    static Optional<CellIssue> inspect(byte[] content, ReadLimits limits) throws FileRefusal {
        refuseManyParts(content, limits);
        ArchiveInspection inspection = new ArchiveInspection(limits);
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(content);
                ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setIgnoreLocalFileHeader(false)
                        .get()) {
            inspection.walk(zip);
        } catch (IOException | RuntimeException damaged) {
            throw corrupt();
        }
        inspection.judgeKind();
        return inspection.externalLinks
                ? Optional.of(CellIssue.warning(
                        IssueCode.EXTERNAL_LINK,
                        Place.FILE,
                        Text.of(
                                "链接不会更新，采用文件中保存的数值",
                                "the links are not followed, the values saved in the file are used"),
                        Text.of("", "")))
                : Optional.empty();
    }

    /**
     * Counts the marks that the entries of an archive's directory begin with, before anything makes an object of each; what the archive says
     * of their number may be a lie.
     */
    private static void refuseManyParts(byte[] content, ReadLimits limits) throws FileRefusal {
        int parts = 0;
        for (int k = 0; k + 3 < content.length; k++) {
            if (content[k] == 'P' && content[k + 1] == 'K' && content[k + 2] == 1 && content[k + 3] == 2) {
                parts++;
            }
        }
        // archives within the archive have such marks, too
        if (parts > 4L * limits.parts()) {
            throw FileRefusal.tooBig(PARTS, parts, limits.parts());
        }
    }

    private static FileRefusal corrupt() {
        return FileRefusal.of(IssueCode.CORRUPT, "重新下载或重新保存后再上传", "download or save it again, then upload");
    }

    private void walk(ZipFile zip) throws IOException, FileRefusal {
        Set<String> names = new HashSet<>();
        int parts = 0;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            if (++parts > limits.parts()) {
                throw FileRefusal.tooBig(PARTS, parts, limits.parts());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw FileRefusal.of(IssueCode.ENCRYPTED, "去掉密码后再上传", "remove the password, then upload");
            }
            String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            if (name.contains("../") || name.startsWith("/") && name.contains("//") || name.indexOf('\0') >= 0) {
                throw new FileRefusal(
                        IssueCode.UNSAFE_NAME,
                        Text.same(entry.getName()),
                        Text.of("由 Excel 或 WPS 保存的文件", "a file saved by Excel, WPS or LibreOffice"));
            }
            if (!names.add(name)) {
                throw corrupt();
            }
            if (!entry.isDirectory()) {
                part(zip, entry, name.startsWith("/") ? name.substring(1) : name);
            }
        }
    }

    private void part(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException, FileRefusal {
        byte[] head =
                new byte[name.equals("[content_types].xml") || name.contains(EXTERNAL_LINKS) ? MANIFEST_MOST : HEAD];
        int headLength = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw corrupt();
            }
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int kept = Math.min(n, head.length - headLength);
                System.arraycopy(buffer, 0, head, headLength, kept);
                headLength += kept;
                unpacked += n;
                if (unpacked > limits.unpackedBytes()) {
                    throw FileRefusal.tooBig(Text.of("解压后的字节数", "unpacked bytes"), unpacked, limits.unpackedBytes());
                }
            }
        }
        look(name, head, headLength);
    }

    private void look(String name, byte[] head, int length) throws FileRefusal {
        String text = new String(head, 0, length, charset(head, length));
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            refuseDoctype(text, length == head.length);
        }
        if (name.equals("[content_types].xml")) {
            contentTypes = text.toLowerCase(Locale.ROOT);
        } else if (name.endsWith("workbook.xml")) {
            workbookHead = text;
        } else if (name.equals("mimetype")) {
            mimetype = text;
        } else if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
            throw macro();
        } else if (name.contains(EXTERNAL_LINKS) && name.endsWith(".xml")) {
            if (text.contains("ddeLink")) {
                throw FileRefusal.of(
                        IssueCode.DDE, "断开链接（数据 → 编辑链接）后再上传", "break the link (Data, Edit Links), then upload");
            }
            externalLinks = true;
        }
    }

    private static Charset charset(byte[] head, int length) {
        if (length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF || length > 1 && head[0] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE || length > 1 && head[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * A declaration can only stand before the root element; comments before it are looked through.
     *
     * @param more whether the part goes on after {@code text}; with a prologue that long there is something to hide
     */
    private static void refuseDoctype(String text, boolean more) throws FileRefusal {
        boolean declared = text.toUpperCase(Locale.ROOT).contains("<!DOCTYPE") || text.contains("<!ENTITY");
        if (declared
                || more && !ROOT.matcher(PROLOGUE.matcher(text).replaceAll("")).find()) {
            throw FileRefusal.of(IssueCode.DOCTYPE, "由 Excel 或 WPS 保存的文件", "a file saved by Excel, WPS or LibreOffice");
        }
    }

    private static FileRefusal macro() {
        return FileRefusal.of(
                IssueCode.MACRO, "另存为不含宏的“Excel 工作簿 (.xlsx)”", "save it as “Excel Workbook (.xlsx)”, without macros");
    }

    private void judgeKind() throws FileRefusal {
        if (mimetype.contains("opendocument")) {
            throw FileRefusal.of(
                    mimetype.contains("spreadsheet") ? IssueCode.OPEN_DOCUMENT : IssueCode.OTHER_DOCUMENT,
                    "另存为 .xlsx",
                    "save it as .xlsx");
        }
        if (contentTypes.isEmpty()) {
            throw FileRefusal.of(IssueCode.NOT_A_WORKBOOK, "一个 .xlsx 工作簿", "an .xlsx workbook");
        }
        if (contentTypes.contains("sheet.binary.macroenabled.main")) {
            throw FileRefusal.of(
                    IssueCode.BINARY_WORKBOOK, "另存为“Excel 工作簿 (.xlsx)”", "save it as “Excel Workbook (.xlsx)”");
        }
        if (contentTypes.contains("macroenabled")) {
            throw macro();
        }
        if (contentTypes.contains("wordprocessingml")
                || contentTypes.contains("presentationml.presentation")
                || contentTypes.contains("ms-visio")) {
            throw FileRefusal.of(IssueCode.OTHER_DOCUMENT, "一个 .xlsx 工作簿", "an .xlsx workbook");
        }
        if (workbookHead.contains("purl.oclc.org/ooxml")) {
            throw FileRefusal.of(
                    IssueCode.STRICT_OOXML,
                    "另存为普通的“Excel 工作簿 (.xlsx)”，不要选“严格 Open XML”",
                    "save it as “Excel Workbook (.xlsx)”, not as “Strict Open XML”");
        }
        if (!contentTypes.contains("spreadsheetml") && workbookHead.isEmpty()) {
            throw FileRefusal.of(IssueCode.NOT_A_WORKBOOK, "一个 .xlsx 工作簿", "an .xlsx workbook");
        }
    }
}

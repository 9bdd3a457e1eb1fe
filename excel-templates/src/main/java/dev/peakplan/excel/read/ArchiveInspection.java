package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Our own walk through the archive, before any library for spreadsheets sees it: number, names and real sizes of the parts, document type
 * declarations, kind of workbook, macros, embedded objects, links to elsewhere.
 */
final class ArchiveInspection {
    private static final int BUFFER = 64 * 1024;
    /** How far it is looked for the root element; before one that comes later there is something to hide. */
    private static final int PROLOGUE_MOST = 1 << 20;
    /** Size of a part that is looked through whole. */
    private static final int WHOLE_MOST = 16 << 20;

    private static final Text PARTS = Text.of("压缩包内部件数", "parts in the archive");

    private final ReadLimits limits;
    private final PartLinks links = new PartLinks();
    private long unpacked;
    private String workbookHead = "";
    private String mimetype = "";

    private ArchiveInspection(ReadLimits limits) {
        this.limits = limits;
    }

    /** Refuses what must not be read; returns what is worth a warning. */
    static List<CellIssue> inspect(byte[] content, ReadLimits limits) throws FileRefusal {
        refuseManyParts(content, limits);
        ArchiveInspection inspection = new ArchiveInspection(limits);
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(content);
                ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setIgnoreLocalFileHeader(false)
                        .get()) {
            inspection.walk(zip, content);
        } catch (IOException | RuntimeException damaged) {
            throw corrupt();
        }
        inspection.judgeKind();
        return inspection.links.warnings();
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

    private void walk(ZipFile zip, byte[] content) throws IOException, FileRefusal {
        PartNames names = new PartNames();
        int parts = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++parts > limits.parts()) {
                throw FileRefusal.tooBig(PARTS, parts, limits.parts());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw FileRefusal.of(IssueCode.ENCRYPTED, "去掉密码后再上传", "remove the password, then upload");
            }
            String name = PartNames.plain(entry.getName());
            if (PartNames.unsafe(name)) {
                throw named(IssueCode.UNSAFE_NAME, entry.getName());
            }
            if (!names.isNew(name)) {
                throw named(IssueCode.REPEATED_PART, entry.getName());
            }
            if (!entry.isDirectory()) {
                part(zip, entry, name.startsWith("/") ? name.substring(1) : name);
            }
        }
        if (!PartNames.agree(content, Collections.list(zip.getEntriesInPhysicalOrder()))) {
            throw corrupt();
        }
    }

    private static FileRefusal named(IssueCode code, String name) {
        return new FileRefusal(
                code,
                Place.FILE,
                Text.same(name),
                Text.of("由 Excel 或 WPS 保存的文件", "a file saved by Excel, WPS or LibreOffice"));
    }

    private void part(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException, FileRefusal {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        XmlPrologue prologue = XmlPrologue.of("");
        boolean whole = false;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw corrupt();
            }
            // whole buffers, so that what a part begins with is not looked at anew for every few bytes
            for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                unpacked += n;
                if (unpacked > limits.unpackedBytes()) {
                    throw FileRefusal.tooBig(Text.of("解压后的字节数", "unpacked bytes"), unpacked, limits.unpackedBytes());
                }
                boolean open = prologue.kind() == XmlPrologue.Kind.UNFINISHED && head.size() <= PROLOGUE_MOST;
                if (open || whole) {
                    head.write(buffer, 0, n);
                }
                if (open) {
                    prologue = XmlPrologue.of(text(head));
                    whole = PartLinks.ROOTS.contains(prologue.root());
                    refuse(name, prologue, head);
                }
                if (whole && head.size() > WHOLE_MOST) {
                    throw FileRefusal.tooBig(Text.same(entry.getName()), entry.getSize(), WHOLE_MOST);
                }
            }
        }
        look(name, prologue, text(head), whole);
    }

    /** Refuses declarations, and XML that hides them in an encoding which no spreadsheet program uses. */
    private static void refuse(String name, XmlPrologue prologue, ByteArrayOutputStream head) throws FileRefusal {
        boolean endless = prologue.kind() == XmlPrologue.Kind.UNFINISHED && head.size() > PROLOGUE_MOST;
        // a drawing may name its type as long as it defines nothing
        boolean drawing = name.endsWith(".svg") && !text(head).contains("<!ENTITY");
        if (prologue.kind() == XmlPrologue.Kind.DOCTYPE && !drawing || endless && isXml(name)) {
            throw FileRefusal.of(IssueCode.DOCTYPE, "由 Excel 或 WPS 保存的文件", "a file saved by Excel, WPS or LibreOffice");
        }
        if (prologue.kind() == XmlPrologue.Kind.OTHER && isXml(name)) {
            throw corrupt();
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private void look(String name, XmlPrologue prologue, String text, boolean whole) throws FileRefusal {
        if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
            throw PartLinks.macro();
        }
        if (name.contains("/embeddings/") || name.contains("/activex/")) {
            throw PartLinks.object(name);
        }
        if (name.equals("mimetype")) {
            mimetype = text;
        }
        if (whole) {
            links.look(text);
        }
        if (prologue.root().equals("workbook")) {
            workbookHead = text;
        }
    }

    private static String text(ByteArrayOutputStream head) {
        byte[] bytes = head.toByteArray();
        return new String(bytes, charset(bytes, bytes.length));
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

    private void judgeKind() throws FileRefusal {
        String types = links.contentTypes();
        if (mimetype.contains("opendocument")) {
            throw FileRefusal.of(
                    mimetype.contains("spreadsheet") ? IssueCode.OPEN_DOCUMENT : IssueCode.OTHER_DOCUMENT,
                    "另存为 .xlsx",
                    "save it as .xlsx");
        }
        if (types.isEmpty()) {
            throw FileRefusal.of(IssueCode.NOT_A_WORKBOOK, "一个 .xlsx 工作簿", "an .xlsx workbook");
        }
        if (types.contains("sheet.binary.macroenabled.main")) {
            throw FileRefusal.of(
                    IssueCode.BINARY_WORKBOOK, "另存为“Excel 工作簿 (.xlsx)”", "save it as “Excel Workbook (.xlsx)”");
        }
        if (types.contains("macroenabled")) {
            throw PartLinks.macro();
        }
        if (types.contains("wordprocessingml")
                || types.contains("presentationml.presentation")
                || types.contains("ms-visio")) {
            throw FileRefusal.of(IssueCode.OTHER_DOCUMENT, "一个 .xlsx 工作簿", "an .xlsx workbook");
        }
        if (workbookHead.contains("purl.oclc.org/ooxml")) {
            throw FileRefusal.of(
                    IssueCode.STRICT_OOXML,
                    "另存为普通的“Excel 工作簿 (.xlsx)”，不要选“严格 Open XML”",
                    "save it as “Excel Workbook (.xlsx)”, not as “Strict Open XML”");
        }
        if (!types.contains("spreadsheetml") && workbookHead.isEmpty()) {
            throw FileRefusal.of(IssueCode.NOT_A_WORKBOOK, "一个 .xlsx 工作簿", "an .xlsx workbook");
        }
    }
}

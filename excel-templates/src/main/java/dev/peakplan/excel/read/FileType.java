package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells by its content what kind of file it is; the name does not count. */
final class FileType {
    private static final String AS_XLSX_ZH = "在 Excel 或 WPS 中另存为“Excel 工作簿 (.xlsx)”";
    private static final String AS_XLSX_EN = "save it as “Excel Workbook (.xlsx)” in Excel, WPS or LibreOffice";
    private static final int HEAD = 4096;

    private FileType() {}

    /** Passes a zip archive; refuses everything else with a message of its own. */
    static void requireZip(byte[] content) throws FileRefusal {
        if (content.length == 0) {
            throw FileRefusal.of(IssueCode.EMPTY_FILE, "一个有内容的 .xlsx 文件", "an .xlsx file with content");
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return;
        }
        if (startsWith(content, 'P', 'K')) {
            throw FileRefusal.of(IssueCode.CORRUPT, "重新下载或重新保存后再上传", "download or save it again, then upload");
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw compoundFile(content);
        }
        if (content[0] == 9
                && content.length > 3
                && (content[1] == 0 || content[1] == 2 || content[1] == 4 || content[1] == 8)) {
            throw FileRefusal.of(IssueCode.OLD_EXCEL, AS_XLSX_ZH, AS_XLSX_EN);
        }
        throw other(content);
    }

    private static FileRefusal compoundFile(byte[] content) {
        if (containsWide(content, "EncryptedPackage")) {
            return FileRefusal.of(IssueCode.ENCRYPTED, "去掉打开密码后再上传", "remove the password that opens it, then upload");
        }
        if (containsWide(content, "WordDocument")
                || containsWide(content, "PowerPoint Document")
                || containsWide(content, "__substg1.0_")
                || containsWide(content, "VisioDocument")
                || containsWide(content, "Quill")) {
            return FileRefusal.of(IssueCode.OTHER_DOCUMENT, "一个 .xlsx 工作簿", "an .xlsx workbook");
        }
        if (containsWide(content, "_VBA_PROJECT")) {
            return FileRefusal.of(IssueCode.MACRO, AS_XLSX_ZH + "（不含宏）", AS_XLSX_EN + ", without macros");
        }
        if (containsWide(content, "Workbook") || containsWide(content, "Book") || containsWide(content, "WORKBOOK")) {
            return FileRefusal.of(IssueCode.OLD_EXCEL, AS_XLSX_ZH, AS_XLSX_EN);
        }
        return FileRefusal.of(IssueCode.NOT_A_WORKBOOK, "一个 .xlsx 工作簿", "an .xlsx workbook");
    }

    private static FileRefusal other(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && lower.contains("<?xml")) {
            return FileRefusal.of(IssueCode.XML_SPREADSHEET, AS_XLSX_ZH, AS_XLSX_EN);
        }
        if (lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<table")) {
            return FileRefusal.of(IssueCode.WEB_PAGE, AS_XLSX_ZH, AS_XLSX_EN);
        }
        if (head.startsWith("%PDF") || head.startsWith("{\\rtf")) {
            return FileRefusal.of(IssueCode.OTHER_DOCUMENT, "一个 .xlsx 工作簿", "an .xlsx workbook");
        }
        if (looksLikeText(content)) {
            return FileRefusal.of(
                    IssueCode.TEXT_FILE,
                    "用模板填写，或把文本导入 Excel 后" + AS_XLSX_ZH,
                    "fill in the template, or import the text into Excel and " + AS_XLSX_EN);
        }
        return FileRefusal.of(IssueCode.NOT_A_WORKBOOK, "一个 .xlsx 工作簿", "an .xlsx workbook");
    }

    private static boolean looksLikeText(byte[] content) {
        boolean wide = startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF);
        int length = Math.min(HEAD, content.length);
        for (int k = 0; k < length; k++) {
            int b = content[k] & 0xFF;
            boolean control = b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x1B && b != '\f';
            if (control && !(wide && b == 0)) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int k = 0; k < bytes.length; k++) {
            if ((content[k] & 0xFF) != bytes[k]) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code name} is in the content as UTF-16, the way names of streams are kept in a compound file. */
    private static boolean containsWide(byte[] content, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int k = 0; k + wanted.length <= content.length; k++) {
            int j = 0;
            while (j < wanted.length && content[k + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }
}

package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through the parts of a workbook that tie it together, for what reaches beyond it: relationships, external links, defined names. */
final class PartLinks {
    /** Root elements of the parts that are looked through whole. */
    static final Set<String> ROOTS = Set.of("Relationships", "externalLink", "workbook", "Types");

    private static final Set<String> MACROS = Set.of("vbaproject", "xlmacrosheet", "xlintlmacrosheet");
    private static final Set<String> OBJECTS = Set.of("oleobject", "package", "control", "activexcontrolbinary");
    private static final Set<String> WORKBOOKS =
            Set.of("externallink", "externallinkpath", "xlpathmissing", "xlstartup", "xlalternatestartup", "xllibrary");
    /** Addresses of hyperlinks that lead to no file: the web, a mail, a call, a place in the workbook. */
    private static final Pattern NO_FILE =
            Pattern.compile("(?i)\\s*+(?:https?:|ftp:|mailto:|tel:|#|$).*+", Pattern.DOTALL);

    private static final int MOST_SHOWN = 3;
    private static final int LONGEST_SHOWN = 80;

    private final XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
    private final StringBuilder contentTypes = new StringBuilder();
    private final List<String> fileLinks = new ArrayList<>();
    private boolean otherWorkbooks;

    PartLinks() {
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Looks through a part; one that is broken, to where it breaks. */
    void look(String part) throws FileRefusal {
        try {
            XMLStreamReader reader = parsers.createXMLStreamReader(new StringReader(part.replaceFirst("^\uFEFF", "")));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
        } catch (XMLStreamException broken) {
            // whoever reads the part itself says so
        }
    }

    private void element(XMLStreamReader reader) throws FileRefusal, XMLStreamException {
        switch (reader.getLocalName()) {
            case "Relationship" ->
                relationship(
                        value(reader, "Type"),
                        value(reader, "Target"),
                        value(reader, "TargetMode").equalsIgnoreCase("External"));
            case "Default", "Override" ->
                contentTypes
                        .append(value(reader, "ContentType").toLowerCase(Locale.ROOT))
                        .append('\n');
            case "externalLink" -> otherWorkbooks = true;
            case "ddeLink" -> throw dde(Place.FILE, value(reader, "ddeService") + "|" + value(reader, "ddeTopic"));
            case "oleLink" -> throw object(value(reader, "progId"));
            case "definedName" -> {
                String name = value(reader, "name");
                String formula = reader.getElementText();
                if (DynamicExchange.in(formula)) {
                    throw dde(Place.FILE, name + ": " + formula);
                }
            }
            default -> {
                // of no concern
            }
        }
    }

    private static String value(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private void relationship(String type, String target, boolean external) throws FileRefusal {
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (MACROS.contains(kind)) {
            throw macro();
        }
        if (OBJECTS.contains(kind)) {
            throw object(target);
        }
        if (!external) {
            return;
        }
        if (WORKBOOKS.contains(kind)) {
            otherWorkbooks = true;
        } else if (!kind.equals("hyperlink")) {
            throw new FileRefusal(
                    IssueCode.REMOTE_CONTENT,
                    Place.FILE,
                    shown(target),
                    Text.of("把图片等内容直接插入文件，不用链接", "insert pictures and other content itself instead of links to it"));
        } else if (!NO_FILE.matcher(target).matches()) {
            fileLinks.add(target);
        }
    }

    /** What the archive says its parts are, in lower case. */
    String contentTypes() {
        return contentTypes.toString();
    }

    /** What is worth knowing and no reason to refuse the file. */
    List<CellIssue> warnings() {
        List<CellIssue> warnings = new ArrayList<>();
        if (otherWorkbooks) {
            warnings.add(CellIssue.warning(
                    IssueCode.EXTERNAL_LINK,
                    Place.FILE,
                    Text.of("链接不会更新，采用文件中保存的数值", "the links are not followed, the values saved in the file are used"),
                    Text.of("", "")));
        }
        if (!fileLinks.isEmpty()) {
            String some = String.join(", ", fileLinks.subList(0, Math.min(MOST_SHOWN, fileLinks.size())));
            warnings.add(CellIssue.warning(
                    IssueCode.FILE_LINK,
                    Place.FILE,
                    shown(fileLinks.size() > MOST_SHOWN ? some + ", …" : some),
                    Text.of(
                            "链接保留但不会打开；收到文件的人点击前应先核对",
                            "kept and never opened; whoever gets the file should look before clicking")));
        }
        return warnings;
    }

    static FileRefusal dde(Place place, String found) {
        return new FileRefusal(
                IssueCode.DDE,
                place,
                shown(found),
                Text.of(
                        "断开链接（数据 → 编辑链接）或删去公式后再上传",
                        "break the link (Data, Edit Links) or delete the formula, then upload"));
    }

    static FileRefusal macro() {
        return FileRefusal.of(
                IssueCode.MACRO, "另存为不含宏的“Excel 工作簿 (.xlsx)”", "save it as “Excel Workbook (.xlsx)”, without macros");
    }

    static FileRefusal object(String found) {
        return new FileRefusal(
                IssueCode.EMBEDDED_OBJECT,
                Place.FILE,
                shown(found),
                Text.of("删去嵌入的对象和控件后再上传", "delete embedded objects and controls, then upload"));
    }

    private static Text shown(String text) {
        return Text.same(text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…");
    }
}

package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same workbook as other programs and other hands write it. */
class OtherProgramsTest {
    private static final Sample SAMPLE = Samples.get("boston-property-service");
    private static final Map<String, byte[]> PARTS = Parts.of(SAMPLE.workbook());
    private static final String SITES = "xl/worksheets/sheet4.xml";
    private static final String ROLES = "xl/worksheets/sheet7.xml";
    private static final String VOLUMES = "xl/worksheets/sheet12.xml";

    /** Ways to write what means the same. */
    enum Way {
        /** As the Open XML SDK does. */
        PREFIXED_ELEMENTS {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(parts, SITES, xml -> xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2")
                        .replace("<x:worksheet xmlns=", "<x:worksheet xmlns:x="));
            }
        },
        /** As openpyxl does. */
        ABSOLUTE_TARGETS {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(
                        parts,
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replaceAll("Target=\"([a-z])", "Target=\"/xl/$1"));
            }
        },
        CELLS_WITHOUT_ADDRESS {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(parts, SITES, xml -> xml.replaceAll(" r=\"[A-Z]*\\d+\"", ""));
            }
        },
        /** Numbers as people type them into cells that are text. */
        FIGURES_AS_TEXT {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(parts, SITES, xml -> xml.replace(
                                "t=\"n\"><v>48.0</v>", "t=\"inlineStr\"><is><t xml:space=\"preserve\"> ４８　</t></is>")
                        .replace("t=\"n\"><v>20.0</v>", "t=\"inlineStr\"><is><t>20&#160;</t></is>"));
                change(parts, ROLES, xml -> xml.replaceAll(
                                "t=\"n\"><v>(\\d+)(\\d{3})\\.0</v>", "t=\"inlineStr\"><is><t>￥$1,$2.00</t></is>")
                        .replaceAll("t=\"n\"><v>0\\.0(\\d)</v>", "t=\"str\"><v>$1 %</v>"));
            }
        },
        RICH_TEXT_WITH_READING_AIDS {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(
                        parts,
                        "xl/sharedStrings.xml",
                        xml -> xml.replaceAll(
                                "<si><t>([^<]{2})([^<]+)</t></si>",
                                "<si><r><rPr><b/></rPr><t>$1</t></r><r><t xml:space=\"preserve\">$2 </t></r>"
                                        + "<rPh sb=\"0\" eb=\"1\"><t>ping</t></rPh><phoneticPr fontId=\"1\"/></si>"));
            }
        },
        /** Texts and numbers that formulas give, with what was saved of them. */
        FORMULAS {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(parts, SITES, xml -> xml.replaceAll("<c r=\"([CD]\\d)\" s=\"(\\d+)\" t=\"n\">", "$0<f>1*1</f>"));
            }
        },
        /** The first day of each month, in a format that is known by its number alone. */
        MONTHS_AS_DAYS {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(parts, "xl/styles.xml", xml -> {
                    int end = xml.indexOf("</cellXfs>");
                    return xml.substring(0, end)
                            + "<xf numFmtId=\"57\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>"
                            + xml.substring(end);
                });
                int style = Parts.text(PARTS.get("xl/styles.xml"))
                                .split("<cellXfs")[1]
                                .split("</cellXfs>")[0]
                                .split("<xf ")
                                .length
                        - 1;
                change(parts, VOLUMES, xml -> month(xml, style));
            }

            private String month(String xml, int style) {
                String changed = xml;
                int firstOf2027 = 46_388;
                for (int t = 0; t < 12; t++) {
                    int day = firstOf2027 + LocalDate.of(2027, t + 1, 1).getDayOfYear() - 1;
                    changed = changed.replaceFirst(
                            "<c r=\"" + (char) ('B' + t) + "3\"[^>]*>.*?</c>",
                            "<c r=\"" + (char) ('B' + t) + "3\" s=\"" + style + "\"><v>" + day + "</v></c>");
                }
                return changed;
            }
        },
        /** Excel puts the copy that it makes of a sheet before it. */
        COPIED_SHEET {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(
                        parts,
                        "xl/workbook.xml",
                        xml -> xml.replace(
                                "<sheet name=\"项目职场\" r:id=\"rId6\" sheetId=\"4\"/>",
                                "<sheet name=\"项目职场 (2)\" r:id=\"rId7\" sheetId=\"90\"/><sheet name=\"项目职场\" r:id=\"rId6\" sheetId=\"4\"/>"));
            }
        },
        /** Rows hidden, sheets hidden and protected, merged titles. */
        HIDDEN_AND_PROTECTED {
            @Override
            void apply(Map<String, byte[]> parts) {
                change(parts, SITES, xml -> xml.replace("<row r=\"5\"", "<row r=\"5\" hidden=\"1\"")
                        .replace(
                                "</sheetData>",
                                "</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>")
                        .replace(
                                "<dataValidations",
                                "<mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells><dataValidations"));
                change(
                        parts,
                        "xl/workbook.xml",
                        xml -> xml.replace("name=\"项目职场\"", "name=\"项目职场\" state=\"veryHidden\""));
            }
        };

        abstract void apply(Map<String, byte[]> parts);

        static void change(Map<String, byte[]> parts, String name, UnaryOperator<String> change) {
            String before = Parts.text(parts.get(name));
            String after = change.apply(before);
            assertNotEquals(before, after, name);
            parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void sameRequestIsRead(Way way) {
        Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);
        way.apply(parts);

        ReadResult read = WorkbookReader.read(Parts.packed(parts));

        assertEquals(List.of(), read.errors());
        assertEquals(SAMPLE.request(), read.request().orElseThrow());
    }

    /** What the archive is like, and not what its cells are, decides whether it can be saved again. */
    @ParameterizedTest
    @EnumSource(names = {"PREFIXED_ELEMENTS", "HIDDEN_AND_PROTECTED"})
    void sameRequestComesBackWithThePlan(Way way) {
        Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);
        way.apply(parts);

        byte[] plan =
                PlanWriter.write(Parts.packed(parts), SAMPLE.request(), Plans.simple(SAMPLE.request()), Language.ZH);

        assertEquals(SAMPLE.request(), WorkbookReader.read(plan).request().orElseThrow());
    }

    @Test
    void errorsThatFormulasGiveAreToldAtTheirCells() {
        Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);
        Way.change(parts, SITES, xml -> xml.replace("t=\"n\"><v>48.0</v>", "t=\"e\"><f>1/0</f><v>#DIV/0!</v>")
                .replace("t=\"n\"><v>20.0</v>", "t=\"e\"><v>#N/A</v>"));

        List<CellIssue> errors = WorkbookReader.read(Parts.packed(parts)).errors();

        assertEquals(
                List.of("项目职场!C4", "项目职场!C5"),
                errors.stream().map(issue -> issue.place().toString()).toList());
        assertTrue(errors.stream().allMatch(issue -> issue.code() == IssueCode.CELL_ERROR), errors::toString);
    }

    @Test
    void copyOfASheetIsLeftAsideAndSaidSo() {
        Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);
        Way.COPIED_SHEET.apply(parts);

        List<CellIssue> issues = WorkbookReader.read(Parts.packed(parts)).issues();

        assertEquals(1, issues.size());
        assertEquals(IssueCode.REPEATED_SHEET, issues.get(0).code());
        assertEquals("项目职场 (2)", issues.get(0).place().sheet());
    }
}

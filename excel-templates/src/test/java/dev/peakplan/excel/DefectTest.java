package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Kind;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Defects put into a sound workbook are all found at their cells, and nothing else is. {@code -Dpeakplan.defectWorkbooks=1000} for more of them.
 */
class DefectTest {
    private static final int FIRST_ROW = 3;
    private static final int MOST_DEFECTS = 30;
    private static final Pattern STYLE = Pattern.compile(" s=\"\\d+\"");

    @Test
    void everyInjectedDefectIsFoundAtItsCellAndNoneIsInvented() throws IOException {
        int workbooks = Integer.getInteger("peakplan.defectWorkbooks", 24);
        Map<Language, Sound> books = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            books.put(language, Sound.of(RequestWriter.write(Requests.full(), language), language));
        }
        for (int seed = 0; seed < workbooks; seed++) {
            Random random = new Random(seed);
            Map<String, IssueCode> injected = new TreeMap<>();
            byte[] broken = books.get(Language.values()[seed % 2]).spoilt(random, injected);

            Map<String, IssueCode> found = new TreeMap<>();
            for (CellIssue issue : WorkbookReader.read(broken).errors()) {
                found.put(issue.place().toString(), issue.code());
            }

            assertEquals(injected, found, "seed " + seed);
        }
    }

    /**
     * A sound workbook by its parts, and its cells that may be spoilt. Cells are changed in the text of their part: opening and saving the whole
     * workbook a thousand times would take longer than reading it.
     */
    private record Sound(Map<String, byte[]> parts, List<Target> targets) {
        static Sound of(byte[] workbook, Language language) throws IOException {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
                return new Sound(Parts.of(workbook), DefectTest.targets(book, language));
            }
        }

        byte[] spoilt(Random random, Map<String, IssueCode> injected) {
            Map<String, byte[]> spoilt = new LinkedHashMap<>(parts);
            int wanted = 1 + random.nextInt(MOST_DEFECTS);
            while (injected.size() < wanted) {
                Target target = targets.get(random.nextInt(targets.size()));
                if (!injected.containsKey(target.place())) {
                    Defect defect = defect(target.column(), random);
                    spoilt.compute(target.part(), (name, part) -> target.with(defect.content(), Parts.text(part))
                            .getBytes(StandardCharsets.UTF_8));
                    injected.put(target.place(), defect.code());
                }
            }
            return Parts.packed(spoilt);
        }
    }

    /**
     * A cell that may be spoilt.
     *
     * @param column its column
     * @param part the part of the archive that it is in
     * @param place where it is, as problems name it
     * @param address such as B7
     */
    private record Target(Column<?> column, String part, String place, String address) {
        static Target of(Column<?> column, XSSFCell cell) {
            return new Target(
                    column,
                    cell.getSheet().getPackagePart().getPartName().getName().substring(1),
                    Place.cell(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex())
                            .toString(),
                    cell.getAddress().formatAsString());
        }

        /** The part's text with something else in the cell, in the cell's own style. */
        String with(String content, String xml) {
            Matcher cell = Pattern.compile("<c r=\"" + address + "\"([^>/]*)(?:/>|>.*?</c>)")
                    .matcher(xml);
            if (!cell.find()) {
                throw new IllegalStateException(place + " is not in " + part);
            }
            Matcher style = STYLE.matcher(cell.group(1));
            String kept = style.find() ? style.group() : "";
            return xml.substring(0, cell.start()) + "<c r=\"" + address + "\"" + kept + content + "</c>"
                    + xml.substring(cell.end());
        }
    }

    private static List<Target> targets(XSSFWorkbook book, Language language) {
        List<Target> targets = new ArrayList<>();
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            XSSFSheet sheet = book.getSheet(spec.title().in(language));
            if (spec == SettingsSheet.SHEET) {
                for (int k = 0; k < spec.columns().size(); k++) {
                    add(
                            targets,
                            spec.columns().get(k),
                            sheet.getRow(FIRST_ROW + k).getCell(1));
                }
            } else if (spec.need() != SheetSpec.Need.NOTES) {
                for (int r = FIRST_ROW; r <= sheet.getLastRowNum(); r++) {
                    // an empty row becomes incomplete, not wrong in one cell
                    boolean empty = new DataFormatter()
                            .formatCellValue(sheet.getRow(r).getCell(0))
                            .isEmpty();
                    for (int c = 0; !empty && c < sheet.getRow(r).getLastCellNum(); c++) {
                        Column<?> column = c < spec.columns().size()
                                ? spec.columns().get(c)
                                : spec.perPeriod().orElseThrow();
                        add(targets, column, sheet.getRow(r).getCell(c));
                    }
                }
            }
        }
        return targets;
    }

    /** Adds a cell if its kind can be wrong by itself; texts cannot. */
    private static void add(List<Target> targets, Column<?> column, XSSFCell cell) {
        if (!Set.of(Kind.ID, Kind.SHARED_ID, Kind.TEXT).contains(column.kind())) {
            targets.add(Target.of(column, cell));
        }
    }

    /**
     * Something wrong in a cell, and what it is.
     *
     * @param content the rest of the cell's element, without its end
     */
    private record Defect(String content, IssueCode code) {
        static Defect text(String text, IssueCode code) {
            return new Defect(" t=\"inlineStr\"><is><t>" + text + "</t></is>", code);
        }
    }

    private static Defect defect(Column<?> column, Random random) {
        return switch (column.kind()) {
            case REFERENCE, REFERENCES -> Defect.text("nowhere-" + random.nextInt(1_000), IssueCode.UNKNOWN_REFERENCE);
            case CHOICE, CHOICES -> Defect.text("qqqq", IssueCode.NOT_IN_LIST);
            case BOOLEAN -> Defect.text("perhaps", IssueCode.NOT_YES_NO);
            case DATE -> Defect.text("soon", IssueCode.NOT_A_DATE);
            case TIME -> Defect.text("27:77", IssueCode.NOT_A_TIME);
            default -> number(column, random);
        };
    }

    private static Defect number(Column<?> column, Random random) {
        if (column.range().least() >= 0 && random.nextBoolean()) {
            return new Defect("><v>-7000000</v>", IssueCode.OUT_OF_RANGE);
        }
        if (column.required() && random.nextBoolean()) {
            return new Defect(">", IssueCode.EMPTY_CELL);
        }
        return Defect.text(random.nextBoolean() ? "about ten" : "一百多", IssueCode.NOT_A_NUMBER);
    }
}

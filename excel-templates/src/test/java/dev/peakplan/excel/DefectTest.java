package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Defects put into a sound workbook are all found at their cells, and nothing else is. */
class DefectTest {
    private static final int FIRST_ROW = 3;
    private static final int MOST_DEFECTS = 30;

    @Test
    void everyInjectedDefectIsFoundAtItsCellAndNoneIsInvented() throws IOException {
        int workbooks = Integer.getInteger("peakplan.defectWorkbooks", 24);
        Map<Language, byte[]> books = new EnumMap<>(Language.class);
        for (int seed = 0; seed < workbooks; seed++) {
            Language language = Language.values()[seed % 2];
            Random random = new Random(seed);
            byte[] sound = books.computeIfAbsent(language, each -> RequestWriter.write(Requests.full(), each));
            Map<String, IssueCode> injected = new TreeMap<>();
            byte[] broken = inject(sound, language, random, injected);

            Map<String, IssueCode> found = new TreeMap<>();
            for (CellIssue issue : WorkbookReader.read(broken).errors()) {
                found.put(issue.place().toString(), issue.code());
            }

            assertEquals(injected, found, "seed " + seed);
        }
    }

    private static byte[] inject(byte[] sound, Language language, Random random, Map<String, IssueCode> injected)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sound))) {
            List<Target> targets = targets(book, language);
            int wanted = 1 + random.nextInt(MOST_DEFECTS);
            for (int k = 0; k < wanted; k++) {
                Target target = targets.get(random.nextInt(targets.size()));
                String place = Place.cell(
                                target.cell().getSheet().getSheetName(),
                                target.cell().getRowIndex(),
                                target.cell().getColumnIndex())
                        .toString();
                if (!injected.containsKey(place)) {
                    spoil(target, random).ifPresent(code -> injected.put(place, code));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** A cell that may be spoilt, and its column. */
    private record Target(Column<?> column, XSSFCell cell) {}

    private static List<Target> targets(XSSFWorkbook book, Language language) {
        List<Target> targets = new ArrayList<>();
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            XSSFSheet sheet = book.getSheet(spec.title().in(language));
            if (spec == SettingsSheet.SHEET) {
                for (int k = 0; k < spec.columns().size(); k++) {
                    targets.add(new Target(
                            spec.columns().get(k), sheet.getRow(FIRST_ROW + k).getCell(1)));
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
                        targets.add(new Target(column, sheet.getRow(r).getCell(c)));
                    }
                }
            }
        }
        return targets;
    }

    /** Puts something wrong into the cell, if its kind can be wrong by itself. */
    private static Optional<IssueCode> spoil(Target target, Random random) {
        XSSFCell cell = target.cell();
        Column<?> column = target.column();
        boolean bounded = column.range().least() >= 0;
        switch (column.kind()) {
            case ID, SHARED_ID, TEXT -> {
                return Optional.empty();
            }
            case REFERENCE, REFERENCES -> cell.setCellValue("nowhere-" + random.nextInt(1_000));
            case CHOICE, CHOICES -> cell.setCellValue("qqqq");
            case BOOLEAN -> cell.setCellValue("perhaps");
            case DATE -> cell.setCellValue("soon");
            case TIME -> cell.setCellValue("27:77");
            case MONEY, NUMBER, SHARE, INTEGER, LONG, SHARES, AMOUNTS -> {
                if (bounded && random.nextBoolean()) {
                    cell.setCellValue(-7_000_000.0);
                    return Optional.of(IssueCode.OUT_OF_RANGE);
                }
                if (column.required() && random.nextBoolean()) {
                    cell.setBlank();
                    return Optional.of(IssueCode.EMPTY_CELL);
                }
                cell.setCellValue(random.nextBoolean() ? "about ten" : "一百多");
            }
        }
        return Optional.of(
                switch (column.kind()) {
                    case REFERENCE, REFERENCES -> IssueCode.UNKNOWN_REFERENCE;
                    case CHOICE, CHOICES -> IssueCode.NOT_IN_LIST;
                    case BOOLEAN -> IssueCode.NOT_YES_NO;
                    case DATE -> IssueCode.NOT_A_DATE;
                    case TIME -> IssueCode.NOT_A_TIME;
                    default -> IssueCode.NOT_A_NUMBER;
                });
    }
}

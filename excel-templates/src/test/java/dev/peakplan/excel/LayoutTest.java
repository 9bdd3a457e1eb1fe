package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.Volume;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What planners may do to the template's layout without changing what it says. */
class LayoutTest {
    private static final int HEADER = 2;

    /** Columns from right to left, each under another of its names, with a column of the planner's own between them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void orderAndNamesOfColumnsAreFree(int which) throws IOException {
        PlanRequest request = Requests.full();
        Language language = Language.values()[which % 2];
        try (XSSFWorkbook book = open(RequestWriter.write(request, language))) {
            for (SheetSpec spec : StandardWorkbook.SHEETS) {
                if (spec.shape() == SheetSpec.Shape.TABLE && spec.need() != SheetSpec.Need.NOTES) {
                    turnRound(book.getSheet(spec.title().in(language)), spec, which);
                }
            }

            ReadResult read = WorkbookReader.read(bytes(book));

            assertEquals(List.of(), read.errors());
            assertEquals(request, read.request().orElseThrow());
        }
    }

    private static void turnRound(XSSFSheet sheet, SheetSpec spec, int which) {
        int last = sheet.getRow(HEADER).getLastCellNum() - 1;
        int right = 2 * last + 2;
        for (int r = HEADER; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            for (int c = 0; c <= last; c++) {
                row.createCell(right - c).copyCellFrom(row.getCell(c), new CellCopyPolicy());
            }
            for (int c = 0; c <= last; c++) {
                row.removeCell(row.getCell(c));
            }
            row.createCell(last + 1).setCellValue(r == HEADER ? "Cost code of mine" : "4711");
        }
        for (int c = 0; c < spec.columns().size(); c++) {
            Column<?> column = spec.columns().get(c);
            List<String> names = new ArrayList<>(column.also());
            names.addAll(column.header().both());
            sheet.getRow(HEADER).getCell(right - c).setCellValue(names.get(which % names.size()));
        }
    }

    @Test
    void demandByRowsIsTheSameAsByColumns() throws IOException {
        PlanRequest request = Requests.full();
        try (XSSFWorkbook book = open(RequestWriter.write(request, Language.EN))) {
            List<List<Object>> volumes = new ArrayList<>();
            for (Volume volume : request.demand().volumes()) {
                volumes.add(List.of(volume.queueId(), volume.periodId(), volume.contacts()));
            }
            replace(
                    book,
                    DemandSheets.VOLUMES,
                    List.of(DemandSheets.VOLUME_QUEUE, DemandSheets.LONG_PERIOD, DemandSheets.CONTACTS),
                    volumes);
            List<List<Object>> hours = new ArrayList<>();
            for (RequiredHours each : request.demand().requiredHours()) {
                hours.add(List.of(each.teamId(), each.periodId(), each.hours()));
            }
            replace(
                    book,
                    DemandSheets.REQUIRED_HOURS,
                    List.of(DemandSheets.HOURS_TEAM, DemandSheets.LONG_PERIOD, DemandSheets.HOURS),
                    hours);

            ReadResult read = WorkbookReader.read(bytes(book));

            assertEquals(List.of(), read.errors());
            PlanRequest found = read.request().orElseThrow();
            assertTrue(!volumes.isEmpty() && !hours.isEmpty());
            Comparator<Volume> order = Comparator.comparing(Volume::queueId).thenComparing(Volume::periodId);
            assertEquals(
                    request.demand().volumes().stream().sorted(order).toList(),
                    found.demand().volumes().stream().sorted(order).toList());
            assertEquals(request.demand().requiredHours(), found.demand().requiredHours());
        }
    }

    /** Five sheets of the twenty-seven, with nothing but what must be there. */
    @Test
    void sheetsThatAreMissingHaveTheDefaultsThatTheTemplateStates() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            fill(
                    book.createSheet("设置"),
                    List.of("设置项", "值"),
                    List.of(List.of(SettingsSheet.FIRST_DAY.header().zh(), "2027-01-01")));
            fill(book.createSheet("班组"), List.of("班组编号"), List.of(List.of("hotline")));
            fill(book.createSheet("岗位"), List.of("岗位编号", "级别", "底薪"), List.of(List.of("junior", "初级", 6_000.0)));
            fill(
                    book.createSheet(WorkforceSheets.STAFFING.title().zh()),
                    List.of(
                            WorkforceSheets.STAFF_TEAM.header().zh(),
                            WorkforceSheets.STAFF_ROLE.header().zh(),
                            WorkforceSheets.OPENING.header().zh()),
                    List.of(List.of("hotline", "junior", 12.0)));
            fill(
                    book.createSheet(DemandSheets.REQUIRED_HOURS.title().zh()),
                    List.of(DemandSheets.HOURS_TEAM.header().zh(), "2027-01", "2027-02"),
                    List.of(List.of("hotline", 1_500.0, 1_400.0)));

            ReadResult read = WorkbookReader.read(bytes(book));

            assertEquals(List.of(), read.errors());
            PlanRequest request = read.request().orElseThrow();
            assertEquals(12, request.periodCount());
            assertEquals(Season.SHOULDER, request.calendar().periods().get(0).season());
            assertEquals(1, request.organisation().sites().size());
            assertEquals(1, request.organisation().departments().size());
            assertEquals(
                    OrganisationSheets.SHRINKAGE.fallback().orElseThrow(),
                    request.organisation().teams().get(0).shrinkage());
            assertEquals(
                    SettingsSheet.OVERTIME_HOLIDAY.fallback().orElseThrow(),
                    request.settings().work().overtimeRates().holiday());
            assertEquals(
                    SettingsSheet.CURRENCY.fallback().orElseThrow(),
                    request.settings().currency());
            assertTrue(request.workforce().roles().get(0).overtimeAllowed());
            assertTrue(request.budget().caps().isEmpty() && request.scenarios().isEmpty());
        }
    }

    private static void replace(XSSFWorkbook book, SheetSpec spec, List<Column<?>> columns, List<List<Object>> rows) {
        String title = spec.title().en();
        book.removeSheetAt(book.getSheetIndex(title));
        fill(
                book.createSheet(title),
                columns.stream().map(column -> column.header().en()).toList(),
                rows);
    }

    private static void fill(XSSFSheet sheet, List<String> header, List<? extends List<?>> rows) {
        XSSFRow top = sheet.createRow(0);
        for (int c = 0; c < header.size(); c++) {
            top.createCell(c).setCellValue(header.get(c));
        }
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(r + 1);
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (rows.get(r).get(c) instanceof Double number) {
                    row.createCell(c).setCellValue(number);
                } else {
                    row.createCell(c).setCellValue(rows.get(r).get(c).toString());
                }
            }
        }
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
